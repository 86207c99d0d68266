//! “I need lidar for Winnipeg”: no record says Winnipeg, but a mosaic covers it.

use anyhow::{Result, ensure};

use super::Visitor;

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    visitor.search(visitor.say("lidar Winnipeg", "lidar à Winnipeg")).await?;
    let page = &visitor.page;
    ensure!(page.text("p.note a").await?.contains("Winnipeg"), "the place is taken for one");
    ensure!(visitor.total().await? > 0, "something is there");
    visitor.ensure_accessible().await?;
    visitor.ensure_no_sideways().await?;
    page.click("p.note a").await?;
    page.wait_for_address("the area", |address| address.contains("bbox=")).await?;
    ensure!(page.text("ul.chips").await?.contains("Winnipeg"), "the area is called by its name");
    visitor.open_first().await?;
    ensure!(page.count(".record-map").await? == 1, "the record shows where it lies");
    ensure!(page.count("#data a[href^=http]").await? > 0, "the data can be got");
    visitor.ensure_accessible().await
}
