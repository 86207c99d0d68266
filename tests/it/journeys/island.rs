//! “What is there round Vancouver Island?”: drawn on the map where scripts run, else by its four numbers.

use anyhow::{Result, ensure};

use super::Visitor;
use crate::browser::Scripts;

/// West, south, east, north of the island.
const ISLAND: [(&str, &str); 4] =
    [("west", "-128.5"), ("south", "48.3"), ("east", "-123.2"), ("north", "50.9")];

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    visitor.open("/search?sort=title").await?;
    let page = &visitor.page;
    let all = visitor.total().await?;
    visitor.open_filters().await?;
    if visitor.scripts == Scripts::On {
        page.click("button.area-draw").await?;
        visitor.ensure_accessible().await?;
        page.drag(".area-surface", (20, 60), (40, 85)).await?;
        ensure!(!page.value("input[name=west]").await?.is_empty(), "what is drawn is in the fields");
        if visitor.must_apply() {
            visitor.apply().await?;
        }
    } else {
        for (side, degrees) in ISLAND {
            page.fill(&format!("input[name={side}]"), degrees).await?;
        }
        visitor.apply().await?;
    }
    page.wait_for_address("the area", |address| address.contains("bbox=")).await?;
    page.find("ul.chips a.chip").await?;
    if visitor.scripts == Scripts::Off {
        let name = visitor.say("Vancouver Island", "Île de Vancouver");
        ensure!(page.text("ul.chips").await?.contains(name), "the area is called by its name");
    }
    let there = visitor.total().await?;
    ensure!(there > 0 && there < all, "{there} of {all}");
    Ok(())
}
