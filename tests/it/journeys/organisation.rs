//! “What does this body publish?”: its name in the list of all organisations, and its number.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use super::Visitor;

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/search/org").await?;
    page.fill("#find", visitor.say("fisheries", "peches et")).await?;
    page.press(Key::Enter).await?;
    page.wait_for_address("the values", |address| address.contains("find=")).await?;
    visitor.ensure_accessible().await?;
    let count = page.text(".ranking .rank .opt-count").await?.parse::<u64>().context("a number")?;
    let name = page.text(".ranking .rank a").await?;
    page.click(".ranking .rank a").await?;
    page.wait_for_address("its records", |address| address.contains("org=")).await?;
    ensure!(page.text("ul.chips").await?.contains(&name), "{name} is a filter");
    ensure!(visitor.total().await? == count, "{name} has {count}");
    Ok(())
}
