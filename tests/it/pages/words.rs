//! Words that no record has all of, names that are no slips, and searches to try.

use anyhow::{Context, Result, ensure};

use super::{Lang, selector, visitors};
use crate::browser::{Scripts, visit};

#[tokio::test]
async fn where_no_record_has_every_word_those_with_most_are_shown_and_say_what_they_lack() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path(&format!("/search?q={}+Zzqqxxyy", lang.word()))).await?;
            ensure!(page.count(selector::RESULT_LINK).await? > 0, "records with the other word are shown");
            ensure!(page.text(".lacking s").await? == "Zzqqxxyy");
            ensure!(page.text(".hints").await?.contains("Zzqqxxyy"), "the page says which word is nowhere");
            ensure!(page.count(".empty").await? == 0);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_word_alone_is_a_link_with_the_number_of_its_records() -> Result<()> {
    const WORDS: &str = "glacier+caribou+lidar+census+recensement";
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path(&format!("/search?q={WORDS}"))).await?;
            let offer = page.text(".hints li:last-child a").await?;
            let count: String = offer.chars().filter(char::is_ascii_digit).collect();
            page.click(".hints li:last-child a").await?;
            page.wait_for_address("the word alone", |address| !address.contains('+')).await?;
            let total = page.text("#results b").await?;
            let total: String = total.chars().filter(char::is_ascii_digit).collect();
            ensure!(total == count, "{offer} leads to {total}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn each_search_to_try_has_results() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("")).await?;
            let mut addresses = Vec::new();
            for link in page.session().find_all(thirtyfour::By::Css(".examples a")).await? {
                addresses.push(link.attr("href").await?.context("a link")?);
            }
            ensure!(addresses.len() == 4, "{addresses:?}");
            for address in addresses {
                page.open(&address).await?;
                ensure!(page.count(selector::RESULT_LINK).await? > 0, "nothing at {address}");
                ensure!(page.count(".lacking").await? == 0, "only a part of {address}");
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_operator_in_small_letters_is_told_with_a_link_to_what_was_meant() -> Result<()> {
    for (lang, scripts) in visitors() {
        let (small, large) = match lang {
            Lang::En => ("or", "OR"),
            Lang::Fr => ("ou", "OU"),
        };
        visit(scripts, async |page| {
            page.open(&lang.path(&format!("/search?q=salmon+{small}+lidar"))).await?;
            ensure!(page.text(".hints").await?.contains(large));
            page.click(&format!(".hints a[href*='+{large}+']")).await?;
            page.wait_for_address("the operator", |address| address.contains(large)).await?;
            ensure!(page.count(selector::RESULT_LINK).await? > 0);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_place_that_is_named_becomes_an_area_with_its_name() -> Result<()> {
    visit(Scripts::Off, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search?q=Ontario")).await?;
            page.click(".note a[href*='bbox=']").await?;
            page.wait_for_address("the area", |address| address.contains("bbox=-95.2,41.7")).await?;
            ensure!(page.text(selector::CHIP).await?.contains("Ontario"), "the chip has the name");
        }
        Ok(())
    })
    .await
}
