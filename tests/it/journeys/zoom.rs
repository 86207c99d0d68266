//! At four times the size: a screen of 1280 by 1024 is one of 320 by 256 then.

use anyhow::{Result, ensure};

use super::Visitor;
use crate::pages::selector;

pub(super) async fn read(visitor: &Visitor) -> Result<()> {
    let page = &visitor.page;
    let near = Visitor::new(page.clone(), visitor.lang, visitor.scripts, 320);
    page.set_screen(320, 256).await?;
    near.search(near.say("water", "eau")).await?;
    near.ensure_no_sideways().await?;
    near.open_filters().await?;
    page.find(selector::TYPE_CHOICE).await?.scroll_into_view().await?;
    ensure!(page.find(selector::TYPE_CHOICE).await?.is_displayed().await?, "the filters can be used");
    page.click(selector::TYPE_CHOICE).await?;
    near.apply().await?;
    page.wait_for_address("the filter", |address| address.contains("type=")).await?;
    near.open_first().await?;
    near.ensure_no_sideways().await
}
