//! One line for whoever tries the portal on made-up records.

use leptos::prelude::*;

use crate::i18n::t;
use crate::page::{use_lang, use_page_context};

const COMMAND: &str = "cargo xtask serve --items path/to/items";

/// Nothing, unless the catalogue is a demonstration.
#[component]
pub(super) fn Demonstration() -> impl IntoView {
    let lang = use_lang();
    use_page_context().is_demonstration.then(|| {
        view! {
            <div class="demonstration">
                <p class="wrap">{t(lang, "home-demonstration")} " " <code>{COMMAND}</code></p>
            </div>
        }
    })
}
