//! What doors answer is what `/openapi.json` says that they do.

use axum::http::StatusCode;
use serde_json::Value;

use super::super::answer::get;
use super::{json, read};

/// Holds a value against a schema, by as much of JSON Schema as the doors' schemas have; tells where it fails.
fn fits(value: &Value, schema: &Value, all: &Value, at: &str) -> Result<(), String> {
    for (word, said) in schema.as_object().expect("a schema is an object") {
        let is_well = match word.as_str() {
            "$ref" => {
                let name = said.as_str().and_then(|name| name.strip_prefix("#/components/schemas/"));
                let schema =
                    name.and_then(|name| all.get(name)).unwrap_or_else(|| panic!("no schema {said}"));
                return fits(value, schema, all, at);
            }
            "type" => list(said).iter().any(|kind| is_kind(value, kind)),
            "const" => value == said,
            "oneOf" => list(said).iter().filter(|one| fits(value, one, all, at).is_ok()).count() == 1,
            "minimum" => value.as_f64() >= said.as_f64(),
            "minLength" => value.as_str().is_none_or(|text| text.len() as u64 >= said.as_u64().unwrap_or(0)),
            "minItems" => value.as_array().is_none_or(|list| list.len() as u64 >= said.as_u64().unwrap_or(0)),
            "maxItems" => value.as_array().is_none_or(|list| list.len() as u64 <= said.as_u64().unwrap_or(0)),
            "required" => {
                list(said).iter().all(|name| value.get(name.as_str().unwrap_or_default()).is_some())
            }
            "items" => {
                let mut items = value.as_array().into_iter().flatten().enumerate();
                items.try_for_each(|(index, item)| fits(item, said, all, &format!("{at}/{index}")))?;
                true
            }
            "properties" => {
                let members = said.as_object().into_iter().flatten();
                let mut given = members.filter_map(|(name, schema)| Some((name, value.get(name)?, schema)));
                given.try_for_each(|(name, value, schema)| {
                    fits(value, schema, all, &format!("{at}/{name}"))
                })?;
                true
            }
            "additionalProperties" => {
                let mut members = value.as_object().into_iter().flatten();
                members.try_for_each(|(name, value)| fits(value, said, all, &format!("{at}/{name}")))?;
                true
            }
            other => panic!("{other} is not looked at"),
        };
        if !is_well {
            return Err(format!("{at}: {value} is not {word} {said}"));
        }
    }
    Ok(())
}

/// A word of a schema that may be one or several.
fn list(said: &Value) -> Vec<Value> {
    said.as_array().cloned().unwrap_or_else(|| vec![said.clone()])
}

fn is_kind(value: &Value, kind: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("null") => value.is_null(),
        _ => panic!("no type {kind}"),
    }
}

#[tokio::test]
async fn answers_of_every_door_are_as_described() {
    let described = json("/openapi.json").await;
    let all = &described["components"]["schemas"];
    let mut looked_at = 0;
    for (path, door) in described["paths"].as_object().expect("paths") {
        let content = door["get"]["responses"]["200"]["content"].as_object().into_iter().flatten();
        for (media, content) in content.filter(|(media, _)| media.contains("json")) {
            let schema = &content["schema"];
            assert!(schema.get("$ref").is_some(), "{path} says what its {media} is");
            for asked in asked(path) {
                let answer = get(&asked).await;
                assert_eq!(answer.status, StatusCode::OK, "{asked}");
                fits(&read(&answer), schema, all, &asked).expect("an answer as described");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 25, "{looked_at}");
}

/// Requests that a path answers with 200, in both languages.
fn asked(path: &str) -> Vec<String> {
    let one = path.replace("{id}", "r1");
    let needs_id = ["/id", "/id/v2", "/collections"].contains(&path);
    let query = if needs_id { "?id=r1&" } else { "?" };
    ["en", "fr"]
        .into_iter()
        .filter(|lang| {
            !["en", "fr"].iter().any(|other| path.starts_with(&format!("/{other}/")) && other != lang)
        })
        .map(|lang| {
            if path.starts_with(&format!("/{lang}/")) {
                one.clone()
            } else {
                format!("{one}{query}lang={lang}")
            }
        })
        .collect()
}

#[tokio::test]
async fn problems_are_as_described() {
    let described = json("/openapi.json").await;
    let all = &described["components"]["schemas"];
    for path in
        ["/ogc/collections/records/items?limit=x&bbox=1", "/stac/collections/none", "/id", "/geo?north=x"]
    {
        let problem = get(path).await;
        assert!(problem.status.is_client_error(), "{path}");
        fits(&read(&problem), &all["Problem"], all, path).expect("a problem as described");
    }
}

#[tokio::test]
async fn what_is_not_as_described_is_seen() {
    let all = &json("/openapi.json").await["components"]["schemas"];
    let record = json("/ogc/collections/records/items/r1").await;
    let schema = &all["Record"];
    fits(&record, schema, all, "").expect("a record");
    for (member, wrong) in
        [("id", Value::from(1)), ("type", "Record".into()), ("links", Value::Null), ("geometry", 1.into())]
    {
        let mut record = record.clone();
        record[member] = wrong;
        assert!(fits(&record, schema, all, "").is_err(), "{member}");
    }
}
