//! From results to a record and back, with all that was chosen.

use anyhow::{Result, ensure};

use super::Visitor;
use crate::browser::Scripts;
use crate::pages::selector;

pub(super) async fn go(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/search?q=salmon&type=dataset&sort=title&page=2").await?;
    let results = page.address().await?;
    let first = page.text(selector::RESULT_LINK).await?;
    visitor.open_first().await?;
    if visitor.scripts == Scripts::On {
        page.click("[data-results]:not([hidden])").await?;
    } else {
        page.back().await?;
    }
    page.wait_for_address("the results", |address| address == results).await?;
    ensure!(page.text(selector::RESULT_LINK).await? == first, "the same page of the same results");
    Ok(())
}
