//! From the first page to a record and back.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use super::{Lang, selector, visitors};
use crate::browser::{Page, Scripts, visit};

#[tokio::test]
async fn a_visitor_searches_opens_a_record_and_comes_back() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, |page| search_open_return(page, lang))
            .await
            .with_context(|| format!("in {lang:?} with scripts {scripts:?}"))?;
    }
    Ok(())
}

async fn search_open_return(page: Page, lang: Lang) -> Result<()> {
    page.open(&lang.path("")).await?;
    ensure!(page.attribute("html", "lang").await?.as_deref() == Some(lang.code()));
    page.fill(selector::SEARCH_FIELD, lang.word()).await?;
    page.press(Key::Enter).await?;
    let results = page.wait_for_address("the results", |address| address.contains("/search?")).await?;
    ensure!(results == lang.path(&format!("/search?q={}", lang.word())), "results are at {results}");
    ensure!(page.value(selector::SEARCH_FIELD).await? == lang.word(), "the words stay in the field");

    let title = page.text(selector::RESULT_LINK).await?;
    page.click(selector::RESULT_LINK).await?;
    page.wait_for_address("the record", |address| address.starts_with(&lang.path("/record/"))).await?;
    ensure!(page.text(selector::TITLE).await? == title, "the record is titled as its result");

    page.back().await?;
    page.wait_for_address("the results again", |address| address == results).await?;
    ensure!(page.text(selector::RESULT_LINK).await? == title, "the results are as they were");
    Ok(())
}

#[tokio::test]
async fn switching_languages_keeps_the_search() -> Result<()> {
    for scripts in [Scripts::On, Scripts::Off] {
        visit(scripts, async |page| {
            for lang in Lang::ALL {
                let rest = format!("/search?q={}&sort=title", lang.word());
                page.open(&lang.path(&rest)).await?;
                page.click(selector::OTHER_LANGUAGE).await?;
                let expected = lang.other().path(&rest);
                page.wait_for_address("the other language", |address| address == expected).await?;
                ensure!(page.value(selector::SEARCH_FIELD).await? == lang.word());
                ensure!(page.attribute("html", "lang").await?.as_deref() == Some(lang.other().code()));
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_next_page_shows_other_results() -> Result<()> {
    for (lang, scripts) in visitors() {
        visit(scripts, async |page| {
            page.open(&lang.path("/search")).await?;
            let first = page.attribute(selector::RESULT_LINK, "href").await?;
            page.click(selector::NEXT_PAGE).await?;
            page.wait_for_address("the second page", |address| address.contains("page=2")).await?;
            ensure!(page.attribute(selector::RESULT_LINK, "href").await? != first);
            Ok(())
        })
        .await?;
    }
    Ok(())
}
