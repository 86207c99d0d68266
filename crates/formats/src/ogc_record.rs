//! A record of OGC API – Records – Part 1: Core (OGC 20-004r1 §7, *Record*): a feature of `GeoJSON`.

mod contacts;
mod links;

use catalog::date::{PartialDate, TemporalEnd, TemporalExtent};
use catalog::record::DateKind;
use catalog::{Lang, Record};
use serde_json::{Map, Value, json};

use crate::texts::{description, licence, title};
use crate::{Addresses, geometry};

/// Characters of a description; all of it is in the item.
const MAX_DESCRIPTION: usize = 20_000;
const CONFORMS_TO: &str = "http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core";
const TOPICS: &str = "https://standards.iso.org/iso/19139/resources/gmxCodelists.xml#MD_TopicCategoryCode";

/// The record in `lang`; what it does not say is left out, or null where the standard asks for it (§7.4).
pub fn feature(record: &Record, addresses: Addresses<'_>, lang: Lang) -> Value {
    json!({
        "type": "Feature",
        "id": record.id,
        "conformsTo": [CONFORMS_TO],
        "geometry": geometry::of(&record.footprint),
        "time": time(&record.temporal),
        "properties": properties(record, lang),
        "links": links::of(record, addresses, lang),
    })
}

fn properties(record: &Record, lang: Lang) -> Map<String, Value> {
    let keywords = record.keywords.pick(lang).map(|found| found.value);
    let formats = record.resources.iter().map(|resource| resource.format.label_in(lang));
    let mut formats: Vec<&str> = formats.collect();
    formats.sort_unstable();
    formats.dedup();
    let formats: Vec<Value> = formats.iter().map(|name| json!({ "name": name })).collect();
    let doi = record.doi().map(|doi| json!([{ "scheme": "https://doi.org", "value": doi }]));
    let languages: Vec<Value> =
        Lang::ALL.into_iter().filter(|lang| record.title.get(*lang).is_some()).map(language).collect();
    let all = [
        ("type", Some(json!(record.resource_type.as_ref().map_or("dataset", |kind| &kind.code)))),
        ("title", Some(json!(title(record, lang)))),
        ("description", description(record, lang, MAX_DESCRIPTION).map(Value::from)),
        ("keywords", keywords.map(|keywords| json!(keywords))),
        ("language", Some(language(record.title.pick(lang).map_or(lang, |title| title.lang)))),
        ("languages", Some(json!(languages))),
        ("resourceLanguages", resource_languages(record)),
        ("created", record.date(DateKind::Created).and_then(instant)),
        ("updated", record.updated().map(|dated| dated.date).or(record.date_stamp).and_then(instant)),
        ("formats", Some(json!(formats))),
        ("themes", themes(record)),
        ("contacts", Some(json!(contacts::of(record, lang)))),
        ("license", licence(record, lang).map(Value::from)),
        ("externalIds", doi),
    ];
    let said = all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    said.filter(|(_, value)| value.as_array().is_none_or(|list| !list.is_empty())).collect()
}

fn language(lang: Lang) -> Value {
    let (name, english) = match lang {
        Lang::En => ("English", "English"),
        Lang::Fr => ("Français", "French"),
    };
    json!({ "code": lang.code(), "name": name, "alternate": english, "dir": "ltr" })
}

fn resource_languages(record: &Record) -> Option<Value> {
    let said = Lang::ALL.into_iter();
    let said = said.filter(|lang| record.resources.iter().any(|resource| resource.languages.contains(lang)));
    let said: Vec<Value> = said.map(language).collect();
    (!said.is_empty()).then(|| json!(said))
}

fn themes(record: &Record) -> Option<Value> {
    let topics: Vec<Value> = record.topics.iter().map(|topic| json!({ "id": topic.code() })).collect();
    (!topics.is_empty()).then(|| json!([{ "concepts": topics, "scheme": TOPICS }]))
}

/// The midnight a day begins with; a month and a year are no instants, and are not made into one.
pub(crate) fn instant(date: PartialDate) -> Option<Value> {
    date.day().map(|_| json!(format!("{date}T00:00:00Z")))
}

/// An interval with days, months and years as known, `..` for an open end; null when nothing is known (§7.5).
fn time(extent: &TemporalExtent) -> Value {
    if !extent.is_known() {
        return Value::Null;
    }
    let begin = extent.begin.map_or_else(|| "..".to_owned(), |date| whole(date.first_day()));
    let end = match extent.end {
        TemporalEnd::On(date) => whole(date.last_day()),
        TemporalEnd::Ongoing | TemporalEnd::Unknown => "..".to_owned(),
    };
    json!({ "interval": [begin, end] })
}

/// `yyyymmdd` as `yyyy-mm-dd`, the form the standard allows.
fn whole(day: i32) -> String {
    format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;
    use crate::sample;

    #[test]
    fn a_record_is_a_feature() {
        let feature = feature(&sample::record(), Addresses { base: "https://example.org" }, Lang::Fr);
        expect![[r#"
            {
              "type": "Feature",
              "id": "a/1",
              "conformsTo": [
                "http://www.opengis.net/spec/ogcapi-records-1/1.0/req/record-core"
              ],
              "geometry": {
                "type": "Polygon",
                "coordinates": [
                  [
                    [
                      -110.5,
                      49.0
                    ],
                    [
                      -101.0,
                      49.0
                    ],
                    [
                      -101.0,
                      60.0
                    ],
                    [
                      -110.5,
                      60.0
                    ],
                    [
                      -110.5,
                      49.0
                    ]
                  ]
                ]
              },
              "time": {
                "interval": [
                  "1999-01-01",
                  ".."
                ]
              },
              "properties": {
                "type": "dataset",
                "title": "Profondeurs des lacs",
                "description": "Profondeurs de tous les lacs.",
                "keywords": [
                  "lacs",
                  "profondeur"
                ],
                "language": {
                  "code": "fr",
                  "name": "Français",
                  "alternate": "French",
                  "dir": "ltr"
                },
                "languages": [
                  {
                    "code": "en",
                    "name": "English",
                    "alternate": "English",
                    "dir": "ltr"
                  },
                  {
                    "code": "fr",
                    "name": "Français",
                    "alternate": "French",
                    "dir": "ltr"
                  }
                ],
                "resourceLanguages": [
                  {
                    "code": "en",
                    "name": "English",
                    "alternate": "English",
                    "dir": "ltr"
                  }
                ],
                "updated": "2021-02-03T00:00:00Z",
                "formats": [
                  {
                    "name": "Shapefile"
                  }
                ],
                "contacts": [
                  {
                    "organization": "Gouvernement du Canada; Ressources naturelles Canada",
                    "roles": [
                      "pointOfContact"
                    ]
                  },
                  {
                    "name": "Roy, Anne",
                    "roles": [
                      "author"
                    ]
                  }
                ],
                "license": "https://ouvert.canada.ca/fr/licence-du-gouvernement-ouvert-canada",
                "externalIds": [
                  {
                    "scheme": "https://doi.org",
                    "value": "https://doi.org/10.5066/f7h"
                  }
                ]
              },
              "links": [
                {
                  "rel": "self",
                  "type": "application/geo+json",
                  "hreflang": "fr",
                  "href": "https://example.org/ogc/collections/records/items/a%2F1?lang=fr"
                },
                {
                  "rel": "alternate",
                  "type": "application/geo+json",
                  "hreflang": "en",
                  "href": "https://example.org/ogc/collections/records/items/a%2F1?lang=en"
                },
                {
                  "rel": "alternate",
                  "type": "text/html",
                  "hreflang": "fr",
                  "href": "https://example.org/fr/record/a%2F1"
                },
                {
                  "rel": "alternate",
                  "type": "text/html",
                  "hreflang": "en",
                  "href": "https://example.org/en/record/a%2F1"
                },
                {
                  "rel": "collection",
                  "type": "application/json",
                  "href": "https://example.org/ogc/collections/records"
                },
                {
                  "rel": "describedby",
                  "type": "application/geo+json",
                  "title": "geoCore",
                  "href": "https://example.org/id/a%2F1.geojson"
                },
                {
                  "rel": "enclosure",
                  "href": "https://example.org/depths.zip",
                  "formats": [
                    "Shapefile"
                  ],
                  "title": "Profondeurs",
                  "protocol": "HTTPS",
                  "hreflang": "en"
                }
              ]
            }"#]]
        .assert_eq(&serde_json::to_string_pretty(&feature).expect("JSON"));
    }

    #[test]
    fn a_record_with_nothing_but_its_id_is_one_all_the_same() {
        let bare = Record { id: "b".to_owned(), ..Record::default() };
        let feature = feature(&bare, Addresses { base: "https://example.org" }, Lang::En);
        assert_eq!((&feature["time"], &feature["geometry"]), (&Value::Null, &Value::Null));
        assert_eq!(feature["properties"]["title"], "b");
        assert!(feature["properties"].get("keywords").is_none(), "{feature}");
    }
}
