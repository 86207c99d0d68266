//! The geoCore API, with the names of GEO.CA's clients.

use serde_json::{Value, json};

use super::{Named, list, maybe_text, number, object, reference, text};

pub(super) fn schemas() -> Named {
    let related =
        object(&[("id", text()), ("description_en", maybe_text()), ("description_fr", maybe_text())], &[]);
    let changed = object(&[("id", text()), ("modified", maybe_text())], &[]);
    vec![
        (
            "GeoSearch",
            object(&[("Count", number()), ("Items", list(&reference("GeoItem"))), ("total", number())], &[]),
        ),
        ("GeoItem", item()),
        (
            "GeoRecord",
            object(
                &[
                    ("statusCode", number()),
                    ("message", text()),
                    ("body", object(&[("Items", list(&reference("GeoItemOfRecord")))], &[])),
                ],
                &[],
            ),
        ),
        (
            "GeoItemOfRecord",
            object(&[("id", text()), ("title_en", maybe_text()), ("title_fr", maybe_text())], &shared()),
        ),
        (
            "GeoRelated",
            object(
                &[
                    ("statusCode", number()),
                    ("sibling_count", number()),
                    ("child_count", number()),
                    ("self", related.clone()),
                    ("parent", json!({ "oneOf": [related, { "type": "null" }] })),
                    ("sibling", list(&related)),
                    ("child", list(&related)),
                ],
                &[],
            ),
        ),
        (
            "GeoModified",
            object(
                &[("page", number()), ("limit", number()), ("total", number()), ("results", list(&changed))],
                &[],
            ),
        ),
        ("GeoCounts", counts()),
    ]
}

fn item() -> Value {
    let own = [("id", text()), ("row_num", text()), ("title", maybe_text()), ("total", text())];
    let other = [("organisation", maybe_text()), ("popularity", text())];
    object(&own, &[shared(), other.into()].concat())
}

fn shared() -> Vec<(&'static str, Value)> {
    vec![
        ("coordinates", maybe_text()),
        ("description", maybe_text()),
        ("published", maybe_text()),
        ("created", maybe_text()),
        ("keywords", maybe_text()),
        ("topicCategory", text()),
        ("temporalExtent", text()),
        ("graphicOverview", text()),
        ("options", text()),
    ]
}

fn counts() -> Value {
    let bucket = object(&[("key", text()), ("doc_count", number())], &[]);
    let counted = object(&[("buckets", list(&bucket))], &[]);
    object(
        &[
            ("method", text()),
            (
                "response",
                object(
                    &[
                        ("total_hits", number()),
                        ("returned_hits", number()),
                        ("aggs", json!({ "type": "object", "additionalProperties": counted })),
                        ("items", list(&reference("Features"))),
                    ],
                    &[],
                ),
            ),
        ],
        &[],
    )
}
