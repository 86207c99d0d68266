//! What a visitor does on a page, and what can be seen there.

use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use thirtyfour::extensions::query::ElementQueryable;
use thirtyfour::{By, Key, WebDriver, WebElement};

use crate::support::deadline;
use crate::support::portal::Portal;

/// The browser's one tab. Elements are waited for until they appear.
#[derive(Clone)]
pub(crate) struct Page {
    session: WebDriver,
    portal: Arc<Portal>,
    expected_failures: Arc<Mutex<Vec<String>>>,
}

impl Page {
    pub(super) fn new(session: WebDriver, portal: Arc<Portal>) -> Self {
        Self { session, portal, expected_failures: Arc::default() }
    }

    /// The whole address of a path.
    pub(super) fn url(&self, path: &str) -> String {
        self.portal.url(path)
    }

    pub(crate) async fn open(&self, path: &str) -> Result<()> {
        Ok(self.session.goto(self.url(path)).await?)
    }

    /// Opens a page that answers with an error status, which the browser will log.
    pub(crate) async fn open_failing(&self, path: &str) -> Result<()> {
        self.expected_failures
            .lock()
            .expect("no test panics while it holds this")
            .push(self.portal.url(path));
        self.open(path).await
    }

    pub(crate) async fn back(&self) -> Result<()> {
        Ok(self.session.back().await?)
    }

    /// The first match, which must be there soon.
    pub(crate) async fn find(&self, css: &str) -> Result<WebElement> {
        self.session.query(By::Css(css)).first().await.with_context(|| format!("nothing matches {css}"))
    }

    /// How many match now.
    pub(crate) async fn count(&self, css: &str) -> Result<usize> {
        Ok(self.session.find_all(By::Css(css)).await?.len())
    }

    pub(crate) async fn text(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.text().await?)
    }

    pub(crate) async fn attribute(&self, css: &str, name: &str) -> Result<Option<String>> {
        Ok(self.find(css).await?.attr(name).await?)
    }

    /// What a field holds.
    pub(crate) async fn value(&self, css: &str) -> Result<String> {
        Ok(self.find(css).await?.prop("value").await?.unwrap_or_default())
    }

    pub(crate) async fn click(&self, css: &str) -> Result<()> {
        let element = self.find(css).await?;
        element.scroll_into_view().await?;
        element.click().await.with_context(|| format!("cannot click {css}"))
    }

    /// Types over what the field holds.
    pub(crate) async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let field = self.find(css).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses a key wherever the focus is.
    pub(crate) async fn press(&self, key: Key) -> Result<()> {
        Ok(self.session.action_chain().send_keys(key).perform().await?)
    }

    /// Presses a key with another held down.
    pub(crate) async fn press_with(&self, held: Key, key: Key) -> Result<()> {
        Ok(self.session.action_chain().key_down(held.clone()).send_keys(key).key_up(held).perform().await?)
    }

    /// Path and query of the current address.
    pub(crate) async fn address(&self) -> Result<String> {
        let url = self.session.current_url().await?;
        Ok(url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path())))
    }

    /// Waits for an address: links and forms take their time.
    pub(crate) async fn wait_for_address(&self, what: &str, is_it: impl Fn(&str) -> bool) -> Result<String> {
        let mut address = String::new();
        let reached = deadline::until(what, super::APPEARS_WITHIN, async || {
            address = self.address().await?;
            Ok(is_it(&address))
        })
        .await;
        reached.with_context(|| format!("the address is {address}"))?;
        Ok(address)
    }

    /// Drags the mouse over an element between two places, in percent of its width and height.
    pub(crate) async fn drag(&self, css: &str, from: (i32, i32), to: (i32, i32)) -> Result<()> {
        let element = self.find(css).await?;
        element.scroll_into_view().await?;
        let area = element.rect().await?;
        ensure!(area.width > 0.0 && area.height > 0.0, "{css} has no size");
        // Offsets count from the middle.
        let offset = |(x, y): (i32, i32)| {
            (pixels(area.width * f64::from(x - 50) / 100.0), pixels(area.height * f64::from(y - 50) / 100.0))
        };
        let (start, end) = (offset(from), offset(to));
        let middle = (i64::midpoint(start.0, end.0), i64::midpoint(start.1, end.1));
        let chain = self.session.action_chain().move_to_element_with_offset(&element, start.0, start.1);
        let chain = chain.click_and_hold().move_to_element_with_offset(&element, middle.0, middle.1);
        Ok(chain.move_to_element_with_offset(&element, end.0, end.1).release().perform().await?)
    }

    pub(crate) fn session(&self) -> &WebDriver {
        &self.session
    }

    pub(super) fn expected_failures(&self) -> Vec<String> {
        self.expected_failures.lock().expect("no test panics while it holds this").clone()
    }

    /// One command of the browser's own protocol.
    pub(super) async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.session.cdp().send_raw(method, parameters).await?)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a page is a few thousand pixels wide")]
fn pixels(length: f64) -> i64 {
    length.round() as i64
}
