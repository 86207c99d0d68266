//! Pages on screens of all sizes.

use anyhow::{Result, ensure};

use super::{Lang, selector};
use crate::browser::{Scripts, WIDTHS, visit};

#[tokio::test]
async fn no_page_scrolls_sideways() -> Result<()> {
    visit(Scripts::Off, async |page| {
        for lang in Lang::ALL {
            let mut paths =
                ["", "/search", "/about", "/help", "/developers"].map(|path| lang.path(path)).to_vec();
            page.open(&lang.path("/search")).await?;
            let record = page.attribute(selector::RESULT_LINK, "href").await?;
            paths.extend(record);
            for path in paths {
                page.open(&path).await?;
                for width in WIDTHS {
                    page.set_width(width).await?;
                    let (content, _) = page.content_size().await?;
                    ensure!(content <= width, "{path} is {content} pixels wide on a screen of {width}");
                }
                let name = path.trim_matches('/').replace(['/', '?', '='], "-");
                page.set_width(WIDTHS[0]).await?;
                page.screenshot(&format!("phone-{name}")).await?;
            }
        }
        Ok(())
    })
    .await
}

/// Pixels of a phone's screen that stand before the first result, and of a usual result.
const MOST_BEFORE: f64 = 260.0;
const USUAL_CARD: f64 = 220.0;
const HEIGHTS: &str = "const boxes = [...document.querySelectorAll('.card')].map((card) => card.getBoundingClientRect()); \
                       const heights = boxes.map((box) => box.height).sort((a, b) => a - b); \
                       const button = document.querySelector('.ask-form button').getBoundingClientRect(); \
                       return [boxes[0].top, heights[heights.length >> 1], button.height]";

#[tokio::test]
async fn a_phone_shows_results_at_once() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.set_width(390).await?;
            page.open(&lang.path("/search")).await?;
            let found = page.session().execute(HEIGHTS, Vec::new()).await?;
            let [before, usual, _] = found.convert::<[f64; 3]>()?;
            ensure!(before <= MOST_BEFORE, "{before} pixels before the first result");
            ensure!(usual <= USUAL_CARD, "a usual result is {usual} pixels high");
            page.set_width(320).await?;
            let [.., button] = page.session().execute(HEIGHTS, Vec::new()).await?.convert::<[f64; 3]>()?;
            ensure!(button < 50.0, "the button has one line, not {button} pixels");
        }
        Ok(())
    })
    .await
}
