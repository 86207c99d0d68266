//! Keywords, topics and themes, each a search for its like.

use catalog::{Facet, Lang, Record, Search, search_url};
use leptos::prelude::*;

use super::fact::Part;
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
        let links = keywords
            .value
            .iter()
            .map(|word| view! { <li><a href=phrase_search(word, lang)>{word.clone()}</a></li> });
        view! {
            <h3>{t(lang, "record-keywords")}</h3>
            <ul class="kw" lang=foreign(keywords.lang)>{links.collect_view()}</ul>
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
