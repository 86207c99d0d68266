//! What to do when there is nothing to show.

use catalog::Search;
use catalog::results::Hint;
use catalog::search_url::to_path;
use leptos::prelude::*;

use super::chip::{Chip, foreign};
use super::pagination::last_page;
use super::quoting::between_marks;
use crate::i18n::{t, t_args};
use crate::page::use_lang;

/// No record matches: which filters to loosen, and ways out.
#[component]
pub(super) fn NoResults(search: Search, chips: Vec<Chip>, hints: Vec<Hint>) -> impl IntoView {
    let lang = use_lang();
    let known_words = known_words(&hints);
    // With a word that is in no record, no filter is to blame.
    let chips = if known_words.is_some() { Vec::new() } else { chips };
    let only_known = known_words.filter(|text| !text.is_empty()).map(|text| {
        let narrowed = Search { text: text.clone(), ..search.first_page() };
        let text = t_args(lang, "empty-known-words", &[("text", between_marks(&text, lang).into())]);
        view! { <li><a href=to_path(&narrowed, lang)>{text}</a></li> }
    });
    let everywhere = (!chips.is_empty() && !search.text.is_empty()).then(|| {
        let text = t_args(lang, "empty-only-words", &[("text", between_marks(&search.text, lang).into())]);
        view! { <li><a href=to_path(&search.only_text(), lang)>{text}</a></li> }
    });
    let words = (!search.text.is_empty()).then(|| view! { <li>{t(lang, "empty-fewer-words")}</li> });
    view! {
        <div class="empty">
            <p class="lede">{t(lang, "empty-lede")}</p>
            <Loosen chips/>
            <h2>{t(lang, "empty-also")}</h2>
            <ul>
                {only_known}
                {everywhere}
                {words}
                <li><a href=format!("/{lang}/search")>{t(lang, "empty-whole-catalogue")}</a></li>
                <li><a href=format!("/{lang}/help")>{t(lang, "empty-help")}</a></li>
            </ul>
        </div>
    }
}

/// What is left of the query when some of its words are in no record at all.
fn known_words(hints: &[Hint]) -> Option<String> {
    hints.iter().find_map(|hint| match hint {
        Hint::KnownWords { text } => Some(text.clone()),
        _ => None,
    })
}

#[component]
fn Loosen(chips: Vec<Chip>) -> impl IntoView {
    let lang = use_lang();
    if chips.is_empty() {
        return ().into_any();
    }
    let items = chips.into_iter().map(|chip| {
        let text = t_args(lang, "empty-without", &[("group", chip.group.into())]);
        view! {
            <li><a rel="nofollow" href=chip.href>{text}" "<span lang=foreign(lang, chip.value.lang) dir="auto">{chip.value.value}</span></a></li>
        }
    });
    view! { <h2>{t(lang, "empty-loosen")}</h2> <ul>{items.collect_view()}</ul> }.into_any()
}

/// The page asked for lies behind the last one.
#[component]
pub(super) fn PastTheEnd(search: Search, total: u64) -> impl IntoView {
    let lang = use_lang();
    let last = last_page(&search, total);
    view! {
        <div class="empty">
            <p class="lede">{t_args(lang, "past-the-end", &[("last", last.into())])}</p>
            <p><a class="btn" href=to_path(&search.at_page(last), lang)>{t(lang, "past-the-end-go")}</a></p>
        </div>
    }
}
