//! Running a tool.

use catalog::results::ResultsPage;
use catalog::search::Page;
use catalog::{CatalogueError, Lang, Search};
use formats::{Addresses, brief};
use rmcp::model::{CallToolResult, JsonObject};
use serde_json::{Map, Value, json};

use super::tools::Kind;
use super::{Assistant, arguments};
use crate::http::doors::ogc::record;
use crate::http::doors::problem::Problem;

/// Most values listed of a filter: the most used ones.
const MOST_VALUES: usize = 100;

/// What cannot be answered is said to the assistant as an answer, so that it can ask better.
pub(super) async fn call(assistant: &Assistant, kind: Kind, given: &JsonObject) -> CallToolResult {
    match answer(assistant, kind, given).await {
        Ok(answer) => CallToolResult::structured(answer),
        Err(problem) => CallToolResult::structured_error(json!(problem)),
    }
}

async fn answer(assistant: &Assistant, kind: Kind, given: &JsonObject) -> Result<Value, Problem> {
    let lang = arguments::lang(given, assistant.lang)?;
    if kind == Kind::Read {
        let id = given.get("id").and_then(Value::as_str).unwrap_or_default();
        return record(&assistant.site, id, &assistant.base, lang).await.map(|(record, _)| json!(record));
    }
    let search = arguments::search(given, &kind.arguments(), lang)?;
    let search = assistant.site.catalogue.spelt(search).search;
    // What is not listed need not be found.
    let page =
        if kind == Kind::Search { search.page } else { Page::slice(0, 0).expect("nothing is a slice") };
    let search = Search { page, ..search };
    let fail = |error: CatalogueError| Problem::of(&error, lang);
    let found = assistant.site.catalogue.search(&search, lang).await.map_err(fail)?;
    Ok(match kind {
        Kind::Filters => {
            json!({ "snapshot": found.snapshot, "total": found.total, "filters": filters(&found) })
        }
        Kind::Count => json!({ "snapshot": found.snapshot, "total": found.total }),
        Kind::Search | Kind::Read => results(&found, &search, &assistant.base, lang),
    })
}

fn results(found: &ResultsPage, search: &Search, base: &str, lang: Lang) -> Value {
    let addresses = Addresses { base };
    let records: Vec<Value> = found.cards.iter().map(|card| brief::of(card, addresses, lang)).collect();
    let next = search.page.offset() + records.len() as u64;
    let place = found.place.as_ref().map(|place| {
        json!({ "name": place.name.value, "bbox": place.area, "records": place.count, "is_shown": place.is_shown })
    });
    json!({
        "snapshot": found.snapshot,
        "total": found.total,
        "offset": search.page.offset(),
        "next_offset": (!records.is_empty() && next < found.total).then_some(next),
        "records": records,
        "place": place,
        "hints": found.hints,
        "some_words": found.some_words,
    })
}

fn filters(found: &ResultsPage) -> Map<String, Value> {
    let listed = found.facets.iter().map(|counts| {
        let values = counts.values.iter().take(MOST_VALUES);
        let values: Vec<Value> = values
            .map(|value| json!({ "key": value.key, "label": value.label.value, "records": value.count }))
            .collect();
        (counts.facet.name().to_owned(), json!(values))
    });
    listed.collect()
}
