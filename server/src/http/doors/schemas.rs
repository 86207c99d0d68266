//! What doors answer, as JSON Schemas: the components of `/openapi.json`. A test holds real answers of every door against them.

mod common;
mod geo;
mod ogc;
mod stac;

use serde_json::{Map, Value, json};

/// The schemas with the names that [`Door::answering`](super::door::Door::answering) and they themselves call them by.
pub(super) fn all() -> Map<String, Value> {
    let groups = [common::schemas(), ogc::schemas(), stac::schemas(), geo::schemas()];
    groups.into_iter().flatten().map(|(name, schema)| (name.to_owned(), schema)).collect()
}

type Named = Vec<(&'static str, Value)>;

pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// An object with members that are always there and such as may be.
fn object(needed: &[(&str, Value)], other: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = needed.iter().map(|(name, _)| *name).collect();
    let members = needed.iter().chain(other).map(|(name, schema)| ((*name).to_owned(), schema.clone()));
    json!({ "type": "object", "required": required, "properties": members.collect::<Map<_, _>>() })
}

fn list(of: &Value) -> Value {
    json!({ "type": "array", "items": of })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn maybe_text() -> Value {
    json!({ "type": ["string", "null"] })
}

fn number() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn always(value: &str) -> Value {
    json!({ "const": value })
}
