//! Words with a slip: they find what was meant, and that is said.

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn search(visitor: &Visitor) -> Result<()> {
    let (typed, meant) = (visitor.say("bathimetry", "inondasion"), visitor.say("bathymetry", "inondation"));
    visitor.search(typed).await?;
    ensure!(visitor.total().await? > 0, "{typed} finds something");
    let said = visitor.page.text(".hints").await?.to_lowercase();
    ensure!(said.contains(typed) && said.contains(meant), "{said} does not say what was taken for what");
    visitor.ensure_accessible().await?;
    visitor.open_first().await.map(drop)
}
