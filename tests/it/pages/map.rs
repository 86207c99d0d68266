//! Searching by place.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use super::{Lang, selector, visitors};
use crate::browser::{Page, Scripts, visit};

const MAP: &str = ".area-surface";
/// Switches from moving the map to drawing on it.
const DRAW: &str = "button.area-draw";
const SIDES: [&str; 4] = ["west", "south", "east", "north"];

/// The area that the map shows, as path data in thousandths of a degree.
const DRAWN: &str = ".area-surface .map-box";

/// West, south, east, north as the fields have them.
async fn sides(page: &Page) -> Result<[String; 4]> {
    let mut sides: [String; 4] = Default::default();
    for (value, side) in sides.iter_mut().zip(SIDES) {
        *value = page.value(&format!("input[name={side}]")).await?;
    }
    Ok(sides)
}

/// Opens the search with the map awake and in sight, and the filters applying at once.
async fn open(page: &Page, lang: Lang, rest: &str) -> Result<()> {
    page.open(&lang.path(&format!("/search{rest}"))).await?;
    page.find(selector::AWAKE).await?;
    page.find(selector::LIVE).await?;
    page.find(MAP).await?.scroll_into_view().await?;
    Ok(())
}

/// What was drawn is what is searched, what the fields say, and what the map shows.
async fn ensure_searched(page: &Page) -> Result<[f64; 4]> {
    let address = page.wait_for_address("the area", |address| address.contains("bbox=")).await?;
    page.find(&format!("{}:not([aria-busy])", selector::LIVE)).await?;
    let sides = sides(page).await?;
    ensure!(address.contains(&format!("bbox={}", sides.join(","))), "{address} is not {sides:?}");
    ensure!(page.count(selector::CHIP).await? == 1, "the area is a chip");
    let mut degrees = [0.0; 4];
    for (degree, side) in degrees.iter_mut().zip(&sides) {
        *degree = side.parse::<f64>()?;
    }
    let [west, south, east, north] = degrees;
    ensure!(west < east && south < north, "the box is {degrees:?}");
    let drawn = page.attribute(DRAWN, "d").await?.unwrap_or_default();
    let thousandths = |degrees: f64| format!("{:.0}", degrees * 1_000.0);
    let corner = format!("M{} {}H{}", thousandths(west), thousandths(-north), thousandths(east));
    ensure!(drawn.contains(&corner), "{drawn} does not begin at {corner}");
    Ok(degrees)
}

#[tokio::test]
async fn what_the_mouse_draws_is_what_is_searched() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            open(&page, lang, "").await?;
            page.click(DRAW).await?;
            page.drag(MAP, (30, 40), (60, 70)).await?;
            let [west, .., north] = ensure_searched(&page).await?;
            ensure!((-180.0..0.0).contains(&west) && (30.0..90.0).contains(&north), "the box lies in Canada");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_clicks_draw_too() -> Result<()> {
    visit(Scripts::On, async |page| {
        open(&page, Lang::En, "").await?;
        page.click(DRAW).await?;
        page.drag(MAP, (30, 40), (30, 40)).await?;
        ensure!(!page.address().await?.contains("bbox="), "one corner is no area");
        page.drag(MAP, (60, 70), (60, 70)).await?;
        ensure_searched(&page).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mouse_that_draws_the_other_way_round_draws_the_same() -> Result<()> {
    visit(Scripts::On, async |page| {
        let mut drawn = Vec::new();
        for (from, to) in [((30, 40), (60, 70)), ((60, 70), (30, 40)), ((30, 70), (60, 40))] {
            open(&page, Lang::En, "").await?;
            page.click(DRAW).await?;
            page.drag(MAP, from, to).await?;
            drawn.push(ensure_searched(&page).await?);
        }
        let is_alike =
            |one: &[f64; 4], other: &[f64; 4]| one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1.0);
        ensure!(drawn.iter().all(|bounds| is_alike(bounds, &drawn[0])), "{drawn:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_draw_what_is_searched() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            open(&page, lang, "").await?;
            page.find(DRAW).await?.focus().await?;
            page.press(Key::Enter).await?;
            page.find(&format!("{MAP}:focus")).await?;
            for key in [Key::Left, Key::Up, Key::Enter] {
                page.press(key).await?;
            }
            ensure!(!page.address().await?.contains("bbox="), "one corner is no area");
            for key in [Key::Right, Key::Down] {
                page.press_with(Key::Shift, key.clone()).await?;
                page.press_with(Key::Shift, key).await?;
            }
            page.press(Key::Enter).await?;
            ensure_searched(&page).await?;
            ensure!(page.count(&format!("{MAP}:focus")).await? == 1, "the focus stays on the map");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finger_draws_what_is_searched_and_two_zoom() -> Result<()> {
    // The driver's fingers reach the first page of a browser only.
    for lang in Lang::ALL {
        visit(Scripts::On, async |page| {
            page.set_touch(true).await?;
            open(&page, lang, "").await?;
            let ground = format!("{MAP} .map-ground");
            let before = page.attribute(&ground, "viewBox").await?.unwrap_or_default();
            page.pinch(MAP, [((45, 50), (25, 50)), ((55, 50), (75, 50))]).await?;
            page.find(&format!("{ground}:not([viewBox='{before}'])")).await.context("two fingers zoom")?;
            ensure!(sides(&page).await?.iter().all(String::is_empty), "zooming draws nothing");
            page.click(DRAW).await?;
            page.touch_drag(MAP, (30, 40), (60, 70)).await?;
            ensure_searched(&page).await?;
            let drawn = sides(&page).await?;
            page.touch_drag(MAP, (40, 70), (45, 40)).await?;
            ensure!(sides(&page).await? == drawn, "one finger is the page's");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn escape_gives_up_and_the_area_before_stays() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            open(&page, lang, "?bbox=-100,50,-90,60").await?;
            let (address, before) = (page.address().await?, sides(&page).await?);
            page.find(DRAW).await?.focus().await?;
            page.press(Key::Enter).await?;
            page.find(&format!("{MAP}:focus")).await?;
            for key in [Key::Enter, Key::Right, Key::Down] {
                page.press(key).await?;
            }
            ensure!(sides(&page).await? != before, "the box follows the cross");
            page.press(Key::Escape).await?;
            page.find(&format!("{DRAW}[aria-pressed=false]")).await?;
            ensure!(sides(&page).await? == before, "the area is as it was");
            ensure!(page.address().await? == address, "nothing was searched");
            // Between two clicks of the mouse it is the same.
            page.click(DRAW).await?;
            page.drag(MAP, (20, 20), (20, 20)).await?;
            page.press(Key::Escape).await?;
            page.find(MAP).await?.focus().await?;
            page.press(Key::Escape).await?;
            page.find(&format!("{DRAW}[aria-pressed=false]")).await?;
            ensure!(sides(&page).await? == before && page.address().await? == address);
        }
        Ok(())
    })
    .await
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
