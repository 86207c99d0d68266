//! What can be done with all records of a search: taken along, or followed.

use catalog::search_url::to_query;
use catalog::{Lang, Search};
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::use_lang;

/// Forms of a search: what its address ends in, and the message with its name.
const FORMS: [(&str, &str); 3] = [("csv", "take-csv"), ("geojson", "take-geojson"), ("atom", "take-feed")];

/// The address of a search in a form, from its first page on.
fn address(search: &Search, end: &str, lang: Lang) -> String {
    let query = to_query(&search.first_page());
    let mark = if query.is_empty() { "" } else { "?" };
    format!("/{lang}/search.{end}{mark}{query}")
}

/// The address of the feed of a search.
pub(super) fn feed(search: &Search, lang: Lang) -> String {
    address(search, "atom", lang)
}

#[component]
pub(super) fn TakeAlong(search: Search) -> impl IntoView {
    let lang = use_lang();
    let links = FORMS.map(|(end, name)| {
        let href = address(&search, end, lang);
        view! { <li><a href=href rel="nofollow">{t(lang, name)}</a></li> }
    });
    view! {
        <div class="take">
            <h2 class="take-title" id="take">{t(lang, "take-title")}</h2>
            <ul class="take-forms" aria-labelledby="take">{links.collect_view()}</ul>
        </div>
    }
}
