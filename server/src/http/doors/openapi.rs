//! All doors as `OpenAPI` 3.1 describes them, made from the table that routes them.

use app::i18n::t;
use axum::extract::{Request, State};
use axum::routing::get;
use serde_json::{Map, Value, json};

use super::answer::{Answer, JSON};
use super::asked::Asked;
use super::door::Door;
use super::parameter::parameter;
use super::problem::Problem;
use super::schemas;
use crate::http::Site;

pub(super) const PATH: &str = "/openapi.json";
pub(super) const MEDIA: &str = "application/vnd.oai.openapi+json;version=3.1";

pub(super) fn door() -> Door {
    Door::new(PATH, "This document", MEDIA, &["lang"], get(show)).answering("OpenApi")
}

async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    asked.check()?;
    let paths: Map<String, Value> = super::all().iter().map(|door| (door.path.clone(), path(door))).collect();
    let document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": t(asked.lang, "site-name"),
            "description": t(asked.lang, "home-description"),
            "version": env!("CARGO_PKG_VERSION"),
        },
        "servers": [{ "url": asked.base }],
        "paths": paths,
        "components": { "schemas": schemas::all() },
    });
    Ok(Answer::json(MEDIA, asked.lang, &document))
}

fn path(door: &Door) -> Value {
    let in_path = door.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let in_path = in_path
        .map(|name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } }));
    let in_query = door.parameters.iter().map(|name| {
        let narrower = door.narrower.iter().find(|(narrowed, _)| narrowed == name);
        parameter(name, narrower.map(|(_, schema)| schema))
    });
    let parameters: Vec<Value> = in_path.chain(in_query).collect();
    let refused = |text: &str| {
        let schema = schemas::reference("Problem");
        json!({ "description": text, "content": { "application/problem+json": { "schema": schema } } })
    };
    let id = door.path.trim_matches('/').replace(['/', '{', '}', '.'], "-");
    let answers = door.answers.map_or_else(|| json!({}), schemas::reference);
    let given = json!({ "description": door.summary, "content": { door.media: { "schema": answers } } });
    if door.is_posted {
        let message = json!({ "type": "object", "required": ["jsonrpc"], "properties": { "jsonrpc": { "const": "2.0" } } });
        return json!({
            "post": {
                "summary": door.summary,
                "operationId": id,
                "requestBody": { "required": true, "content": { JSON: { "schema": message } } },
                "responses": {
                    "200": given,
                    "202": { "description": "A message without an answer" },
                    "4XX": refused("What was sent is no message of the protocol"),
                    "503": refused("Try again after some seconds"),
                },
            },
        });
    }
    let mut responses = json!({
        "200": given,
        "303": { "description": "The page of it" },
        "304": { "description": "What the client has is current" },
        "400": refused("A parameter cannot be used; it is named"),
        "404": refused("There is no such record"),
        "429": refused("One client asks too much; `Retry-After` says when to go on"),
        "503": refused("Try again after some seconds"),
        "504": refused("It took too long"),
    });
    if door.has_parts {
        responses["206"] = json!({ "description": "The part that was asked for" });
        responses["416"] = json!({ "description": "There is no such part" });
    }
    json!({
        "get": { "summary": door.summary, "operationId": id, "parameters": parameters, "responses": responses },
    })
}
