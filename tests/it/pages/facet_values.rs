//! All values of a filter, on a page of their own.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::{Lang, selector, visitors};
use crate::browser::{Scripts, visit};

const FIELD: &str = ".find-form input[type=search]";
const VALUE: &str = ".ranking .rank a";

#[tokio::test]
async fn values_are_searched_within_the_search() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            let word = lang.word();
            page.open(&lang.path(&format!("/search/org?q={word}"))).await?;
            let all = page.count(VALUE).await?;
            page.fill(FIELD, "CANADA").await?;
            page.press(Key::Enter).await?;
            let found = lang.path(&format!("/search/org?q={word}&find=CANADA"));
            page.wait_for_address("the values", |address| address == found).await?;
            page.find("[role=status]").await?;
            let some = page.count(VALUE).await?;
            ensure!(some > 0 && some < all, "{some} of {all}");
            ensure!(page.value(FIELD).await? == "CANADA", "what was looked for stays");
            ensure!(page.text(VALUE).await?.contains("Canada"));
            page.click(VALUE).await?;
            let address = page.wait_for_address("the records", |address| address.contains("org=")).await?;
            ensure!(address.contains(&format!("q={word}")) && !address.contains("find="), "{address}");
            ensure!(page.count(selector::CHIP).await? == 1, "the value is a filter");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn nothing_found_among_the_values_is_said_with_a_way_out() -> Result<()> {
    visit(Scripts::Off, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search/org?find=zzzz")).await?;
            ensure!(page.count(VALUE).await? == 0);
            ensure!(page.text("[role=status]").await?.contains("zzzz"));
            page.click("[role=status] a").await?;
            page.find(VALUE).await?;
        }
        Ok(())
    })
    .await
}
