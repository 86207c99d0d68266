//! Narrowing a search by what its results are.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{Lang, selector, visitors};
use crate::browser::{Scripts, WIDTHS, visit};

#[tokio::test]
async fn a_checked_filter_narrows_the_results_and_its_chip_removes_it() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search?sort=title")).await?;
            let choice = page.value(selector::TYPE_CHOICE).await?;
            let parameter = format!("type={choice}");
            if scripts == Scripts::On {
                page.find(selector::LIVE).await?;
            }
            page.click(selector::TYPE_CHOICE).await?;
            if scripts == Scripts::Off {
                page.click(selector::APPLY).await?;
            }
            let address = page.wait_for_address("the filter", |address| address.contains(&parameter)).await?;
            ensure!(address.contains("sort=title"), "the rest of the search is kept in {address}");
            let checked = format!("{}[value='{choice}']", selector::TYPE_CHOICE);
            ensure!(page.find(&checked).await?.is_selected().await?, "the filter stays checked");

            page.click(selector::CHIP).await?;
            page.wait_for_address("the filter to go", |address| !address.contains(&parameter)).await?;
            ensure!(page.count(selector::CHIP).await? == 0, "the chip is gone");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

/// Browsers put back what a visitor had ticked before leaving; it would be sent along with the next search. Without scripts
/// nothing can be done about a page that the browser kept as it was left.
#[tokio::test]
async fn controls_say_what_the_address_says_after_coming_back() -> Result<()> {
    for lang in Lang::ALL {
        visit(Scripts::On, async |page| {
            let start = lang.path("/search");
            page.open(&start).await?;
            page.find(selector::LIVE).await?;
            let choice = page.value(selector::TYPE_CHOICE).await?;
            page.click(selector::TYPE_CHOICE).await?;
            page.wait_for_address("the filter", |address| address.contains("type=")).await?;
            page.back().await?;
            page.wait_for_address("the page before", |address| address == start).await?;
            page.find(&format!("input[name=type][value='{choice}']:not(:checked)")).await?;
            page.fill(selector::SEARCH_FIELD, lang.word()).await?;
            page.press(Key::Enter).await?;
            let address = page.wait_for_address("the results", |address| address.contains("q=")).await?;
            ensure!(address == lang.path(&format!("/search?q={}", lang.word())), "{address}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_filter_given_by_the_address_is_shown_as_a_chip() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search?type=dataset")).await?;
            ensure!(page.count(selector::CHIP).await? == 1);
            let chip = page.text("ul.chips a.chip span[dir]").await?;
            let title = page.session().title().await?;
            ensure!(title.contains(&chip), "the title is {title}");
            ensure!(page.find("input[name=type][value=dataset]").await?.is_selected().await?);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_order_that_is_chosen_applies_at_once_and_keeps_what_was_ticked() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search")).await?;
            page.find(selector::LIVE).await?;
            page.click(selector::TYPE_CHOICE).await?;
            page.wait_for_address("the filter", |address| address.contains("type=")).await?;
            page.click("#sort option[value=title]").await?;
            page.wait_for_address("order and filter", |address| {
                address.contains("sort=title") && address.contains("type=")
            })
            .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_sheet_of_a_phone_closes_by_escape_and_does_not_come_back() -> Result<()> {
    const OPEN: &str = ".ask-form [href='#filters']";
    visit(Scripts::On, async |page| {
        page.set_width(WIDTHS[0]).await?;
        for lang in Lang::ALL {
            page.open(&lang.path("/search")).await?;
            page.find(selector::LIVE).await?;
            page.click(OPEN).await?;
            ensure!(page.count(".filters:target").await? == 1, "the sheet opens");
            page.press(Key::Escape).await?;
            ensure!(page.count(".filters:target").await? == 0, "the sheet closes");
            ensure!(page.count(&format!("{OPEN}:focus")).await? == 1, "whoever opened it is where they were");

            page.click(OPEN).await?;
            page.click(selector::TYPE_CHOICE).await?;
            page.click(selector::APPLY).await?;
            page.wait_for_address("the filter", |address| address.contains("type=")).await?;
            page.back().await?;
            page.wait_for_address("the page before", |address| !address.contains("type=")).await?;
            ensure!(page.count(".filters:target").await? == 0, "the page comes back without its sheet");
        }
        Ok(())
    })
    .await
}
