//! What a search is called: in the tab, in shared links, above its results.

use catalog::results::ResultsPage;
use catalog::{Lang, Search};
use leptos::prelude::*;

use super::chip::Chip;
use super::quoting::between_marks;
use crate::i18n::{format_number, t, t_args};

/// Filters that a title names; more would leave no room for the name of the site.
const MOST_NAMED: usize = 3;

/// The title of the tab: the words, what narrows them, and the page where it is not the first.
pub(super) fn title(search: &Search, chips: &[Chip], lang: Lang) -> String {
    let words = if search.text.is_empty() {
        t(lang, "search-title-all")
    } else {
        t_args(lang, "search-title", &[("text", search.text.as_str().into())])
    };
    let named = chips.iter().take(MOST_NAMED).map(|chip| chip.value.value.as_str());
    let more = (chips.len() > MOST_NAMED).then_some("…");
    let words = std::iter::once(words.as_str()).chain(named).chain(more).collect::<Vec<_>>().join(" · ");
    match search.page.number() {
        1 => words,
        number => t_args(lang, "search-title-page", &[("title", words.into()), ("page", number.into())]),
    }
}

/// `53 records for “salmon”`
pub(super) fn sentence(search: &Search, page: &ResultsPage, lang: Lang) -> String {
    let total = page.total.into();
    if let Some(place) = page.place.as_ref().filter(|place| place.is_shown) {
        let name = place.name.value.as_str().into();
        if place.text.is_empty() {
            return t_args(lang, "results-count-in-place", &[("count", total), ("place", name)]);
        }
        let text = between_marks(&place.text, lang).into();
        return t_args(
            lang,
            "results-count-for-in-place",
            &[("count", total), ("text", text), ("place", name)],
        );
    }
    if !page.is_narrowed_by_text {
        return t_args(lang, "results-count", &[("count", total)]);
    }
    let text = between_marks(&search.text, lang);
    if !page.some_words.is_empty() {
        return t_args(lang, "results-count-some", &[("count", total), ("text", text.into())]);
    }
    t_args(lang, "results-count-for", &[("count", total), ("text", text.into())])
}

pub(super) fn description(search: &Search, page: &ResultsPage, lang: Lang) -> String {
    t_args(lang, "search-description", &[("sentence", sentence(search, page, lang).into())])
}

/// The sentence as a heading, with its number set apart for the eye.
#[component]
pub(super) fn ResultsHeading(sentence: String, total: u64) -> impl IntoView {
    let number = format_number(crate::page::use_lang(), total);
    let content = match sentence.strip_prefix(&number) {
        Some(rest) => view! { <b>{number}</b> {rest.to_owned()} }.into_any(),
        None => view! { {sentence} }.into_any(),
    };
    view! { <h1 id=super::results::HEADING tabindex="-1">{content}</h1> }
}

/// `Filters (2)`
pub(super) fn with_count(name: String, count: usize) -> String {
    if count == 0 { name } else { format!("{name} ({count})") }
}
