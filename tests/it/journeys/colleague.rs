//! “I send my colleague this page in her language”: searches and records have the same address but for its first segment.

use anyhow::{Context, Result, ensure};

use super::Visitor;
use crate::pages::selector;

pub(super) async fn send(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/search?q=salmon&type=dataset&sort=title").await?;
    let total = visitor.total().await?;
    switch(visitor).await?;
    ensure!(visitor.total().await? == total, "the same search finds as much");
    visitor.open("/record/f612e2b4-5c67-46dc-9a84-1154c649ab4e").await?;
    let title = page.text(selector::TITLE).await?;
    switch(visitor).await?;
    ensure!(page.text(selector::TITLE).await? != title, "the title is in the other language");
    Ok(())
}

/// Follows the link, as the colleague does.
async fn switch(visitor: &Visitor) -> Result<()> {
    let (page, other) = (&visitor.page, visitor.lang.other());
    let before = page.address().await?;
    let link = page.attribute(selector::OTHER_LANGUAGE, "href").await?.context("a link")?;
    ensure!(link[3..] == before[3..], "{link} is another page than {before}");
    page.click(selector::OTHER_LANGUAGE).await?;
    page.wait_for_address("the other language", |address| address == link).await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some(other.code()));
    Ok(())
}
