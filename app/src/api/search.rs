//! `/api/ui/search` and `/api/ui/count`: what a search finds, and how much, for the query string of its page.

use catalog::Lang;
use catalog::results::ResultsPage;
use catalog::search_url::from_query;
use http::{HeaderValue, StatusCode, header};
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};

use super::UiError;
use crate::i18n::t_args;
use crate::page::{set_header, use_page_context};
use crate::search::problem_sentence;

/// How many records a search would find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub total: u64,
    /// What a button that shows them says.
    pub text: String,
}

/// The page of results for `query`, as the page at `/{lang}/search?{query}` shows it.
#[server(prefix = "/api/ui", endpoint = "search", input = GetUrl, output = Json)]
pub async fn search(lang: Lang, query: String) -> Result<ResultsPage, UiError> {
    found(lang, &query).await
}

/// The number of records for `query`, as the page at `/{lang}/search?{query}` has it.
#[server(prefix = "/api/ui", endpoint = "count", input = GetUrl, output = Json)]
pub async fn count(lang: Lang, query: String) -> Result<Counted, UiError> {
    let total = found(lang, &query).await?.total;
    Ok(Counted { total, text: t_args(lang, "filters-show", &[("count", total.into())]) })
}

async fn found(lang: Lang, query: &str) -> Result<ResultsPage, UiError> {
    let context = use_page_context();
    let (search, problems) = from_query(query);
    if !problems.is_empty() {
        let problems = problems.iter().map(|problem| problem_sentence(problem, lang)).collect();
        return Err(UiError::Request { problems }.with_status(StatusCode::BAD_REQUEST));
    }
    let search = context.catalogue.spelt(search).search;
    let page = context.catalogue.search(&search, lang).await?;
    let version = context.asset_version.trim_start_matches("?v=");
    if let Ok(tag) = HeaderValue::try_from(format!("W/\"{}-{version}\"", page.snapshot)) {
        set_header(header::ETAG, tag);
    }
    Ok(page)
}
