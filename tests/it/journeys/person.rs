//! “A colleague told me to ask for Wiley Evans’s data.”

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    visitor.search("Wiley Evans").await?;
    ensure!(visitor.total().await? > 0, "a name that records show finds them");
    ensure!(visitor.page.count(".hints").await? == 0, "and is taken as it is");
    visitor.open_first().await?;
    ensure!(visitor.page.text("main").await?.contains("Evans"), "the record names the person");
    Ok(())
}
