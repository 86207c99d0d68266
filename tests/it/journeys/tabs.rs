//! By keyboard alone: from the top of the page to the first result, and into it.

use anyhow::{Result, ensure};
use thirtyfour::Key;

use super::Visitor;
use crate::pages::selector;

/// To the link that skips, and from the results to the first.
const MOST: usize = 3;

pub(super) async fn reach(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    visitor.open("/search?q=salmon").await?;
    let mut tabs = 0;
    while page.count(".skip[href='#list']:focus").await? == 0 {
        tabs += 1;
        ensure!(tabs < MOST, "no link skips to the results");
        page.press(Key::Tab).await?;
    }
    page.press(Key::Enter).await?;
    page.find("#list:focus").await?;
    page.press(Key::Tab).await?;
    tabs += 1;
    ensure!(tabs <= MOST && page.count(&format!("{}:focus", selector::RESULT_LINK)).await? == 1);
    page.press(Key::Enter).await?;
    let record = visitor.lang.path("/record/");
    page.wait_for_address("the record", |address| address.starts_with(&record)).await.map(drop)
}
