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
