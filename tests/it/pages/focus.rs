//! Whatever has the keyboard's focus can be seen whole (WCAG 2.2, 2.4.11).

use anyhow::{Result, ensure};
use serde::Deserialize;
use thirtyfour::Key;

use super::Lang;
use crate::browser::{Page, Scripts, WIDTHS, visit};

/// More than any page has.
const MOST_STOPS: usize = 400;

/// What has the focus, and what stays in place over a part of it.
#[derive(Deserialize)]
struct Stop {
    what: String,
    is_new: bool,
    is_in_sight: bool,
    covered_by: Option<String>,
}

const LOOK: &str = r"
    const focused = document.activeElement;
    if (focused === document.body || !focused) return null;
    const box = focused.getBoundingClientRect();
    const name = element => `${element.tagName} ${element.name ?? element.className} ${element.textContent.trim().slice(0, 30)}`;
    const stays = element => ['sticky', 'fixed'].includes(getComputedStyle(element).position);
    const overlaps = other => other.top < box.bottom && box.top < other.bottom && other.left < box.right && box.left < other.right;
    const over = [...document.querySelectorAll('body *')].find(element =>
        stays(element) && !element.contains(focused) && element.checkVisibility({ visibilityProperty: true })
            && overlaps(element.getBoundingClientRect()));
    const isNew = !focused.dataset.visited;
    focused.dataset.visited = 'yes';
    return {
        what: name(focused),
        is_new: isNew,
        is_in_sight: box.height > innerHeight || (box.top >= 0 && box.bottom <= innerHeight),
        covered_by: over ? name(over) : null,
    };
";

#[tokio::test]
async fn what_has_the_focus_is_seen_whole() -> Result<()> {
    let [phone, _, desktop] = WIDTHS;
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            for (width, path) in
                [(desktop, "/search"), (phone, "/search?type=dataset#filters"), (phone, "/search")]
            {
                // The sheet of filters is open or not from the start.
                page.open(&lang.path("/about")).await?;
                page.set_width(width).await?;
                page.open(&lang.path(path)).await?;
                let stops = tab_through(&page).await?;
                ensure!(stops > 15, "{path} on a screen of {width} has {stops} stops only");
            }
        }
        Ok(())
    })
    .await
}

async fn tab_through(page: &Page) -> Result<usize> {
    for stops in 0..MOST_STOPS {
        page.press(Key::Tab).await?;
        let looked = page.session().execute(LOOK, vec![]).await?;
        let Some(stop) = looked.convert::<Option<Stop>>()?.filter(|stop| stop.is_new) else {
            return Ok(stops);
        };
        let (address, what) = (page.address().await?, stop.what);
        ensure!(stop.is_in_sight, "{what} is not whole in sight at {address}");
        ensure!(stop.covered_by.is_none(), "{what} is covered by {:?} at {address}", stop.covered_by);
    }
    Ok(MOST_STOPS)
}
