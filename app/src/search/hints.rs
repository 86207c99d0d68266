//! How the words were understood, as sentences.

use catalog::results::Hint;
use catalog::{Facet, Lang};
use leptos::prelude::*;

use super::facet_group::facet_name;
use crate::i18n::{t, t_args};
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Hints(hints: Vec<Hint>, absent: Vec<(Facet, String)>) -> impl IntoView {
    let lang = use_lang();
    let absent = absent.iter().map(|(facet, value)| not_here(*facet, value, lang));
    let sentences = once_each(hints.iter().filter_map(|hint| sentence(hint, lang)).chain(absent));
    if sentences.is_empty() {
        return ().into_any();
    }
    let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
    view! {
        <div class="note hints" role="status">
            <Icon name=IconName::Info/>
            <ul>{items.collect_view()}</ul>
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

/// A value that the catalogue does not have, or no longer.
fn not_here(facet: Facet, value: &str, lang: Lang) -> String {
    t_args(lang, "hint-unknown-value", &[("group", facet_name(facet, lang).into()), ("value", value.into())])
}

/// Nothing for what the empty page turns into a link.
fn sentence(hint: &Hint, lang: Lang) -> Option<String> {
    Some(match hint {
        Hint::Corrected { word, used } => {
            t_args(lang, "hint-corrected", &[("word", word.as_str().into()), ("used", used.as_str().into())])
        }
        Hint::UnknownWord { word } => t_args(lang, "hint-unknown-word", &[("word", word.as_str().into())]),
        Hint::IgnoredWord { word } => t_args(lang, "hint-ignored-word", &[("word", word.as_str().into())]),
        Hint::UnclosedQuote => t(lang, "hint-unclosed-quote"),
        Hint::StrayOperator { operator } => {
            t_args(lang, "hint-stray-operator", &[("operator", operator.as_str().into())])
        }
        Hint::TooManyWords { limit } => t_args(lang, "hint-too-many-words", &[("limit", (*limit).into())]),
        Hint::NothingSearchable { text } => {
            t_args(lang, "hint-nothing-searchable", &[("text", text.as_str().into())])
        }
        Hint::KnownWords { .. } => return None,
    })
}
