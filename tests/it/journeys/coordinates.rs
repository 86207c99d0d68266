//! West and east mixed up, in numbers as a map copies them: the box goes round the world, which is said, with the one meant.

use anyhow::{Result, ensure};

use super::Visitor;

const TYPED: [(&str, &str); 4] =
    [("west", "-95.153"), ("south", "48.123456"), ("east", "-123.365678"), ("north", "54.2")];

pub(super) async fn mix_up(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/search?sort=title").await?;
    visitor.open_filters().await?;
    for (side, degrees) in TYPED {
        page.fill(&format!("input[name={side}]"), degrees).await?;
    }
    visitor.apply().await?;
    page.wait_for_address("the box", |address| address.contains("bbox=-95.153,")).await?;
    visitor.ensure_accessible().await?;
    let likelier = ".found a[href*='bbox=-123.3657,48.1235,-95.153,54.2']:not(.chip)";
    page.click(likelier).await?;
    page.wait_for_address("the box that was meant", |address| address.contains("bbox=-123.3657,")).await?;
    ensure!(visitor.total().await? > 0);
    Ok(())
}
