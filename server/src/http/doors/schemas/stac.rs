//! STAC API 1.0.

use serde_json::{Value, json};

use super::{Named, always, list, number, object, reference, text};

pub(super) fn schemas() -> Named {
    let links = list(&reference("Link"));
    vec![
        (
            "StacCatalog",
            object(
                &[
                    ("type", always("Catalog")),
                    ("stac_version", always("1.0.0")),
                    ("id", text()),
                    ("description", text()),
                    ("conformsTo", list(&text())),
                    ("links", links.clone()),
                ],
                &[("title", text())],
            ),
        ),
        (
            "StacCollections",
            object(
                &[("collections", list(&reference("StacCollection"))), ("links", links.clone())],
                &[("numberMatched", number()), ("numberReturned", number())],
            ),
        ),
        ("StacCollection", collection(&links)),
    ]
}

fn collection(links: &Value) -> Value {
    let extent = object(
        &[(
            "bbox",
            json!({ "type": "array", "minItems": 1, "items": { "type": "array", "items": { "type": "number" } } }),
        )],
        &[],
    );
    let interval = object(&[("interval", json!({ "type": "array", "minItems": 1 }))], &[]);
    object(
        &[
            ("type", always("Collection")),
            ("stac_version", always("1.0.0")),
            ("id", text()),
            ("title", text()),
            ("description", json!({ "type": "string", "minLength": 1 })),
            ("license", text()),
            ("extent", object(&[("spatial", extent), ("temporal", interval)], &[])),
            ("assets", json!({ "type": "object" })),
            ("links", links.clone()),
        ],
        &[("stac_extensions", list(&text())), ("keywords", list(&text())), ("sci:doi", text())],
    )
}
