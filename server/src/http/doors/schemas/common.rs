//! What several doors have.

use serde_json::json;

use super::{Named, always, list, object, reference, text};

pub(super) fn schemas() -> Named {
    let field = object(&[("parameter", text()), ("detail", text())], &[]);
    let placed = object(&[("type", text()), ("coordinates", json!({ "type": "array" }))], &[]);
    let geometry = json!({ "oneOf": [placed, { "type": "null" }] });
    vec![
        // RFC 9457.
        (
            "Problem",
            object(
                &[("title", text()), ("status", json!({ "type": "integer" })), ("detail", text())],
                &[("errors", list(&field))],
            ),
        ),
        ("Geometry", geometry),
        ("Link", object(&[("href", text()), ("rel", text())], &[("type", text()), ("title", text())])),
        ("Conformance", object(&[("conformsTo", list(&text()))], &[])),
        (
            "Fields",
            object(
                &[("$schema", text()), ("$id", text()), ("type", always("object"))],
                &[("properties", json!({ "type": "object" }))],
            ),
        ),
        (
            "Features",
            object(
                &[("type", always("FeatureCollection")), ("features", list(&reference("Feature")))],
                &[("links", list(&reference("Link")))],
            ),
        ),
        (
            "Feature",
            object(
                &[
                    ("type", always("Feature")),
                    ("geometry", reference("Geometry")),
                    ("properties", json!({ "type": "object" })),
                ],
                &[],
            ),
        ),
        (
            "OpenApi",
            object(
                &[
                    ("openapi", text()),
                    ("info", json!({ "type": "object" })),
                    ("paths", json!({ "type": "object" })),
                ],
                &[],
            ),
        ),
        ("Message", object(&[("jsonrpc", always("2.0"))], &[])),
        (
            "LinkedData",
            object(&[], &[("@context", json!({})), ("@graph", list(&json!({ "type": "object" })))]),
        ),
    ]
}
