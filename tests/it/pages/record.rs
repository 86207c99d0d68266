//! What visitors do with a record: send its link, cite it, and go on where they came from.

use anyhow::{Result, ensure};

use super::{Lang, selector};
use crate::browser::{Page, Scripts, visit};

const COPY_LINK: &str = ".act [data-copy]";
const PLAIN_LINK: &str = ".act [data-instead]";
const BACK: &str = "[data-results]";
const COPIED: &str = "[role=status][data-copied]";

/// From a search to its first record; returns the address of the results.
async fn open_from_results(page: &Page, lang: Lang) -> Result<String> {
    let results = lang.path(&format!("/search?q={}", lang.word()));
    page.open(&results).await?;
    page.click(selector::RESULT_LINK).await?;
    page.wait_for_address("the record", |address| address.starts_with(&lang.path("/record/"))).await?;
    Ok(results)
}

#[tokio::test]
async fn a_link_is_copied_and_the_way_back_leads_to_the_results() -> Result<()> {
    visit(Scripts::On, async |page| {
        page.allow_copying().await?;
        for lang in Lang::ALL {
            let results = open_from_results(&page, lang).await?;
            let record = page.address().await?;
            page.find(&format!("{COPY_LINK}:not([hidden])")).await?;
            page.click(COPY_LINK).await?;
            page.find(&format!("{COPIED}:not(:empty)")).await?;
            ensure!(page.address().await? == record, "copying leads nowhere");
            let copied = page.attribute(COPY_LINK, "data-copy").await?.unwrap_or_default();
            ensure!(copied.ends_with(&record) && copied.starts_with("http"), "copied {copied}");

            page.find(&format!("{BACK}:not([hidden])")).await?;
            page.click(BACK).await?;
            page.wait_for_address("the results", |address| address == results).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_the_link_is_there_to_be_copied_by_hand() -> Result<()> {
    visit(Scripts::Off, async |page| {
        open_from_results(&page, Lang::Fr).await?;
        let record = page.address().await?;
        ensure!(!page.find(COPY_LINK).await?.is_displayed().await?, "a button that does nothing is shown");
        ensure!(!page.find(BACK).await?.is_displayed().await?, "a way back to nowhere is shown");
        page.click(PLAIN_LINK).await?;
        ensure!(page.value("#permalink input").await?.ends_with(&record), "the field holds the link");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_phones_place_and_data_come_before_the_whole_description() -> Result<()> {
    visit(Scripts::On, async |page| {
        page.set_width(crate::browser::WIDTHS[0]).await?;
        open_from_results(&page, Lang::En).await?;
        let top =
            |css: &str| format!("document.querySelector('{css}').getBoundingClientRect().top + scrollY");
        let look = format!("return [{}, {}]", top(".record-side .panel"), top(".record-main"));
        let tops: Vec<f64> = page.session().execute(look, vec![]).await?.convert()?;
        ensure!(tops[0] < 1100.0, "the place is {} pixels down", tops[0]);
        ensure!(tops[0] < tops[1], "place first, then data: {tops:?}");
        Ok(())
    })
    .await
}

/// As a network does: it reads where the picture is, and shows it.
#[tokio::test]
async fn the_picture_for_shared_links_can_be_shown() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            open_from_results(&page, lang).await?;
            let address = page.attribute("meta[property='og:image']", "content").await?.unwrap_or_default();
            ensure!(address.ends_with("/card.png") && address.contains(&lang.path("/record/")), "{address}");
            let look = "const shown = new Image(); shown.src = document.querySelector(\"meta[property='og:image']\").content; \
                        const done = arguments[0]; shown.onload = () => done([shown.naturalWidth, shown.naturalHeight]); \
                        shown.onerror = () => done([0, 0]);";
            let size: Vec<u32> = page.session().execute_async(look, vec![]).await?.convert()?;
            ensure!(size == [1200, 630], "{size:?}");
        }
        Ok(())
    })
    .await
}
