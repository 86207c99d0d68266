//! What can be filtered and sorted by, as JSON Schema (OGC 19-079r2 §6.2, OGC 20-004r1 §12).

use axum::extract::{Request, State};
use catalog::Facet;
use catalog::codes::{Theme, Topic};
use serde_json::{Map, Value, json};

use super::filter::SORTABLE;
use super::{PLAIN, address};
use crate::http::Site;
use crate::http::doors::answer::Answer;
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

pub(super) const MEDIA: &str = "application/schema+json";
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

pub(super) async fn queryables(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let facets = Facet::ALL.into_iter().map(|facet| (facet.name().to_owned(), values(facet)));
    schema(&site, &request, "/queryables", &facets.collect())
}

pub(super) async fn sortables(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let names = SORTABLE.map(|name| (name.to_owned(), json!({ "type": "string" })));
    schema(&site, &request, "/sortables", &names.into_iter().collect())
}

/// Values of code lists are named; those of the catalogue's own are in the counts of any search.
fn values(facet: Facet) -> Value {
    let codes: Vec<&str> = match facet {
        Facet::Theme => Theme::ALL.iter().map(|theme| theme.code()).collect(),
        Facet::Topic => Topic::ALL.iter().map(|topic| topic.code()).collect(),
        _ => return json!({ "type": "string" }),
    };
    json!({ "type": "string", "enum": codes })
}

fn schema(
    site: &Site,
    request: &Request,
    path: &str,
    properties: &Map<String, Value>,
) -> Result<Answer, Problem> {
    let mut asked = Asked::new(site, request);
    asked.allow(&PLAIN);
    asked.check()?;
    let document = json!({
        "$schema": DIALECT,
        "$id": address(&asked.base, path),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    });
    Ok(Answer::json(MEDIA, asked.lang, &document))
}
