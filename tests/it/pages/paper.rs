//! Pages on paper.

use anyhow::{Result, bail, ensure};
use serde::Deserialize;
use thirtyfour::common::print::PrintParameters;

use super::{Lang, selector};
use crate::browser::{Page, Scripts, visit};

#[derive(Deserialize)]
struct Folded {
    parts: usize,
    hidden: Vec<String>,
}

/// What stands in parts that are folded away, and has no place on the page.
const LOOK: &str = r"
    const folded = [...document.querySelectorAll('main details:not([open])')]
        .filter(part => part.checkVisibility());
    const inside = folded.flatMap(part => [...part.querySelectorAll(':scope > :not(summary)')]);
    const isSeen = element => element.checkVisibility({ contentVisibilityAuto: true }) && element.getBoundingClientRect().height > 0;
    return { parts: folded.length, hidden: inside.filter(element => !isSeen(element)).map(element => element.textContent.slice(0, 40)) };
";

#[tokio::test]
async fn what_is_folded_away_is_printed() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            open_large_series(&page, lang).await?;
            let on_screen = look(&page).await?;
            ensure!(!on_screen.hidden.is_empty(), "nothing is folded away");
            page.set_paper(true).await?;
            let printed = look(&page).await?;
            ensure!(printed.parts == on_screen.parts, "{} parts are printed", printed.parts);
            ensure!(printed.hidden.is_empty(), "not printed: {:?}", printed.hidden);
            page.set_paper(false).await?;
        }
        Ok(())
    })
    .await
}

/// Two pages are what a reader takes along; one more for records that list much.
const PAGES: usize = 3;

#[tokio::test]
async fn a_record_is_printed_on_few_pages_with_its_address_on_top() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path(&format!("/search?q={}", lang.word()))).await?;
            page.click(selector::RESULT_LINK).await?;
            page.wait_for_address("the record", |address| address.contains("/record/")).await?;
            let pages = pages(&page.session().print_page(PrintParameters::default()).await?);
            ensure!((1..=PAGES).contains(&pages), "the record takes {pages} pages");
            page.set_paper(true).await?;
            let address = page.text(".record-address").await?;
            ensure!(address.ends_with(&page.address().await?), "{address} stands on top");
            page.set_paper(false).await?;
        }
        Ok(())
    })
    .await
}

/// The pages of a PDF, each of which is an object of this type.
fn pages(pdf: &[u8]) -> usize {
    let is_page = |window: &&[u8]| window.starts_with(b"/Type /Page") && window.last() != Some(&b's');
    pdf.windows(b"/Type /Pages".len()).filter(is_page).count()
}

async fn look(page: &Page) -> Result<Folded> {
    Ok(page.session().execute(LOOK, vec![]).await?.convert()?)
}

/// Opens the record of a series with more children than are shown at once.
async fn open_large_series(page: &Page, lang: Lang) -> Result<()> {
    page.open(&lang.path("/search?type=series&size=50")).await?;
    let links = format!(
        "return [...document.querySelectorAll('{}')].map(link => link.getAttribute('href'))",
        selector::RESULT_LINK
    );
    let paths: Vec<String> = page.session().execute(links, vec![]).await?.convert()?;
    for path in paths {
        page.open(&path).await?;
        if page.count(".related-more").await? > 0 {
            return Ok(());
        }
    }
    bail!("no series of the catalogue is large")
}
