//! OGC API – Records.

use serde_json::{Value, json};

use super::{Named, always, list, maybe_text, number, object, reference, text};

pub(super) fn schemas() -> Named {
    let links = list(&reference("Link"));
    vec![
        ("Landing", object(&[("title", text()), ("links", links.clone())], &[("description", text())])),
        (
            "Collections",
            object(&[("collections", list(&reference("Collection"))), ("links", links.clone())], &[]),
        ),
        (
            "Collection",
            object(
                &[
                    ("id", text()),
                    ("title", text()),
                    ("itemType", always("record")),
                    ("extent", json!({ "type": "object" })),
                    ("links", links.clone()),
                ],
                &[("type", text()), ("description", text()), ("language", text()), ("crs", list(&text()))],
            ),
        ),
        ("Records", records(&links)),
        ("Record", record(&links)),
        ("Facets", facets(&links)),
    ]
}

fn records(links: &Value) -> Value {
    object(
        &[
            ("type", always("FeatureCollection")),
            ("numberMatched", number()),
            ("numberReturned", number()),
            ("features", list(&reference("Record"))),
            ("links", links.clone()),
        ],
        &[("facets", json!({ "type": "object", "additionalProperties": counted() }))],
    )
}

fn counted() -> Value {
    let facet = |kind: &'static str, bucket: Value| {
        object(
            &[
                ("type", always(kind)),
                ("property", text()),
                ("buckets", list(&bucket)),
                ("more", json!({ "type": "boolean" })),
            ],
            &[],
        )
    };
    let day = || json!({ "type": "string", "format": "date" });
    let value = object(&[("value", text()), ("title", text()), ("count", number())], &[]);
    let period = object(&[("max", day()), ("count", number())], &[("min", day())]);
    json!({ "oneOf": [facet("term", value), facet("histogram", period)] })
}

fn facets(links: &Value) -> Value {
    let term =
        object(&[("type", always("term")), ("property", text()), ("sortedBy", text())], &[("title", text())]);
    let histogram = object(&[("type", always("histogram")), ("property", text())], &[("title", text())]);
    let facet = json!({ "oneOf": [term, histogram] });
    object(
        &[
            ("id", text()),
            ("facets", json!({ "type": "object", "additionalProperties": facet })),
            ("defaultBucketCount", number()),
            ("links", links.clone()),
        ],
        &[("title", text())],
    )
}

/// Table 8 of OGC 20-004r1.
fn record(links: &Value) -> Value {
    let of_data = object(
        &[("type", text()), ("title", text())],
        &[
            ("description", maybe_text()),
            ("keywords", list(&text())),
            ("created", maybe_text()),
            ("updated", maybe_text()),
            ("language", json!({ "type": ["object", "null"] })),
            ("contacts", list(&json!({ "type": "object" }))),
        ],
    );
    let sides = json!({ "type": "array", "items": { "type": "number" }, "minItems": 4, "maxItems": 4 });
    object(
        &[
            ("id", text()),
            ("type", always("Feature")),
            ("conformsTo", list(&text())),
            ("time", json!({ "type": ["object", "null"] })),
            ("geometry", reference("Geometry")),
            ("properties", of_data),
            ("links", links.clone()),
        ],
        &[("bbox", sides)],
    )
}
