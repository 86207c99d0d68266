//! The portal without a mouse.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{selector, visitors};
use crate::browser::{Page, visit};

#[tokio::test]
async fn the_first_stop_of_the_keyboard_skips_to_the_content() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            for path in ["", "/search"] {
                page.open(&lang.path(path)).await?;
                page.press(Key::Tab).await?;
                page.find("a.skip:focus").await?;
                let target = page.attribute("a.skip", "href").await?.unwrap_or_default();
                ensure!(target.starts_with('#') && page.count(&format!("main{target}")).await? == 1);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_search_needs_no_mouse() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            page.fill(selector::SEARCH_FIELD, lang.word()).await?;
            page.press(Key::Enter).await?;
            page.wait_for_address("the results", |address| address.contains("q=")).await?;
            page.find(selector::RESULT_LINK).await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Stops of the keyboard before the first result: past what is on top of the page, and past the ways to order the results.
const MOST_TABS: usize = 16;
/// The same by the link that leads to the results: to it, and from the results to the first.
const MOST_SKIPPING: usize = 3;

#[tokio::test]
async fn the_first_result_is_a_few_stops_away() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            for width in [1440, 390] {
                page.set_width(width).await?;
                page.open(&lang.path(&format!("/search?q={}", lang.word()))).await?;
                let stops = tabs_to(&page, selector::RESULT_LINK, MOST_TABS).await?;
                ensure!(stops.is_some(), "{MOST_TABS} stops at {width} pixels do not lead to a result");

                page.open(&lang.path(&format!("/search?q={}", lang.word()))).await?;
                let to_link =
                    tabs_to(&page, "a.skip[href='#list']", MOST_SKIPPING).await?.unwrap_or(usize::MAX);
                page.press(Key::Enter).await?;
                page.find("#list:focus").await?;
                let from_link =
                    tabs_to(&page, selector::RESULT_LINK, MOST_SKIPPING).await?.unwrap_or(usize::MAX);
                let all = to_link.saturating_add(from_link);
                ensure!(all <= MOST_SKIPPING, "{all} stops by the link at {width} pixels");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_keyboard_gets_to_the_filters_without_passing_the_results() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            let stops = tabs_to(&page, ".ask-form [href='#filters']", MOST_TABS).await?;
            ensure!(stops.is_some(), "no stop leads to the filters");
            ensure!(
                page.find(".ask-form [href='#filters']").await?.is_displayed().await?,
                "the link is seen"
            );
            page.press(Key::Enter).await?;
            page.press(Key::Tab).await?;
            page.find("#filters :focus").await?;
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// How many times Tab has to be pressed until a match has the focus.
async fn tabs_to(page: &Page, css: &str, most: usize) -> Result<Option<usize>> {
    let focused = format!("{css}:focus");
    for stops in 1..=most {
        page.press(Key::Tab).await?;
        if page.count(&focused).await? > 0 {
            return Ok(Some(stops));
        }
    }
    Ok(None)
}
