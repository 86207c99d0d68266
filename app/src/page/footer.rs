//! The end of every page.

use leptos::prelude::*;

use super::use_lang;
use crate::i18n::t;

#[component]
pub(super) fn SiteFooter() -> impl IntoView {
    let lang = use_lang();
    let about = |section: &str| format!("/{lang}/about#{section}");
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
                        <li><a href=about("programs")>{t(lang, "nav-programs")}</a></li>
                        <li><a href=about("accessibility")>{t(lang, "nav-accessibility")}</a></li>
                        <li><a href=about("privacy")>{t(lang, "nav-privacy")}</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
    .into_any()
}
