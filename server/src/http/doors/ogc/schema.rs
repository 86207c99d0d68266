//! What can be filtered and sorted by, as JSON Schema (OGC 19-079r2 §6.2, OGC 20-004r1 §12).

use axum::extract::{Request, State};
use serde_json::{Map, Value, json};

use super::search::SORTABLE;
use super::{PLAIN, address};
use crate::http::Site;
use crate::http::doors::answer::Answer;
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;
use crate::http::doors::queryables::{DIALECT, MEDIA, schema};

pub(super) async fn queryables(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    answer(&site, &request, |asked| schema(&address(&asked.base, "/queryables"), asked.lang))
}

pub(super) async fn sortables(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    answer(&site, &request, |asked| {
        let names = SORTABLE.map(|name| (name.to_owned(), json!({ "type": "string" })));
        json!({
            "$schema": DIALECT,
            "$id": address(&asked.base, "/sortables"),
            "type": "object",
            "properties": names.into_iter().collect::<Map<_, _>>(),
            "additionalProperties": false,
        })
    })
}

fn answer(site: &Site, request: &Request, write: impl Fn(&Asked) -> Value) -> Result<Answer, Problem> {
    let mut asked = Asked::new(site, request);
    asked.allow(&PLAIN);
    asked.only_json();
    asked.check()?;
    Ok(Answer::json(MEDIA, asked.lang, &write(&asked)))
}
