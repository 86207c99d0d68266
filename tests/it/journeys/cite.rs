//! “How do I cite it?”

use anyhow::{Result, ensure};

use super::Visitor;
use crate::browser::Scripts;

pub(super) async fn cite(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/record/b5f0f854-efe1-4132-808d-074244d813e1").await?;
    page.click(".act [href='#cite']").await?;
    let citation = page.text(".citation").await?;
    for part in ["Hakai", "20", "https://doi.org/10.21966/2aap-hn61"] {
        ensure!(citation.contains(part), "{part} is not in {citation}");
    }
    ensure!(page.attribute(".citation a", "href").await?.is_some_and(|href| href.contains("doi.org")));
    if visitor.scripts == Scripts::On {
        let copied = page.attribute("#cite [data-copy]", "data-copy").await?.unwrap_or_default();
        ensure!(copied.contains("doi.org") && copied.contains("Hakai"), "copied would be {copied}");
    }
    visitor.ensure_accessible().await
}
