//! The portal without a mouse.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{selector, visitors};
use crate::browser::visit;

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
