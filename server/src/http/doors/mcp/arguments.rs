//! Arguments of a call as the parameters of a search page, which is where they are read and checked.

use app::api::refusal::{not_accepted, unknown_parameter};
use catalog::search::Page;
use catalog::search_url::from_query;
use catalog::{Lang, Search};
use rmcp::model::JsonObject;
use serde_json::Value;

use crate::http::doors::asked::form;
use crate::http::doors::problem::{FieldProblem, Problem};

/// Records of an answer unless told otherwise, and at most.
const LIMIT: u32 = 10;
const MAX_LIMIT: u32 = 50;

/// The language that answers have: what is asked for, else `otherwise`.
pub(super) fn lang(arguments: &JsonObject, otherwise: Lang) -> Result<Lang, Problem> {
    match arguments.get("lang") {
        None | Some(Value::Null) => Ok(otherwise),
        Some(value) => {
            let known = value.as_str().and_then(|code| code.parse().ok());
            known.ok_or_else(|| refused("lang", value, "en, fr", otherwise))
        }
    }
}

/// The search that arguments ask for, which may be those of `known`.
pub(super) fn search(arguments: &JsonObject, known: &[&str], lang: Lang) -> Result<Search, Problem> {
    let strange = arguments.keys().find(|name| !known.contains(&name.as_str()));
    if let Some(name) = strange {
        let detail = unknown_parameter(name, known, lang);
        return Err(Problem::refused(vec![FieldProblem { parameter: name.clone(), detail }], lang));
    }
    let page = Page::slice(
        number(arguments, "offset", 0, Page::MAX_RESULTS, lang)?.into(),
        number(arguments, "limit", LIMIT, MAX_LIMIT, lang)?,
    );
    let mut pairs: Vec<(&str, String)> = Vec::new();
    for (name, value) in arguments {
        if ["lang", "limit", "offset"].contains(&name.as_str()) {
            continue;
        }
        for text in texts(name, value).ok_or_else(|| refused(name, value, "…", lang))? {
            pairs.push((name, text));
        }
    }
    let (search, problems) = from_query(&form(pairs.iter().map(|(name, value)| (*name, value.as_str()))));
    if !problems.is_empty() {
        return Err(Problem::of_search(&problems, lang));
    }
    Ok(Search { page: page.expect("both are within the limits"), ..search })
}

/// An argument as the values of a parameter; four numbers are one box.
fn texts(name: &str, value: &Value) -> Option<Vec<String>> {
    let text = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        _ => None,
    };
    match value {
        Value::Null => Some(Vec::new()),
        Value::Array(values) => {
            let texts: Vec<String> = values.iter().map(text).collect::<Option<_>>()?;
            Some(if name == "bbox" { vec![texts.join(",")] } else { texts })
        }
        value => text(value).map(|text| vec![text]),
    }
}

fn number(arguments: &JsonObject, name: &str, otherwise: u32, most: u32, lang: Lang) -> Result<u32, Problem> {
    let value = match arguments.get(name) {
        None | Some(Value::Null) => return Ok(otherwise),
        Some(value) => value,
    };
    let number =
        value.as_u64().and_then(|number| u32::try_from(number).ok()).filter(|number| *number <= most);
    number.ok_or_else(|| refused(name, value, &format!("0–{most}"), lang))
}

fn refused(name: &str, value: &Value, accepted: &str, lang: Lang) -> Problem {
    let shown: String = value.to_string().chars().take(100).collect();
    let detail = not_accepted(name, &shown, accepted, lang);
    Problem::refused(vec![FieldProblem { parameter: name.to_owned(), detail }], lang)
}
