//! Plain requests, for what a browser does not tell: statuses and headers.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use reqwest::{Client, Response, StatusCode, redirect};

/// One request; a redirect is an answer like any other.
pub(crate) async fn get(url: &str) -> Result<Response> {
    let client =
        Client::builder().redirect(redirect::Policy::none()).timeout(Duration::from_secs(20)).build()?;
    client.get(url).send().await.with_context(|| format!("no answer from {url}"))
}

/// The text of the page that redirects end on, which must be there.
pub(crate) async fn landed(url: &str) -> Result<String> {
    let client = Client::builder().timeout(Duration::from_secs(40)).build()?;
    let response = client.get(url).send().await.with_context(|| format!("no answer from {url}"))?;
    ensure!(response.status() == StatusCode::OK, "{url} answers {}", response.status());
    Ok(response.text().await?)
}

/// The text of a page that must be there.
pub(crate) async fn page(url: &str) -> Result<String> {
    let response = get(url).await?;
    ensure!(response.status() == StatusCode::OK, "{url} answers {}", response.status());
    Ok(response.text().await?)
}
