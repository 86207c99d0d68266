//! Records as the geoCore API of GEO.CA writes them: its names and shapes, which its clients read.
//!
//! What its clients do not need is not kept: its texts within texts have their quotation marks twice, and what is missing is `N/A`.
//! Here they are JSON as it should be, and what is missing is null.

mod texts;

use catalog::date::{PartialDate, TemporalEnd};
use catalog::record::DateKind;
use catalog::resource::{Resource, ResourceKind};
use catalog::{Bilingual, Lang, Record};
use serde_json::{Map, Value, json};

use crate::Geometry;
use crate::texts::{description, text, title};
use texts::{coded, codes, contacts};

/// An item of `/geo`. `row` counts from 1, `total` is of the whole search.
pub fn item(record: &Record, row: u64, total: u64, lang: Lang) -> Value {
    let mut item = shared(record, lang);
    let own = json!({
        "row_num": row.to_string(),
        "title": title(record, lang),
        "organisation": contact_organisation(record, lang),
        "popularity": record.popularity.to_string(),
        "systemName": record.source_system,
        "eoCollection": record.eo_collection,
        "total": total.to_string(),
    });
    item.extend(own.as_object().expect("it was made as one").clone());
    Value::Object(item)
}

/// The record of `/id`.
pub fn record(record: &Record, lang: Lang) -> Value {
    let mut item = shared(record, lang);
    let own = json!({
        "title_en": record.title.get(Lang::En),
        "title_fr": record.title.get(Lang::Fr),
        "refSys": record.reference_systems.first(),
        "refSys_version": record.reference_system_version,
        "status": coded(record.status.as_ref()),
        "maintenance": coded(record.maintenance.as_ref()),
        "metadataStandard": text(&record.metadata_standard, lang),
        "metadataStandardVersion": record.metadata_standard_version,
        "distributionFormat_name": record.distribution_formats.first().map(|format| &format.name),
        "useLimits": text(&record.use_limits, lang),
        "accessConstraints": codes(&record.access_constraints),
        "otherConstraints": text(&record.other_constraints, lang),
        "dateStamp": record.date_stamp,
        "dataSetURI": record.dataset_uri,
        "characterSet": coded(record.character_set.as_ref()),
        "environmentDescription": record.environment_description,
        "supplementalInformation": text(&record.supplemental_information, lang),
        "distributor": contacts(&record.distributors),
        "credits": contacts(&record.credits),
        "cited": contacts(&record.cited),
        "sourceSystemName": record.source_system,
        "eoCollection": record.eo_collection,
    });
    item.extend(own.as_object().expect("it was made as one").clone());
    Value::Object(item)
}

fn shared(record: &Record, lang: Lang) -> Map<String, Value> {
    let topics: Vec<&str> = record.topics.iter().map(|topic| topic.code()).collect();
    let keywords = record.keywords.pick(lang).map(|found| found.value.join(", "));
    let coordinates = &json!(Geometry::of(&record.footprint))["coordinates"];
    let options: Vec<Value> = record.resources.iter().map(option).collect();
    let overviews: Vec<Value> =
        record.graphic_overviews.iter().map(|overview| json!({ "overviewFileName": overview.url })).collect();
    let shared = json!({
        "id": record.id,
        "coordinates": (!coordinates.is_null()).then(|| coordinates.to_string()),
        "description": description(record, lang),
        "published": record.date(DateKind::Published),
        "created": record.date(DateKind::Created),
        "keywords": keywords,
        "topicCategory": topics.join(", "),
        "spatialRepresentation": codes(&record.spatial_representation),
        "type": coded(record.resource_type.as_ref()),
        "temporalExtent": temporal(record),
        "graphicOverview": Value::from(overviews).to_string(),
        "language": record.language.map(|lang| match lang { Lang::En => "eng; CAN", Lang::Fr => "fra; CAN" }),
        "contact": contacts(&record.contacts),
        "options": Value::from(options).to_string(),
    });
    shared.as_object().expect("it was made as one").clone()
}

/// `{begin=2001, end=null}`, as theirs writes it; the dates of ours are in `begin` and `end` of other doors.
fn temporal(record: &Record) -> String {
    let side = |date: Option<PartialDate>| date.map_or_else(|| "null".to_owned(), |date| date.to_string());
    let end = match record.temporal.end {
        TemporalEnd::On(date) => Some(date),
        TemporalEnd::Ongoing | TemporalEnd::Unknown => None,
    };
    format!("{{begin={}, end={}}}", side(record.temporal.begin), side(end))
}

fn contact_organisation(record: &Record, lang: Lang) -> Option<String> {
    let paths = record.contacts.iter().filter_map(|contact| contact.organisation.pick(lang));
    paths.map(|path| path.value.join(";")).next()
}

fn option(resource: &Resource) -> Value {
    let kind = |lang: Lang| {
        let languages = resource.languages.iter().map(|lang| match lang {
            Lang::En => "eng",
            Lang::Fr => "fra",
        });
        let languages = languages.collect::<Vec<_>>().join(",");
        format!("{};{};{languages}", kind_label(resource.kind, lang), resource.format.label_in(lang))
    };
    json!({
        "url": resource.url,
        "protocol": resource.protocol.as_deref().unwrap_or("null"),
        "name": both(&resource.name),
        "description": { "en": kind(Lang::En), "fr": kind(Lang::Fr) },
    })
}

/// As geoCore names it.
const fn kind_label(kind: ResourceKind, lang: Lang) -> &'static str {
    match (kind, lang) {
        (ResourceKind::Dataset, Lang::En) => "Dataset",
        (ResourceKind::Dataset, Lang::Fr) => "Données",
        (ResourceKind::WebService, Lang::En) => "Web Service",
        (ResourceKind::WebService, Lang::Fr) => "Service Web",
        (ResourceKind::Application, _) => "Application",
        (ResourceKind::SupportingDocument, Lang::En) => "Supporting Document",
        (ResourceKind::SupportingDocument, Lang::Fr) => "Document de soutien",
        (ResourceKind::Other, Lang::En) => "Other",
        (ResourceKind::Other, Lang::Fr) => "Autre",
    }
}

/// Both languages; `null` as a text for what is missing, as their clients expect.
fn both(text: &Bilingual) -> Value {
    let side = |lang: Lang| text.get(lang).map_or("null", String::as_str).to_owned();
    json!({ "en": side(Lang::En), "fr": side(Lang::Fr) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn an_item_has_their_names_and_is_json_within_json() {
        let item = item(&sample::record(), 1, 9, Lang::En);
        let is = |name: &str, expected: &str| assert_eq!(item[name], expected, "{name}");
        is("row_num", "1");
        is("total", "9");
        is("title", "Lake depths");
        is("type", "dataset; jeu de données");
        is("temporalExtent", "{begin=1999, end=null}");
        is("coordinates", "[[[-110.5,49.0],[-101.0,49.0],[-101.0,60.0],[-110.5,60.0],[-110.5,49.0]]]");
        is("organisation", "Government of Canada;Natural Resources Canada");
        for name in ["options", "contact", "coordinates", "graphicOverview"] {
            let text = item[name].as_str().expect("a text");
            assert!(serde_json::from_str::<Value>(text).is_ok(), "{name}: {text}");
        }
    }

    #[test]
    fn a_record_has_both_titles() {
        let record = record(&sample::record(), Lang::Fr);
        assert_eq!(
            (&record["title_en"], &record["title_fr"]),
            (&json!("Lake depths"), &json!("Profondeurs des lacs"))
        );
    }
}
