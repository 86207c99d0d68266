//! The end of every page.

use leptos::prelude::*;

use super::{use_lang, use_page_context};
use crate::i18n::t;

#[component]
pub(super) fn SiteFooter() -> impl IntoView {
    let lang = use_lang();
    let about = |section: &str| format!("/{lang}/about#{section}");
    let contact = use_page_context().contact.map(|address| {
        view! { <li><a href=address.to_string()>{t(lang, "nav-contact")}</a></li> }
    });
    view! {
        <footer class="foot-bar">
            <div class="wrap">
                <p>{t(lang, "site-tagline")}</p>
                <nav aria-label=t(lang, "nav-footer")>
                    <ul>
                        <li class="phone-only"><a href=format!("/{lang}/search")>{t(lang, "nav-browse")}</a></li>
                        <li><a href=format!("/{lang}/help")>{t(lang, "nav-help")}</a></li>
                        <li><a href=format!("/{lang}/about")>{t(lang, "nav-about")}</a></li>
                        <li><a href=about("licence")>{t(lang, "nav-licence")}</a></li>
                        <li><a href=format!("/{lang}/developers")>{t(lang, "nav-programs")}</a></li>
                        <li><a href=about("accessibility")>{t(lang, "nav-accessibility")}</a></li>
                        <li><a href=about("privacy")>{t(lang, "nav-privacy")}</a></li>
                        {contact}
                    </ul>
                </nav>
            </div>
        </footer>
    }
    .into_any()
}
