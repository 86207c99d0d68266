//! Keywords, topics and themes, each a search for its like.

use catalog::{Facet, Lang, Record, Search, search_url};
use leptos::prelude::*;

use super::fact::Part;
use super::left_out::{Folded, LeftOut};
use super::text::foreign;
use crate::i18n::t;
use crate::page::use_lang;

#[component]
pub(super) fn KeywordsPart(record: Record) -> impl IntoView {
    let lang = use_lang();
    let subjects = subjects(&record, lang);
    let keywords = record.keywords.pick(lang);
    if subjects.is_empty() && keywords.is_none() {
        return None;
    }
    let keywords = keywords.map(|keywords| {
        let left_out = record.left_out.keywords.get(keywords.lang).copied().unwrap_or_default();
        view! {
            <h3>{t(lang, "record-keywords")}</h3>
            <Keywords keywords=keywords.value.clone() lang=keywords.lang />
            <LeftOut count=left_out id=record.id.clone() />
        }
    });
    let subjects = (!subjects.is_empty()).then(|| {
        let links = subjects.into_iter().map(|(path, label)| view! { <li><a href=path>{label}</a></li> });
        view! {
            <h3>{t(lang, "record-topics")}</h3>
            <ul class="kw">{links.collect_view()}</ul>
        }
    });
    Some(view! { <Part id="subjects" heading="record-subjects">{subjects} {keywords}</Part> })
}

/// The first keywords, and the rest behind a disclosure.
#[component]
fn Keywords(keywords: Vec<String>, lang: Lang) -> impl IntoView {
    let page = use_lang();
    let total = keywords.len();
    let list = move |words: Vec<String>| {
        let links = words.into_iter().map(|word| {
            view! { <li><a href=phrase_search(&word, page) dir="auto">{word.clone()}</a></li> }
        });
        view! { <ul class="kw" lang=foreign(lang)>{links.collect_view()}</ul> }
    };
    let mut shown = keywords;
    // A list that is a few too long is not worth a disclosure.
    let rest = if total > SHOWN + SHOWN / 4 { shown.split_off(SHOWN) } else { Vec::new() };
    let rest = (!rest.is_empty()).then(|| view! { <Folded total>{list(rest)}</Folded> });
    view! {
        {list(shown)}
        {rest}
    }
}

/// How many keywords are shown at once.
const SHOWN: usize = 40;

/// Addresses and labels of the themes, then of the topics.
fn subjects(record: &Record, lang: Lang) -> Vec<(String, &'static str)> {
    let path = |facet: Facet, code: &str| search_url::to_path(&Search::default().with(facet, code), lang);
    let themes = record.themes.iter().map(|theme| (path(Facet::Theme, theme.code()), theme.label(lang)));
    let topics = record.topics.iter().map(|topic| (path(Facet::Topic, topic.code()), topic.label(lang)));
    let mut subjects: Vec<(String, &'static str)> = Vec::new();
    for subject in themes.chain(topics) {
        // A theme may be called like its topic; one link of a name is enough.
        if !subjects.iter().any(|(_, label)| *label == subject.1) {
            subjects.push(subject);
        }
    }
    subjects
}

/// The search for the keyword as a phrase. Quotation marks inside it would end the phrase.
fn phrase_search(keyword: &str, lang: Lang) -> String {
    let text = format!("\"{}\"", keyword.replace('"', " ").trim());
    search_url::to_path(&Search { text, ..Search::default() }, lang)
}
