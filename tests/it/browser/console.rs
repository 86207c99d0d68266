//! The browser's console, where a healthy page is silent.

use anyhow::{Result, ensure};
use thirtyfour::BrowserLogEntry;

use super::Page;

/// What the browser says of a change of pages that it had no time to draw, since the visitor was faster.
const SKIPPED_TRANSITION: &str = "DOMException: Transition was ";

/// Fails on errors, those aside that the browser logs for an answer the test asked for (404, 400), and for pictures of other
/// sites, which it may not fetch.
pub(super) async fn ensure_silent(page: &Page) -> Result<()> {
    let entries = page.session().browser_log().await?;
    let expected = page.expected_failures();
    let is_expected = |entry: &BrowserLogEntry| {
        let is_asked_for = || expected.iter().any(|url| entry.message.starts_with(url));
        let is_elsewhere = || !entry.message.starts_with(&page.url(""));
        entry.message.contains(SKIPPED_TRANSITION)
            || (entry.source.as_deref() == Some("network") && (is_asked_for() || is_elsewhere()))
    };
    let errors: Vec<String> = entries
        .iter()
        .filter(|entry| entry.level == "SEVERE" && !is_expected(entry))
        .map(|entry| entry.message.clone())
        .collect();
    ensure!(errors.is_empty(), "the browser's console holds errors:\n{}", errors.join("\n"));
    Ok(())
}
