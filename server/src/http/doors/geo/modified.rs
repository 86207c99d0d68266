//! `/id_and_modified`: all ids, with the day each was last changed.

use axum::extract::{Request, State};
use serde_json::json;

use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

/// Ids of one answer.
pub(super) const MOST: usize = 10_000;

pub(super) async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let number =
        |most: usize| move |text: &str| text.parse().ok().filter(|number| (1..=most).contains(number));
    let page = asked.one("page", "1–1000000", number(1_000_000)).unwrap_or(1);
    let limit = asked.one("limit", "1–10000", number(MOST)).unwrap_or(MOST);
    asked.check()?;
    let listing = site.catalogue.listed((page - 1).saturating_mul(limit), limit).await;
    let listing = listing.map_err(|error| Problem::of(&error, asked.lang))?;
    let results: Vec<_> =
        listing.records.iter().map(|record| json!({ "id": record.id, "modified": record.changed })).collect();
    let document = json!({ "page": page, "limit": limit, "total": listing.total, "results": results });
    Ok(Answer::json(JSON, asked.lang, &document))
}
