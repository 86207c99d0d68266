//! How the words were understood, as sentences.

use catalog::results::Hint;
use catalog::search_url::to_path;
use catalog::{Facet, Lang, Search};
use leptos::prelude::*;

use super::facet_group::facet_name;
use crate::i18n::{t, t_args};
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Hints(search: Search, hints: Vec<Hint>, absent: Vec<(Facet, String)>) -> impl IntoView {
    let lang = use_lang();
    let absent = absent.iter().map(|(facet, value)| not_here(*facet, value, lang));
    let sentences = once_each(hints.iter().filter_map(|hint| sentence(hint, lang)).chain(absent));
    if sentences.is_empty() {
        return ().into_any();
    }
    let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
    let as_words = as_words(&hints).map(|text| {
        let plain = Search { text, ..search.first_page() };
        view! { <li><a href=to_path(&plain, lang)>{t(lang, "hint-as-words")}</a></li> }
    });
    view! {
        <div class="note hints" role="status">
            <Icon name=IconName::Info/>
            <ul>{items.collect_view()}{as_words}</ul>
        </div>
    }
    .into_any()
}

/// As many as are read; a sign that stands in the text ten times is told of once.
fn once_each(sentences: impl Iterator<Item = String>) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for sentence in sentences {
        if said.len() == MAX_SENTENCES {
            break;
        }
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    said
}

const MAX_SENTENCES: usize = 20;

/// The query for those who meant no operators.
fn as_words(hints: &[Hint]) -> Option<String> {
    hints.iter().find_map(|hint| match hint {
        Hint::AsWords { text } => Some(text.clone()),
        _ => None,
    })
}

/// A value that the catalogue does not have, or no longer.
fn not_here(facet: Facet, value: &str, lang: Lang) -> String {
    t_args(lang, "hint-unknown-value", &[("group", facet_name(facet, lang).into()), ("value", value.into())])
}

/// Nothing for what is turned into links.
fn sentence(hint: &Hint, lang: Lang) -> Option<String> {
    Some(match hint {
        Hint::Corrected { word, used } => {
            t_args(lang, "hint-corrected", &[("word", word.as_str().into()), ("used", used.as_str().into())])
        }
        Hint::UnknownWord { word } => t_args(lang, "hint-unknown-word", &[("word", word.as_str().into())]),
        Hint::Excluded { words } => t_args(lang, "hint-excluded", &[("words", words.as_str().into())]),
        Hint::Either { words } => t_args(lang, "hint-either", &[("words", words.as_str().into())]),
        Hint::Beginning { word } => t_args(lang, "hint-beginning", &[("word", word.as_str().into())]),
        Hint::Joined { operator } => t_args(lang, "hint-joined", &[("operator", operator.as_str().into())]),
        Hint::UnclosedQuote => t(lang, "hint-unclosed-quote"),
        Hint::StrayOperator { operator } => {
            t_args(lang, "hint-stray-operator", &[("operator", operator.as_str().into())])
        }
        Hint::TooManyWords { limit } => t_args(lang, "hint-too-many-words", &[("limit", (*limit).into())]),
        Hint::NothingSearchable { text } => {
            t_args(lang, "hint-nothing-searchable", &[("text", text.as_str().into())])
        }
        Hint::KnownWords { .. } | Hint::AsWords { .. } => return None,
    })
}
