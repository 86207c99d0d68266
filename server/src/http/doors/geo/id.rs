//! `/id` and `/id/v2`

use axum::extract::{Request, State};
use formats::geocore_api;
use serde_json::json;

use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

pub(super) async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let id = asked.needed("id")?;
    let fail = |error| Problem::of(&error, asked.lang);
    let found = site.catalogue.named(&[id]).await.map_err(fail)?;
    let records = found.records(0..1).await.map_err(fail)?;
    let record = records.first().ok_or_else(|| Problem::no_record(asked.lang))?;
    let item = geocore_api::record(record, asked.lang);
    let document = json!({ "statusCode": 200, "message": "ok", "body": { "Items": [item] } });
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(found.snapshot()))
}
