//! Searching by place.

use anyhow::{Result, ensure};

use super::{Lang, selector, visitors};
use crate::browser::{Scripts, visit};

const MAP: &str = ".area-surface";
/// Switches from moving the map to drawing on it.
const DRAW: &str = "button.area-draw";
const SIDES: [&str; 4] = ["west", "south", "east", "north"];

#[tokio::test]
async fn a_box_drawn_on_the_map_fills_in_its_coordinates() -> Result<()> {
    for lang in Lang::ALL {
        visit(Scripts::On, async |page| {
            page.open(&lang.path("/search")).await?;
            page.find(selector::AWAKE).await?;
            page.click(DRAW).await?;
            page.drag(MAP, (30, 40), (60, 70)).await?;
            let mut degrees = Vec::new();
            for side in SIDES {
                degrees.push(page.value(&format!("input[name={side}]")).await?.parse::<f64>()?);
            }
            let [west, south, east, north] = degrees[..] else { unreachable!("there are four sides") };
            ensure!(west < east && south < north, "the box is {west}, {south}, {east}, {north}");
            ensure!((-180.0..0.0).contains(&west) && (30.0..90.0).contains(&north), "the box lies in Canada");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// What maps copy has more decimals than a search has.
#[tokio::test]
async fn coordinates_of_any_precision_are_taken() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            for (side, typed) in SIDES.into_iter().zip(["-123.365678", "48.123456", "-60.000004", "83.1"]) {
                page.fill(&format!("input[name={side}]"), typed).await?;
            }
            page.click(selector::APPLY).await?;
            let address = page.wait_for_address("the area", |address| address.contains("bbox=")).await?;
            ensure!(address == lang.path("/search?bbox=-123.3657,48.1235,-60,83.1"), "{address}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}
