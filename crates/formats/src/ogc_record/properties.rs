//! `recordCommonProperties.yaml`: the properties of a record.

use catalog::record::DateKind;
use catalog::{Lang, Record};
use serde::Serialize;

use super::contact::Contact;
use super::parts::{ExternalId, Format, Language, Theme};
use crate::licence::Licence;
use crate::{dates, texts};

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Properties {
    r#type: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes: Vec<Theme>,
    language: Language,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    resource_languages: Vec<Language>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    updated: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    external_ids: Vec<ExternalId>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    formats: Vec<Format>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contacts: Vec<Contact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rights: Option<String>,
}

impl Properties {
    pub(super) fn of(
        record: &Record,
        organisation: Option<&str>,
        licence: Option<Licence>,
        lang: Lang,
    ) -> Self {
        Self {
            r#type: texts::kind(record).to_owned(),
            title: texts::title(record, lang),
            description: texts::description(record, lang),
            keywords: texts::keywords(record, lang),
            themes: Theme::of(&record.topics, lang),
            language: texts::language(record, lang).into(),
            languages: texts::languages(record).into_iter().map(Language::from).collect(),
            resource_languages: resource_languages(record),
            // geoCore dates the data; the stamp alone is the record's, where there is one.
            created: record.date(DateKind::Created).and_then(dates::moment),
            updated: record.date_stamp.or(record.updated().map(|dated| dated.date)).and_then(dates::moment),
            external_ids: ExternalId::of(record).into_iter().collect(),
            formats: Format::all(record, lang),
            contacts: Contact::all(record, organisation, lang),
            // A licence without an identifier is `other`, and linked to (`license.yaml`).
            license: licence.map(|licence| licence.spdx.unwrap_or("other")),
            rights: rights(record, lang),
        }
    }
}

fn resource_languages(record: &Record) -> Vec<Language> {
    let is_used = |lang: &Lang| record.resources.iter().any(|resource| resource.languages.contains(lang));
    Lang::ALL.into_iter().filter(is_used).map(Language::from).collect()
}

/// The limits of use in words, and what else constrains it.
fn rights(record: &Record, lang: Lang) -> Option<String> {
    let limits = [&record.use_limits, &record.other_constraints];
    let limits: Vec<String> = limits
        .into_iter()
        .filter_map(|limits| limits.pick(lang).and_then(|found| texts::plain(found.value)))
        .collect();
    (!limits.is_empty()).then(|| limits.join("\n"))
}
