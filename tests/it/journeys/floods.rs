//! “Which floods were published since 2015?”

use anyhow::{Context, Result, ensure};

use super::Visitor;

pub(super) async fn find(visitor: &Visitor) -> Result<()> {
    visitor.search(visitor.say("flood", "inondation")).await?;
    let page = &visitor.page;
    let all = visitor.total().await?;
    visitor.open_filters().await?;
    visitor.ensure_accessible().await?;
    page.click("details:has(input[name=updated-begin]) > summary").await?;
    page.fill("input[name=updated-begin]", "2015").await?;
    visitor.apply().await?;
    page.wait_for_address("the filter", |address| address.contains("updated-begin=2015")).await?;
    page.find("ul.chips a.chip").await?;
    let since = visitor.total().await?;
    ensure!(since > 0 && since <= all, "{since} of {all}");
    for facts in visitor.texts(".card .facts").await? {
        let year = years(&facts).next().with_context(|| format!("no year in {facts}"))?;
        ensure!(year >= 2015, "{facts} is older");
    }
    Ok(())
}

/// Numbers of four digits, of which a date has one.
fn years(text: &str) -> impl Iterator<Item = u32> {
    text.split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|year| year.parse().ok())
}
