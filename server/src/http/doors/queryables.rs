//! What filters may be about, as JSON Schema (OGC 19-079r2 §6.2).

use app::i18n::t;
use catalog::codes::{Theme, Topic};
use catalog::filter::{Kind, Property};
use catalog::{Facet, Lang};
use serde_json::{Map, Value, json};

pub(super) const MEDIA: &str = "application/schema+json";
pub(super) const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
pub(super) const RELATION: &str = "http://www.opengis.net/def/rel/ogc/1.0/queryables";

/// The schema, which is at the address `id`.
pub(super) fn schema(id: &str, lang: Lang) -> Value {
    let properties: Map<String, Value> = Property::ALL
        .map(|property| (property.name().to_owned(), described(property, lang)))
        .into_iter()
        .collect();
    json!({
        "$schema": DIALECT,
        "$id": id,
        "type": "object",
        "title": t(lang, "site-name"),
        "properties": properties,
        "additionalProperties": false,
    })
}

fn described(property: Property, lang: Lang) -> Value {
    let title = t(lang, title(property));
    match property.kind() {
        Kind::Text => {
            let mut text = json!({ "title": title, "type": "string" });
            if let Property::Facet(facet) = property {
                // Counted in answers, whose buckets have the values that can be asked for (draft of Records, part 2).
                text["facet"] = true.into();
                if let Some(codes) = closed(facet) {
                    text["enum"] = codes.into();
                }
            }
            text
        }
        Kind::Boolean => json!({ "title": title, "type": "boolean" }),
        Kind::Number => json!({ "title": title, "type": "integer", "minimum": 0 }),
        Kind::Day => json!({ "title": title, "type": "string", "format": "date" }),
        Kind::Interval => {
            let day = json!({ "type": "string", "format": "date" });
            json!({ "title": title, "type": "array", "items": day, "minItems": 2, "maxItems": 2 })
        }
        Kind::Geometry => {
            json!({ "title": title, "format": "geometry-any", "x-ogc-role": "primary-geometry" })
        }
    }
}

/// Values of closed lists; those of the catalogue's own are in the counts of any search.
fn closed(facet: Facet) -> Option<Vec<&'static str>> {
    match facet {
        Facet::Theme => Some(Theme::ALL.iter().map(|theme| theme.code()).collect()),
        Facet::Topic => Some(Topic::ALL.iter().map(|topic| topic.code()).collect()),
        _ => None,
    }
}

pub(super) const fn title(property: Property) -> &'static str {
    use catalog::filter::Flag;
    match property {
        Property::Facet(facet) => facet_title(facet),
        Property::Flag(Flag::Foundational) => "filter-foundational",
        Property::Flag(Flag::Mappable) => "filter-mappable",
        Property::Popularity => "sort-popularity",
        Property::Updated => "filter-updated",
        Property::Time => "filter-time",
        Property::Geometry => "filter-area",
    }
}

pub(super) const fn facet_title(facet: Facet) -> &'static str {
    match facet {
        Facet::Org => "filter-org",
        Facet::Theme => "filter-theme",
        Facet::Topic => "filter-topic",
        Facet::Type => "filter-type",
        Facet::Format => "filter-format",
        Facet::Status => "filter-status",
        Facet::Source => "filter-source",
    }
}
