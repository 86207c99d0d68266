//! The browser's console, where a healthy page is silent.

use anyhow::{Result, ensure};
use thirtyfour::BrowserLogEntry;

use super::Page;

/// Fails on errors, those aside that the browser logs for an answer the test asked for (404, 400).
pub(super) async fn ensure_silent(page: &Page) -> Result<()> {
    let entries = page.session().browser_log().await?;
    let expected = page.expected_failures();
    let is_expected = |entry: &BrowserLogEntry| {
        entry.source.as_deref() == Some("network")
            && expected.iter().any(|url| entry.message.starts_with(url))
    };
    let errors: Vec<String> = entries
        .iter()
        .filter(|entry| entry.level == "SEVERE" && !is_expected(entry))
        .map(|entry| entry.message.clone())
        .collect();
    ensure!(errors.is_empty(), "the browser's console holds errors:\n{}", errors.join("\n"));
    Ok(())
}
