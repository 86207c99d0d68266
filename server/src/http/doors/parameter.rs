//! What the parameters of doors mean, for their description.

use serde_json::{Value, json};

use super::filter::CRS84;

/// A parameter of the query, as `OpenAPI` has it.
pub(super) fn parameter(name: &str) -> Value {
    let (text, schema) = meaning(name);
    json!({ "name": name, "in": "query", "required": false, "description": text, "schema": schema })
}

fn meaning(name: &str) -> (&'static str, Value) {
    let text = json!({ "type": "string" });
    let list = json!({ "type": "array", "items": { "type": "string" } });
    match name {
        "f" => ("The form of the answer", json!({ "type": "string", "enum": ["json", "html"] })),
        "lang" => ("The language of the answer", json!({ "type": "string", "enum": ["en", "fr"] })),
        "limit" => ("Records at once", json!({ "type": "integer", "minimum": 1, "default": 10 })),
        "offset" | "from" => ("Records before the first", json!({ "type": "integer", "minimum": 0 })),
        "size" => ("Records at once", json!({ "type": "integer", "minimum": 1 })),
        "page" => ("Which page, from 1 on", json!({ "type": "integer", "minimum": 1 })),
        "min" | "max" => ("Rows from and to, from 1 on", json!({ "type": "integer", "minimum": 1 })),
        "bbox" => ("A box: west,south,east,north in degrees", text),
        "west" | "south" | "east" | "north" => ("A side of a box, in degrees", json!({ "type": "number" })),
        "datetime" => ("A day or an interval that the data covers: 2013-06-21, 2013-01-01/..", text),
        "begin" | "end" => ("From or to when the data covers: 2013, 2013-06 or 2013-06-21", text),
        "updated-begin" | "updated-end" => ("From or to when it was published or updated", text),
        "q" | "keyword" => ("Words to search for", text),
        "ids" | "externalIds" => ("Ids of records, with commas between them", list),
        "id" => ("The id of a record", text),
        "cursor" => ("Where a page begins: only ever taken from the link to the next one", text),
        "facets" => ("Facets with the number and the order of their buckets: type, org:20:value_asc", list),
        "filter" => ("A condition in CQL2 on the queryables", text),
        "filter-lang" => {
            let schema =
                json!({ "type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text" });
            ("How the filter is written", schema)
        }
        "filter-crs" => ("The reference system of its places", json!({ "type": "string", "enum": [CRS84] })),
        "foundational" | "mappable" => ("Only those that are", json!({ "type": "boolean" })),
        "sortby" | "sort" | "order" => ("What to sort by", text),
        "relation" => ("How records lie to the box: intersects, within", text),
        "org" | "theme" | "topic" | "type" | "format" | "status" | "source" => {
            ("Keys, with commas between them", list)
        }
        _ => ("", text),
    }
}
