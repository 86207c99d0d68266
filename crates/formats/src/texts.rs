//! Texts of a record in one language.

use catalog::record::Contact;
use catalog::{Bilingual, Lang, Record};

/// Values of one list in one document: a harvester reads no more from any of them.
pub(crate) const MOST: usize = 100;

/// The text in `lang`, else in the other language.
pub(crate) fn text(text: &Bilingual, lang: Lang) -> Option<String> {
    text.pick(lang).map(|found| found.value.clone())
}

/// The title; the id of a record without one.
pub(crate) fn title(record: &Record, lang: Lang) -> String {
    text(&record.title, lang).unwrap_or_else(|| record.id.clone())
}

/// The description without markup.
pub(crate) fn description(record: &Record, lang: Lang) -> Option<String> {
    record.description.pick(lang).and_then(|found| plain(found.value))
}

/// A text without markup, unless that leaves nothing.
pub(crate) fn plain(text: &str) -> Option<String> {
    Some(catalog::description::to_plain(text)).filter(|plain| !plain.is_empty())
}

pub(crate) fn keywords(record: &Record, lang: Lang) -> Vec<String> {
    let keywords = record.keywords.pick(lang).map(|found| found.value.iter().take(MOST).cloned().collect());
    keywords.unwrap_or_default()
}

/// What the catalogue calls the organisation of a record, else what the record does.
pub(crate) fn organisation(record: &Record, known: Option<&str>, lang: Lang) -> Option<String> {
    known.map(str::to_owned).or_else(|| text(&record.organisation(), lang))
}

/// The narrowest body that a party belongs to.
pub(crate) fn body(party: &Contact, lang: Lang) -> Option<String> {
    party.organisation.pick(lang)?.value.last().cloned()
}

/// `dataset` where a record does not say what it is, as ISO 19115 has it (`hierarchyLevel`).
pub(crate) fn kind(record: &Record) -> &str {
    record.resource_type.as_ref().map_or("dataset", |kind| kind.code.as_str())
}

/// The language that the texts of a document in `lang` are really in.
pub(crate) fn language(record: &Record, lang: Lang) -> Lang {
    record.title.pick(lang).map_or(lang, |title| title.lang)
}

/// The languages that the record is written in.
pub(crate) fn languages(record: &Record) -> Vec<Lang> {
    Lang::ALL.into_iter().filter(|lang| record.title.get(*lang).is_some()).collect()
}

/// The name of a language in itself.
pub(crate) const fn language_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fr => "Français",
    }
}
