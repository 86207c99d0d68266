//! When data was published or last updated: as a filter, as bars, as an order.

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key};

use super::{selector, visitors};
use crate::browser::{Scripts, visit};

#[tokio::test]
async fn records_published_or_updated_since_a_year_are_found_and_say_so() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            page.click("#facet-updated summary").await?;
            page.fill("#updated-begin", "2020").await?;
            page.press(Key::Enter).await?;
            page.wait_for_address("the filter", |address| address.contains("updated-begin=2020")).await?;
            ensure!(page.count(selector::CHIP).await? == 1, "the filter is a chip");
            for card in page.session().find_all(By::Css("li.card .facts")).await? {
                let facts = card.text().await?;
                let mut years = facts.split(|character: char| !character.is_ascii_digit());
                let year = years.rfind(|digits| digits.len() == 4).context(facts.clone())?;
                ensure!(year >= "2020", "{facts}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn bars_count_what_is_asked_for_and_set_its_filter() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            page.click("#facet-updated summary").await?;
            page.click("#facet-updated .timeline a").await?;
            page.wait_for_address("the other bars", |address| address.contains("timeline=updated")).await?;
            ensure!(page.count("#facet-time .hist").await? == 0, "one histogram at a time");
            page.click("#facet-updated .hist li:last-child a").await?;
            let address =
                page.wait_for_address("the years", |address| address.contains("updated-begin=")).await?;
            ensure!(address.contains("timeline=updated"), "the choice is kept in {address}");
            ensure!(page.count(selector::RESULT_LINK).await? > 0);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn bars_are_wide_enough_to_be_hit() -> Result<()> {
    const NARROWEST: &str = "return Math.min(...[...document.querySelectorAll('.hist li')].map(bar => bar.getBoundingClientRect().width))";
    visit(Scripts::On, async |page| {
        for query in ["/en/search", "/fr/search?timeline=updated"] {
            page.open(query).await?;
            let narrowest = page.session().execute(NARROWEST, Vec::new()).await?;
            let narrowest = narrowest.json().as_f64().context("a number")?;
            ensure!(narrowest >= 24.0, "{narrowest} px in {query}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn results_are_ordered_by_the_date_that_cards_show() -> Result<()> {
    visit(Scripts::Off, async |page| {
        page.open("/en/search?sort=-date&size=50").await?;
        let mut years = Vec::new();
        for card in page.session().find_all(By::Css("li.card .facts")).await? {
            let facts = card.text().await?;
            let mut digits = facts.split(|character: char| !character.is_ascii_digit());
            years.push(digits.rfind(|digits| digits.len() == 4).unwrap_or("0").to_owned());
        }
        ensure!(years.is_sorted_by(|newer, older| newer >= older), "{years:?}");
        Ok(())
    })
    .await
}

/// Nobody counted how often records of the made-up catalogue were asked for, or somebody did.
#[tokio::test]
async fn an_order_that_cannot_order_is_not_offered() -> Result<()> {
    visit(Scripts::Off, async |page| {
        page.open("/en/search?sort=popularity").await?;
        let is_offered = page.count("#sort option[value=popularity]").await? == 1;
        let is_kept = page.address().await?.contains("popularity");
        ensure!(is_offered == is_kept, "offered: {is_offered}, kept: {is_kept}");
        Ok(())
    })
    .await
}
