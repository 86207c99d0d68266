//! Addresses that lead nowhere, and searches that cannot be understood.

use anyhow::{Result, ensure};
use reqwest::StatusCode;

use super::{Lang, selector, visitors};
use crate::browser::visit;
use crate::support::http;
use crate::support::portal::Portal;

#[tokio::test]
async fn an_unknown_address_is_not_found() -> Result<()> {
    let portal = Portal::shared().await?;
    for path in
        ["/en/nowhere", "/fr/nulle-part", "/en/record/no-such-record", "/de", "/de/search", "/nowhere"]
    {
        let response = http::get(&portal.url(path)).await?;
        ensure!(response.status() == StatusCode::NOT_FOUND, "{path} answered {}", response.status());
    }
    Ok(())
}

#[tokio::test]
async fn an_invalid_search_is_a_bad_request() -> Result<()> {
    let portal = Portal::shared().await?;
    for query in ["bbox=1,2,3", "page=0", "theme=painting", "begin=yesterday"] {
        let response = http::get(&portal.url(&format!("/en/search?{query}"))).await?;
        ensure!(response.status() == StatusCode::BAD_REQUEST, "{query} answered {}", response.status());
    }
    Ok(())
}

#[tokio::test]
async fn the_not_found_page_offers_a_search() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open_failing(&lang.path("/nowhere")).await?;
            ensure!(!page.text(selector::TITLE).await?.is_empty());
            ensure!(page.attribute("html", "lang").await?.as_deref() == Some(lang.code()));
            page.find(selector::SEARCH_FIELD).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_invalid_search_names_its_problems_and_keeps_the_rest() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            let query = format!("/search?q={}&bbox=1,2,3", lang.word());
            page.open_failing(&lang.path(&query)).await?;
            ensure!(page.text(selector::PROBLEMS).await?.contains("1,2,3"), "the problem is quoted");
            ensure!(page.value(selector::SEARCH_FIELD).await? == lang.word(), "the words are kept");
            ensure!(page.count(selector::RESULT_LINK).await? > 0, "what was understood is searched");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_bare_address_leads_to_the_visitors_language() -> Result<()> {
    let portal = Portal::shared().await?;
    let response = http::get(&portal.url("/")).await?;
    ensure!(response.status() == StatusCode::FOUND, "/ answered {}", response.status());
    let target = response.headers().get("location").and_then(|value| value.to_str().ok()).unwrap_or_default();
    ensure!(Lang::ALL.iter().any(|lang| target.ends_with(&lang.path(""))), "/ leads to {target}");
    Ok(())
}
