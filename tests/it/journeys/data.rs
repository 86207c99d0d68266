//! “How do I get it?”: what there is to download, and what a service is for.

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn get(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/record/0fe65119-e96e-4a57-8bfe-9d9245fba06b").await?;
    page.click(".act [href='#data']").await?;
    ensure!(page.count("#data a[href^=http]").await? > 0, "there is something to get");
    let words = page.text("#data").await?;
    ensure!(!words.contains("--"), "protocols are in words: {words}");
    visitor.ensure_no_sideways().await?;
    visitor.ensure_accessible().await
}
