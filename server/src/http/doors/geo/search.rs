//! `/geo`

use axum::extract::{Request, State};
use catalog::Counts;
use catalog::search::Page;
use formats::geocore_api;
use serde::Serialize;
use serde_json::Value;

use super::translate::{self, MOST, Names};
use crate::http::Site;
use crate::http::doors::answer::{Answer, JSON};
use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;

pub(super) const PARAMETERS: [&str; 16] = [
    "keyword",
    "lang",
    "north",
    "east",
    "south",
    "west",
    "bbox",
    "begin",
    "end",
    "theme",
    "type",
    "org",
    "foundational",
    "sort",
    "min",
    "max",
];
const NAMES: &Names = &[
    ("keyword", "q"),
    ("west", "west"),
    ("south", "south"),
    ("east", "east"),
    ("north", "north"),
    ("bbox", "bbox"),
    ("begin", "begin"),
    ("end", "end"),
    ("theme", "theme"),
    ("type", "type"),
    ("org", "org"),
    ("sourcesystemname", "source"),
    ("foundational", "foundational"),
];
const SORTS: &str = "date-asc, date-desc, popularity-desc, title, relevance";
/// Rows unless told otherwise.
const ROWS: u32 = 10;

pub(super) async fn show(State(site): State<Site>, request: Request) -> Result<Answer, Problem> {
    let mut asked = Asked::new(&site, &request);
    let sort = asked.one("sort", SORTS, translate::sort).unwrap_or("relevance");
    let page = rows(&mut asked);
    let search = translate::search(&site, &mut asked, NAMES, sort, page)?;
    let fail = |error| Problem::of(&error, asked.lang);
    let found = site.catalogue.find(&search, asked.lang, Counts::Nothing).await.map_err(fail)?;
    let records = found.records(0..found.len()).await.map_err(fail)?;
    let rows = (search.page.offset() + 1..).zip(&records);
    let items: Vec<Value> =
        rows.map(|(row, record)| geocore_api::item(record, row, found.total(), asked.lang)).collect();
    let document = Document { count: items.len(), items, total: found.total() };
    Ok(Answer::json(JSON, asked.lang, &document).of_snapshot(found.snapshot()))
}

#[derive(Serialize)]
struct Document {
    #[serde(rename = "Count")]
    count: usize,
    #[serde(rename = "Items")]
    items: Vec<Value>,
    total: u64,
}

/// From `min` to `max`, both included; rows count from 1, and 0 is taken for it.
fn rows(asked: &mut Asked) -> Page {
    let row = |text: &str| text.parse::<u32>().ok().filter(|row| *row <= Page::MAX_RESULTS);
    let min = asked.one("min", "0–100000000", row).unwrap_or(1).max(1);
    let max = asked.one("max", "0–100000000", row).unwrap_or(min.saturating_add(ROWS - 1));
    let size = max.saturating_add(1).saturating_sub(min).min(MOST);
    Page::slice((min - 1).into(), size).expect("both are within the limits")
}
