//! How the words were understood, as sentences.

use catalog::results::{Hint, WordOffer};
use catalog::search_url::to_path;
use catalog::{Facet, Lang, Search};
use leptos::prelude::*;

use super::facet_group::facet_name;
use crate::i18n::{format_number, t, t_args};
use crate::icon::{Icon, IconName};
use crate::page::use_lang;

#[component]
pub(super) fn Hints(
    search: Search,
    hints: Vec<Hint>,
    absent: Vec<(Facet, String)>,
    some_words: Vec<WordOffer>,
) -> impl IntoView {
    let lang = use_lang();
    let not_all = (!some_words.is_empty()).then(|| t(lang, "hint-some-words"));
    let absent = absent.iter().map(|(facet, value)| not_here(*facet, value, lang));
    let sentences = once_each(
        not_all.into_iter().chain(hints.iter().filter_map(|hint| sentence(hint, lang)).chain(absent)),
    );
    if sentences.is_empty() {
        return ().into_any();
    }
    let items = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> });
    let as_words = as_words(&hints).map(|text| {
        let plain = Search { text, ..search.first_page() };
        view! { <li><a href=to_path(&plain, lang)>{t(lang, "hint-as-words")}</a></li> }
    });
    let others = hints.iter().filter_map(|hint| other_text(hint, &search.text)).map(|text| {
        let other = Search { text: text.clone(), ..search.first_page() };
        let link = t_args(lang, "hint-other-text", &[("text", text.into())]);
        view! { <li><a href=to_path(&other, lang)>{link}</a></li> }
    });
    let others = others.collect_view();
    view! {
        <div class="note hints" role="status">
            <Icon name=IconName::Info/>
            <ul>{items.collect_view()}{others}{as_words}<EachWord search offers=some_words/></ul>
        </div>
    }
    .into_any()
}

/// Links to the words that have results alone, with how many.
#[component]
fn EachWord(search: Search, offers: Vec<WordOffer>) -> impl IntoView {
    let lang = use_lang();
    if offers.len() < 2 {
        return ().into_any();
    }
    let links = offers.into_iter().enumerate().map(|(place, offer)| {
        let alone = Search { text: offer.text.clone(), ..search.first_page() };
        let count = format_number(lang, offer.count);
        view! {
            {(place > 0).then_some(" · ")}
            <a href=to_path(&alone, lang)>{offer.text}" ("{count}")"</a>
        }
    });
    view! { <li>{t(lang, "hint-each-word")}" "{links.collect_view()}</li> }.into_any()
}

/// What may have been meant instead.
fn other_text(hint: &Hint, typed: &str) -> Option<String> {
    match hint {
        Hint::Nearest { word, near } => Some(typed.replacen(word.as_str(), near, 1)),
        Hint::SmallOperator { text, .. } => Some(text.clone()),
        _ => None,
    }
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
        Hint::Nearest { word, near } => {
            t_args(lang, "hint-nearest", &[("word", word.as_str().into()), ("near", near.as_str().into())])
        }
        Hint::SmallOperator { typed, operator, .. } => t_args(
            lang,
            "hint-small-operator",
            &[("typed", typed.as_str().into()), ("operator", operator.as_str().into())],
        ),
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
