//! The small parts of a record.

use catalog::codes::Topic;
use catalog::date::TemporalExtent;
use catalog::{Lang, Record};
use serde::Serialize;

use crate::texts::{self, MOST};
use crate::{dates, media, topics};

/// Where identifiers of data sets are from.
const DOIS: &str = "https://doi.org/";

/// `time.yaml`: what the data covers, to the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Time {
    interval: [String; 2],
}

impl Time {
    pub(super) fn of(period: &TemporalExtent) -> Option<Self> {
        let (begin, end) = dates::ends(period)?;
        let day = |date: Option<_>| date.map_or_else(|| "..".to_owned(), |date| format!("{date}"));
        Some(Self { interval: [day(begin.map(dates::first_day)), day(end.map(dates::last_day))] })
    }
}

/// `language.yaml`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Language {
    code: &'static str,
    name: &'static str,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        Self { code: lang.code(), name: texts::language_name(lang) }
    }
}

/// `theme.yaml`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Theme {
    concepts: Vec<Concept>,
    scheme: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Concept {
    id: &'static str,
    title: &'static str,
    url: String,
}

impl Theme {
    /// The topics, which are of one scheme.
    pub(super) fn of(topics: &[Topic], lang: Lang) -> Vec<Self> {
        let concept = |topic: &Topic| Concept {
            id: topic.code(),
            title: topic.label(lang),
            url: topics::address(*topic),
        };
        let concepts: Vec<Concept> = topics.iter().map(concept).collect();
        if concepts.is_empty() { Vec::new() } else { vec![Self { concepts, scheme: topics::SCHEME }] }
    }
}

/// `format.yaml`
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Format {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    media_type: Option<&'static str>,
}

impl Format {
    /// Those of the resources, each once.
    pub(super) fn all(record: &Record, lang: Lang) -> Vec<Self> {
        let mut formats = Vec::new();
        for format in record.resources.iter().take(MOST).map(|resource| &resource.format) {
            let name = format.label_in(lang).to_owned();
            let format = Self { name, media_type: media::of_format(&format.key) };
            if !formats.contains(&format) {
                formats.push(format);
            }
        }
        formats
    }
}

/// An entry of `externalIds`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct ExternalId {
    scheme: &'static str,
    value: String,
}

impl ExternalId {
    pub(super) fn of(record: &Record) -> Option<Self> {
        let address = record.doi()?;
        let value = address.strip_prefix(DOIS)?.to_owned();
        Some(Self { scheme: DOIS, value })
    }
}
