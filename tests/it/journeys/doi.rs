//! A DOI from a paper, as whole address or alone, finds its record before all that mention it.

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn paste(visitor: &Visitor) -> Result<()> {
    for pasted in ["https://doi.org/10.21966/2aap-hn61", "10.21966/2aap-hn61"] {
        visitor.search(pasted).await?;
        let record = visitor.open_first().await?;
        ensure!(record.ends_with("/b5f0f854-efe1-4132-808d-074244d813e1"), "{pasted} opens {record}");
    }
    Ok(())
}
