//! On paper: the address on top, nothing to press.

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn print(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    let path = visitor.lang.path("/record/b5f0f854-efe1-4132-808d-074244d813e1");
    page.open(&path).await?;
    page.set_paper(true).await?;
    ensure!(page.text(".record-address").await?.ends_with(&path), "the address stands on top");
    for (what, css) in [
        ("the way around the site", ".top nav"),
        ("buttons", ".record .act"),
        ("the way back", ".record .back"),
    ] {
        ensure!(!page.find(css).await?.is_displayed().await?, "{what} is printed");
    }
    ensure!(page.find(".citation").await?.is_displayed().await?, "the citation is printed");
    page.set_paper(false).await
}
