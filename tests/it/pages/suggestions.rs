//! What the search box offers while somebody types.

use anyhow::{Context, Result, ensure};
use thirtyfour::Key;

use super::{Lang, selector};
use crate::browser::{Page, Scheme, Scripts, visit};

const OPEN: &str = "[role=listbox]:not([hidden])";
const CLOSED: &str = "[role=listbox][hidden]";
const OPTION: &str = "[role=listbox]:not([hidden]) [role=option]";
const ACTIVE: &str = "[role=option][aria-selected=true]";
const MARK: &str = "[role=option] mark";
const NOTE: &str = ".suggested-note";
const SAID: &str = ".box [role=status]";

impl Lang {
    /// The beginning of words about floods, and what some of its suggestions say of themselves.
    fn flood(self) -> &'static str {
        match self {
            Self::En => "flood",
            Self::Fr => "inond",
        }
    }

    fn record(self) -> &'static str {
        match self {
            Self::En => "Record",
            Self::Fr => "Fiche",
        }
    }

    fn organisation(self) -> (&'static str, &'static str) {
        match self {
            Self::En => ("fisheries and oc", "Organization"),
            Self::Fr => ("peches et oc", "Organisation"),
        }
    }
}

#[tokio::test]
async fn the_keyboard_opens_a_record_that_is_suggested() -> Result<()> {
    for lang in Lang::ALL {
        visit(Scripts::On, async |page| {
            page.open(&lang.path("")).await?;
            let before = page.content_size().await?;
            type_words(&page, lang.flood()).await?;
            ensure!(page.content_size().await? == before, "nothing moves");
            let (options, said) = (page.count(OPTION).await?, text_content(&page, SAID).await?);
            ensure!(
                (1..=8).contains(&options) && said.starts_with(&options.to_string()),
                "{options}: {said}"
            );
            ensure!(page.text(MARK).await?.to_lowercase() == lang.flood(), "what was typed is marked");
            ensure!(
                page.attribute(selector::SEARCH_FIELD, "aria-expanded").await?.as_deref() == Some("true")
            );

            page.press(Key::Down).await?;
            let active = page.attribute(ACTIVE, "id").await?;
            ensure!(page.attribute(selector::SEARCH_FIELD, "aria-activedescendant").await? == active);
            page.press(Key::End).await?;
            ensure!(page.count(ACTIVE).await? == 0, "the cursor is back in the box");
            page.press(Key::Escape).await?;
            page.find(CLOSED).await?;
            ensure!(page.value(selector::SEARCH_FIELD).await? == lang.flood(), "the words stay");
            page.press(Key::Down).await?;
            page.find(OPTION).await?;
            choose(&page, lang.record()).await?;
            let record = lang.path("/record/");
            page.wait_for_address("the record", |address| address.starts_with(&record)).await?;
            Ok(())
        })
        .await
        .with_context(|| format!("in {lang:?}"))?;
    }
    Ok(())
}

#[tokio::test]
async fn accents_do_not_matter_and_a_slip_still_helps() -> Result<()> {
    visit(Scripts::On, async |page| {
        for (typed, marked) in [("quebec", "québec"), ("inodna", "inonda")] {
            page.open("/fr/search").await?;
            type_words(&page, typed).await?;
            let found = page.text(MARK).await?.to_lowercase();
            ensure!(found == marked, "{typed}: {found}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_organisation_becomes_a_filter_beside_the_others() -> Result<()> {
    for lang in Lang::ALL {
        visit(Scripts::On, async |page| {
            page.open(&lang.path("/search?type=dataset")).await?;
            let (beginning, note) = lang.organisation();
            type_words(&page, beginning).await?;
            choose(&page, note).await?;
            let address = page.wait_for_address("the filter", |address| address.contains("org=")).await?;
            ensure!(address.contains("type=dataset") && !address.contains("q="), "{address}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn enter_without_a_choice_searches_for_what_was_typed() -> Result<()> {
    visit(Scripts::On, async |page| {
        page.open("/en").await?;
        type_words(&page, "flood").await?;
        page.press(Key::Enter).await?;
        page.wait_for_address("the results", |address| address == "/en/search?q=flood").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_list_over_the_page_is_accessible_and_closes_behind_whoever_leaves() -> Result<()> {
    visit(Scripts::On, async |page| {
        for path in ["/en", "/fr/search"] {
            page.open(path).await?;
            type_words(&page, "flo").await?;
            page.press(Key::Down).await?;
            for scheme in Scheme::ALL {
                page.set_scheme(scheme).await?;
                page.ensure_accessible().await?;
            }
            page.press(Key::Tab).await?;
            page.find(CLOSED).await?;
        }
        Ok(())
    })
    .await
}

/// Types, and waits for the list.
async fn type_words(page: &Page, words: &str) -> Result<()> {
    page.fill(selector::SEARCH_FIELD, words).await?;
    page.find(OPTION).await?;
    page.find(OPEN).await?;
    Ok(())
}

/// Goes down to the first suggestion with such a note, and chooses it.
async fn choose(page: &Page, note: &str) -> Result<()> {
    for _ in 0..8 {
        page.press(Key::Down).await?;
        if page.text(&format!("{ACTIVE} {NOTE}")).await?.starts_with(note) {
            return page.press(Key::Enter).await;
        }
    }
    anyhow::bail!("no suggestion says {note}")
}

async fn text_content(page: &Page, css: &str) -> Result<String> {
    Ok(page.find(css).await?.prop("textContent").await?.unwrap_or_default())
}
