//! One record.

use catalog::date::{PartialDate, TemporalEnd, TemporalExtent};
use catalog::record::DateKind;
use catalog::results::RecordPage;
use catalog::{Lang, Record, shortened};
use serde::Serialize;

use super::parts::{Agent, CONTEXT, DataDownload, Place, Reference, is_empty};
use crate::Addresses;
use crate::licence::licence;
use crate::texts::{self, MOST, keywords, text};

/// Characters of a description that search engines take.
const MAX_DESCRIPTION: usize = 5000;

/// <https://schema.org/Dataset>, or what the record is instead.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Dataset {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    identifier: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    same_as: Option<String>,
    #[serde(skip_serializing_if = "is_empty")]
    keywords: Vec<String>,
    #[serde(skip_serializing_if = "is_empty")]
    creator: Vec<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Agent>,
    #[serde(skip_serializing_if = "Option::is_none")]
    license: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_created: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<PartialDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    #[serde(skip_serializing_if = "is_empty")]
    spatial_coverage: Vec<Place>,
    #[serde(skip_serializing_if = "is_empty")]
    distribution: Vec<DataDownload>,
    in_language: &'static str,
    included_in_data_catalog: Reference,
}

impl Dataset {
    /// The record as its page in `lang` tells it; `catalogue` is the name of the site.
    pub fn new(page: &RecordPage, catalogue: String, addresses: Addresses<'_>, lang: Lang) -> Self {
        let record = &page.record;
        let doi = record.doi();
        let publisher = page.organisation.as_ref().map(|(_, name)| name.value.clone());
        let publisher = publisher.or_else(|| text(&record.organisation(), lang)).map(Agent::organisation);
        let identifier = [Some(record.id.clone()), doi.clone()].into_iter().flatten().collect();
        Self {
            context: CONTEXT,
            kind: kind(record),
            // The same thing in both languages.
            id: addresses.item(&record.id),
            url: addresses.record(&record.id, lang),
            name: texts::title(record, lang),
            description: text(&record.description, lang).map(|description| {
                let plain = catalog::description::to_plain(&description);
                shortened(&plain, MAX_DESCRIPTION).into_owned()
            }),
            identifier,
            same_as: doi,
            keywords: keywords(record, lang),
            creator: creators(record, lang),
            publisher,
            license: licence(record, lang).map(|licence| licence.address),
            date_published: record.date(DateKind::Published),
            date_created: record.date(DateKind::Created),
            date_modified: record.date(DateKind::Revision).or(record.date_stamp),
            temporal_coverage: period(&record.temporal),
            spatial_coverage: record.footprint.iter().map(Place::of).collect(),
            distribution: downloads(record, lang),
            in_language: lang.code(),
            included_in_data_catalog: Reference {
                kind: "DataCatalog",
                id: addresses.catalogue(),
                name: catalogue,
            },
        }
    }
}

/// What is no data is said to be none: search engines for data leave it out.
fn kind(record: &Record) -> &'static str {
    match record.resource_type.as_ref().map(|value| value.code.as_str()) {
        Some("service") => "WebAPI",
        Some("application") => "WebApplication",
        Some("software") => "SoftwareApplication",
        Some("document" | "initiative") => "CreativeWork",
        _ => "Dataset",
    }
}

/// Those whom the citation names, in its order.
fn creators(record: &Record, lang: Lang) -> Vec<Agent> {
    let mut creators = Vec::new();
    for party in record.cited.iter().take(MOST) {
        if let Some(agent) = Agent::of(party, lang).filter(|agent| !creators.contains(agent)) {
            creators.push(agent);
        }
    }
    creators
}

fn downloads(record: &Record, lang: Lang) -> Vec<DataDownload> {
    record.resources.iter().filter_map(|resource| DataDownload::of(resource, lang)).take(MOST).collect()
}

/// `begin/end` as in ISO 8601; `..` for an end that is open.
fn period(extent: &TemporalExtent) -> Option<String> {
    if !extent.is_known() {
        return None;
    }
    let begin = extent.begin.map_or_else(|| "..".to_owned(), |date| date.to_string());
    let end = match extent.end {
        TemporalEnd::On(date) => date.to_string(),
        TemporalEnd::Ongoing | TemporalEnd::Unknown => "..".to_owned(),
    };
    Some(format!("{begin}/{end}"))
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::sample;

    fn page(record: Record) -> RecordPage {
        RecordPage {
            snapshot: String::new(),
            record,
            organisation: None,
            parent: None,
            siblings: Vec::new(),
            siblings_total: 0,
            children: Vec::new(),
            children_total: 0,
            whereabouts: None,
        }
    }

    fn json(record: Record, lang: Lang) -> String {
        let addresses = Addresses { base: "https://example.org" };
        let dataset = Dataset::new(&page(record), "Catalogue".to_owned(), addresses, lang);
        serde_json::to_string_pretty(&dataset).expect("JSON")
    }

    #[test]
    fn a_record_is_a_dataset() {
        expect![[r#"
            {
              "@context": "https://schema.org/",
              "@type": "Dataset",
              "@id": "https://example.org/id/a%2F1.geojson",
              "url": "https://example.org/fr/record/a%2F1",
              "name": "Profondeurs des lacs",
              "description": "Profondeurs de tous les lacs.",
              "identifier": [
                "a/1",
                "https://doi.org/10.5066/f7h"
              ],
              "sameAs": "https://doi.org/10.5066/f7h",
              "keywords": [
                "lacs",
                "profondeur"
              ],
              "creator": [
                {
                  "@type": "Person",
                  "name": "Roy, Anne"
                }
              ],
              "publisher": {
                "@type": "Organization",
                "name": "Ressources naturelles Canada"
              },
              "license": "https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada",
              "datePublished": "2019-05",
              "dateModified": "2021-02-03",
              "temporalCoverage": "1999/..",
              "spatialCoverage": [
                {
                  "@type": "Place",
                  "geo": {
                    "@type": "GeoShape",
                    "box": "49 -110.5 60 -101"
                  }
                }
              ],
              "distribution": [
                {
                  "@type": "DataDownload",
                  "contentUrl": "https://example.org/depths.zip",
                  "encodingFormat": "Shapefile",
                  "name": "Profondeurs"
                }
              ],
              "inLanguage": "fr",
              "includedInDataCatalog": {
                "@type": "DataCatalog",
                "@id": "https://example.org/#catalogue",
                "name": "Catalogue"
              }
            }"#]]
        .assert_eq(&json(sample::record(), Lang::Fr));
    }

    #[test]
    fn a_record_with_nothing_but_its_id_says_nothing_else() {
        let bare = Record { id: "b".to_owned(), ..Record::default() };
        let json = json(bare, Lang::En);
        for absent in ["description", "creator", "publisher", "license", "date", "Coverage", "distribution"] {
            assert!(!json.contains(absent), "{absent} in {json}");
        }
        assert!(json.contains(r#""name": "b""#), "{json}");
    }

    #[test]
    fn a_point_is_no_box_and_a_service_no_dataset() {
        let point = catalog::Bbox::new(-75.5, 45.25, -75.5, 45.25).expect("a box");
        let mut record = Record { id: "c".to_owned(), footprint: vec![point], ..sample::record() };
        record.resource_type.as_mut().expect("the sample has one").code = "service".to_owned();
        let json = json(record, Lang::En);
        assert!(json.contains(r#""latitude": 45.25"#) && json.contains(r#""longitude": -75.5"#), "{json}");
        assert!(json.contains(r#""@type": "WebAPI""#), "{json}");
    }
}
