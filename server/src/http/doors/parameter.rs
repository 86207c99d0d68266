//! What the parameters of doors mean and what forms they take, for their description.

use catalog::codes::{Theme, Topic};
use catalog::search::MAX_TEXT;
use serde_json::{Value, json};

use super::filter::CRS84;

/// A parameter of the query, as `OpenAPI` has it; `narrower` is what is special where it is asked.
pub(super) fn parameter(name: &str, narrower: Option<&Value>) -> Value {
    let (text, mut schema) = meaning(name);
    if let (Value::Object(schema), Some(Value::Object(narrower))) = (&mut schema, narrower) {
        schema.extend(narrower.clone());
    }
    let is_list = schema["type"] == "array";
    let mut parameter = json!({ "name": name, "in": "query", "required": name == "id", "description": text, "schema": schema });
    // What is given without a value is not given; lists have items without one.
    if name != "id" && !is_list {
        parameter["allowEmptyValue"] = true.into();
    }
    parameter
}

/// The same as a property of a JSON Schema.
pub(super) fn property(name: &str) -> Value {
    let (text, mut schema) = meaning(name);
    schema["description"] = text.into();
    schema
}

/// `2013`, `2013-06` or `2013-06-21`.
const DATE: &str = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";
const DATES: &str = r"^(\.\.|[0-9]{4}[0-9T:Zz+.-]*)?(/(\.\.|[0-9]{4}[0-9T:Zz+.-]*)?)?$";
const KEY: &str = "^([A-Za-z0-9][A-Za-z0-9-]{0,79})?$";
const BOX: &str = r"^ *[-+0-9.]+ *(, *[-+0-9.]+ *){3}((, *[-+0-9.]+ *){2})?$";

fn meaning(name: &str) -> (&'static str, Value) {
    let text = json!({ "type": "string" });
    let form = |pattern: &str| json!({ "type": "string", "pattern": pattern });
    let choice = |choices: &[&str]| json!({ "type": "string", "enum": choices });
    let list = |of: Value| json!({ "type": "array", "items": of });
    match name {
        "f" => ("The form of the answer", choice(&["json"])),
        "lang" => ("The language of the answer", choice(&["en", "fr"])),
        "limit" => ("Records at once", json!({ "type": "integer", "minimum": 1, "default": 10 })),
        "offset" | "from" => ("Records before the first", json!({ "type": "integer", "minimum": 0 })),
        "size" => ("Records at once", json!({ "type": "integer", "minimum": 1 })),
        "page" => ("Which page, from 1 on", json!({ "type": "integer", "minimum": 1 })),
        "min" | "max" => ("Rows from and to, from 1 on", json!({ "type": "integer", "minimum": 1 })),
        "bbox" => ("A box: west,south,east,north in degrees", form(BOX)),
        "west" | "south" | "east" | "north" => ("A side of a box, in degrees", json!({ "type": "number" })),
        "datetime" => ("A day or an interval that the data covers: 2013-06-21, 2013-01-01/..", form(DATES)),
        "begin" | "end" => ("From or to when the data covers: 2013, 2013-06 or 2013-06-21", form(DATE)),
        "updated-begin" | "updated-end" => ("From or to when it was published or updated", form(DATE)),
        "q" | "keyword" => ("Words to search for", json!({ "type": "string", "maxLength": MAX_TEXT })),
        "ids" | "externalIds" => ("Ids of records, with commas between them", list(text)),
        "id" => ("The id of a record", text),
        "cursor" => ("Where a page begins: only ever taken from the link to the next one", text),
        "facets" => {
            ("Facets with the number and the order of their buckets: type, org:20:value_asc", list(text))
        }
        "filter" => ("A condition in CQL2 on the queryables", text),
        "filter-lang" => {
            let schema =
                json!({ "type": "string", "enum": ["cql2-text", "cql2-json"], "default": "cql2-text" });
            ("How the filter is written", schema)
        }
        "filter-crs" => ("The reference system of its places", json!({ "type": "string", "enum": [CRS84] })),
        "foundational" | "mappable" => ("Only those that are", json!({ "type": "boolean" })),
        "sort" => ("What to sort by", choice(&["relevance", "-date", "date", "title", "popularity"])),
        "sortby" => ("What to sort by", choice(&["title", "updated", "-updated"])),
        "relation" => ("How records lie to the box", choice(&["intersects", "within"])),
        "theme" => (
            "Keys, with commas between them",
            list(choice(&Theme::ALL.iter().map(|theme| theme.code()).collect::<Vec<_>>())),
        ),
        "topic" => (
            "Keys, with commas between them",
            list(choice(&Topic::ALL.iter().map(|topic| topic.code()).collect::<Vec<_>>())),
        ),
        "org" | "type" | "format" | "status" | "source" => {
            ("Keys, with commas between them", list(form(KEY)))
        }
        _ => ("", text),
    }
}
