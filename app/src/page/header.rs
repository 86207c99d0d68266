//! The banner: name, the main pages, the other language.

use catalog::Lang;
use leptos::prelude::*;

use super::{use_lang, use_uri_path};
use crate::i18n::t;
use crate::icon::{Icon, IconName};

/// `other_path` is this page in the other language.
#[component]
pub(super) fn SiteHeader(other_path: String) -> impl IntoView {
    let lang = use_lang();
    let other = lang.other();
    let other_name = match other {
        Lang::En => "English",
        Lang::Fr => "Français",
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href=format!("/{lang}")>
                    <Icon name=IconName::Brand/>
                    <span>{t(lang, "site-name")}</span>
                </a>
                <nav aria-label=t(lang, "nav-main")>
                    <ul>
                        <NavLink path="/search" text=t(lang, "nav-browse")/>
                        <NavLink path="/help" text=t(lang, "nav-help")/>
                        <NavLink path="/about" text=t(lang, "nav-about")/>
                        <li>
                            <a class="other-lang" lang=other.code() hreflang=other.code() href=other_path>
                                {other_name}
                            </a>
                        </li>
                    </ul>
                </nav>
            </div>
        </header>
    }
    .into_any()
}

#[component]
fn NavLink(path: &'static str, text: String) -> impl IntoView {
    let href = format!("/{}{path}", use_lang());
    let current = (use_uri_path() == href).then_some("page");
    view! { <li class="nav-link"><a href=href aria-current=current>{text}</a></li> }
}
