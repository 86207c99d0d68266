//! Words that are nowhere: the page says so, and leads on.

use anyhow::{Result, ensure};

use super::Visitor;
use crate::pages::selector;

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.search("qqzzxxww").await?;
    ensure!(page.count(selector::RESULT_LINK).await? == 0);
    ensure!(page.text(".empty").await?.len() > 40, "what to do is said");
    visitor.ensure_accessible().await?;
    visitor.ensure_no_sideways().await?;
    page.click(".empty a[href$='/search']").await?;
    page.wait_for_address("the whole catalogue", |address| address.ends_with("/search")).await?;
    ensure!(visitor.total().await? > 200);
    Ok(())
}
