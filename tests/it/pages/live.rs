//! What scripts add to the filters: they apply at once, without a jump, and lose nothing.

use anyhow::{Context, Result, ensure};
use thirtyfour::extensions::query::ElementQueryable;
use thirtyfour::{By, Key};

use super::{Lang, selector};
use crate::browser::{Page, Scripts, WIDTHS, visit};

/// Set on a page, it is gone from the next.
const MARK: &str = "window.isSamePage = true";
const IS_MARKED: &str = "return window.isSamePage === true";

async fn is_same_page(page: &Page) -> Result<bool> {
    page.session().execute(IS_MARKED, Vec::new()).await?.json().as_bool().context("yes or no")
}

#[tokio::test]
async fn a_filter_applies_at_once_and_back_takes_it_off() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search?sort=title")).await?;
            page.find(selector::LIVE).await?;
            page.session().execute(MARK, Vec::new()).await?;
            let before = page.text("#results").await?;
            let choice = page.value(selector::TYPE_CHOICE).await?;
            page.click(selector::TYPE_CHOICE).await?;
            page.wait_for_address("the filter", |address| address.contains("type=")).await?;
            ensure!(is_same_page(&page).await?, "nothing was loaded anew");
            ensure!(page.text("#results").await? != before, "the number of results is that of the filter");
            ensure!(page.count(selector::CHIP).await? == 1, "the filter is a chip");
            let chip = page.text("ul.chips a.chip span[dir]").await?;
            ensure!(page.session().title().await?.contains(&chip), "the title names the filter");
            let focused = format!("input[name=type][value='{choice}']:checked:focus");
            ensure!(page.count(&focused).await? == 1, "the focus stays where it was");
            ensure!(
                page.attribute("header a.other-lang", "href")
                    .await?
                    .is_some_and(|href| href.contains("type="))
            );

            page.back().await?;
            page.find(&format!("input[name=type][value='{choice}']:not(:checked)")).await?;
            ensure!(page.text("#results").await? == before && is_same_page(&page).await?);
        }
        Ok(())
    })
    .await
}

/// The keyboard goes to the filters by a link, which on phones opens a sheet.
#[tokio::test]
async fn a_filter_reached_by_the_link_applies_at_once_too() -> Result<()> {
    visit(Scripts::On, async |page| {
        page.open("/en/search").await?;
        page.find(selector::LIVE).await?;
        page.find(".ask-form [href='#filters']").await?.focus().await?;
        page.press(Key::Enter).await?;
        page.find(selector::TYPE_CHOICE).await?.focus().await?;
        page.press(Key::Space).await?;
        page.wait_for_address("the filter", |address| address.contains("type=")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_chosen_in_a_hurry_is_all_applied() -> Result<()> {
    const TICK_ALL: &str =
        "for (const box of [...document.querySelectorAll('input[name=type]')].slice(0, 3)) box.click()";
    visit(Scripts::On, async |page| {
        page.open("/en/search").await?;
        page.find(selector::LIVE).await?;
        page.session().execute(TICK_ALL, Vec::new()).await?;
        page.wait_for_address("three", |address| address.matches("type=").count() == 3).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_sheet_says_how_much_it_will_show_and_keeps_what_was_chosen() -> Result<()> {
    visit(Scripts::On, async |page| {
        page.set_width(WIDTHS[0]).await?;
        for (lang, show) in [(Lang::En, "Show "), (Lang::Fr, "Afficher ")] {
            page.open(&lang.path("/search")).await?;
            page.find(selector::LIVE).await?;
            page.click(".ask-form [href='#filters']").await?;
            page.click(selector::TYPE_CHOICE).await?;
            let button = page
                .session()
                .query(By::Css(selector::APPLY))
                .with_text(move |text: &str| text.starts_with(show));
            let said = button.first().await.context("the button says the number")?.text().await?;
            ensure!(!page.address().await?.contains("type="), "nothing applies before it is asked to");
            page.press(Key::Escape).await?;
            page.wait_for_address("what was chosen", |address| address.contains("type=")).await?;
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            page.find(selector::CHIP).await?;
            let total = page.text("#results b").await?;
            ensure!(digits(&said) == digits(&total), "{said} of {total}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_filter_can_be_searched_whatever_the_accents() -> Result<()> {
    const SHOWN: &str = "#facet-org .opt:not([hidden])";
    visit(Scripts::On, async |page| {
        page.open("/fr/search").await?;
        page.find(selector::LIVE).await?;
        let all = page.count(SHOWN).await?;
        page.fill("#facet-org .opt-find", "PECHES").await?;
        let some = page.count(SHOWN).await?;
        ensure!(some > 0 && some < all, "{some} of {all}");
        for option in page.session().find_all(By::Css(SHOWN)).await? {
            ensure!(option.text().await?.to_lowercase().contains("pêches"));
        }
        page.press(Key::Enter).await?;
        ensure!(page.address().await? == "/fr/search", "it is no part of the search");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_area_applies_once_it_is_whole_and_back_takes_it_off() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search")).await?;
            page.find(selector::LIVE).await?;
            page.find(selector::AWAKE).await?;
            for (side, degrees) in [("west", "-120"), ("south", "48"), ("east", "-110")] {
                page.fill(&format!("input[name={side}]"), degrees).await?;
            }
            page.press(Key::Tab).await?;
            ensure!(!page.address().await?.contains("bbox"), "three sides are no area");
            page.fill("input[name=north]", "60").await?;
            page.press(Key::Tab).await?;
            page.wait_for_address("the area", |address| address.contains("bbox=-120,48,-110,60")).await?;
            page.back().await?;
            page.find("#results").await?;
            page.wait_for_address("no area", |address| !address.contains("bbox")).await?;
            page.find(&format!("{}:not([aria-busy])", selector::LIVE)).await?;
            for side in ["west", "south", "east", "north"] {
                let left = page.value(&format!("input[name={side}]")).await?;
                ensure!(left.is_empty(), "{side} still holds {left}");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_choice_in_a_searched_filter_keeps_what_was_typed_there() -> Result<()> {
    const FIND: &str = "#facet-org .opt-find";
    const SHOWN: &str = "#facet-org .opt:not([hidden])";
    visit(Scripts::On, async |page| {
        page.open("/en/search").await?;
        page.find(selector::LIVE).await?;
        page.fill(FIND, "canada").await?;
        page.click(&format!("{SHOWN} input")).await?;
        page.wait_for_address("the choice", |address| address.contains("org=")).await?;
        ensure!(page.value(FIND).await? == "canada");
        for option in page.session().find_all(By::Css(SHOWN)).await? {
            ensure!(option.text().await?.to_lowercase().contains("canada"));
        }
        Ok(())
    })
    .await
}

/// Nobody answers how much there is: the button promises nothing.
#[tokio::test]
async fn a_number_that_cannot_be_had_is_not_shown() -> Result<()> {
    const NOBODY_ANSWERS: &str = "window.fetch = () => Promise.reject(new TypeError('nobody answers'))";
    visit(Scripts::On, async |page| {
        page.set_width(WIDTHS[0]).await?;
        page.open("/en/search#filters").await?;
        page.find(selector::LIVE).await?;
        let plain = page.text(selector::APPLY).await?;
        page.click(selector::TYPE_CHOICE).await?;
        let counted =
            page.session().query(By::Css(selector::APPLY)).with_text(|text: &str| text.starts_with("Show "));
        counted.first().await.context("the button says the number")?;
        page.session().execute(NOBODY_ANSWERS, Vec::new()).await?;
        page.click(selector::TYPE_CHOICE).await?;
        let again = page.session().query(By::Css(selector::APPLY)).with_text(move |text: &str| text == plain);
        again.first().await.context("the button says what it said")?;
        Ok(())
    })
    .await
}
