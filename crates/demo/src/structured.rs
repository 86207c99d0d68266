//! The newer structured shape of geoCore: lists instead of joined strings, codes as pairs. Written from the flat record,
//! for the few items that use it.

use serde_json::{Value, json};

use crate::places::Bbox;
use crate::record::{Bilingual, Contact, DateEntry, Geometry, Record};

pub(crate) fn collection(record: &Record, geometry: &Geometry, bbox: Option<Bbox>) -> Value {
    let properties = json!({
        "id": record.id,
        "title": record.title,
        "description": record.description,
        "keywords": keywords(&record.keywords),
        "topicCategory": topics(&record.topic_category),
        "parentIdentifier": record.parent_identifier,
        "options": record.options,
        "date": dates(record),
        "spatialRepresentation": record.spatial_representation.map(pair),
        "type": pair(record.r#type),
        "extent": {
            "temporalExtent": { "start": record.temporal_extent.begin, "end": record.temporal_extent.end },
            "geographicExtent": bbox.map(extent),
        },
        "refSys": record.ref_sys.map_or_else(|| json!([]), |code| json!([{ "code": code }])),
        "status": pair(record.status),
        "maintenance": pair(record.maintenance),
        "metadataStandard": { "text": record.metadata_standard, "version": record.metadata_standard_version },
        "graphicOverview": [],
        "distributionFormat": [],
        "constraints": {
            "legal": record.use_limits,
            "access": pair(record.access_constraints),
            "use": pair(record.access_constraints),
        },
        "dateStamp": record.date_stamp,
        "locale": {
            "language": pair(record.locale.language),
            "country": pair(record.locale.country),
            "encoding": pair(record.locale.encoding),
        },
        "language": record.language,
        "characterSet": pair(record.character_set),
        "contact": contacts(&record.contact),
        "credits": contacts(&record.credits),
        "cited": contacts(&record.cited),
        "distributor": contacts(&record.distributor),
        "foundational": record.foundational,
    });
    json!({
        "type": "FeatureCollection",
        "features": [{ "type": "Feature", "geometry": geometry, "properties": properties }],
    })
}

/// `english; français` as a pair.
fn pair(joined: &str) -> Value {
    let (en, fr) = joined.split_once("; ").unwrap_or((joined, joined));
    json!({ "en": en, "fr": fr })
}

fn keywords(joined: &Bilingual) -> Value {
    let split = |text: &Option<String>| -> Vec<String> {
        text.iter()
            .flat_map(|text| text.split(", "))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    split(&joined.en)
        .into_iter()
        .zip(split(&joined.fr))
        .map(|(en, fr)| json!({ "en": en, "fr": fr }))
        .collect()
}

fn topics(joined: &str) -> Value {
    joined.split(", ").map(|code| json!({ "code": code, "label": { "en": code, "fr": code } })).collect()
}

fn dates(record: &Record) -> Value {
    let dates = &record.date;
    let known = |entry: &DateEntry| {
        let (text, date) = (entry.text?, entry.date.as_ref()?);
        Some(json!({ "dateType": pair(text), "date": date }))
    };
    [&dates.published, &dates.created, &dates.revision].into_iter().filter_map(known).collect()
}

fn extent([w, s, e, n]: Bbox) -> Value {
    json!({ "north": n.to_string(), "south": s.to_string(), "east": e.to_string(), "west": w.to_string() })
}

fn contacts(contacts: &[Contact]) -> Value {
    contacts
        .iter()
        .map(|contact| {
            json!({
                "individual": contact.individual,
                "organisation": contact.organisation,
                "email": contact.email,
                "onlineResource": { "url": contact.online_resource.url, "protocol": "http" },
                "role": contact.role.map(pair),
            })
        })
        .collect()
}
