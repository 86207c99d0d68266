//! Every kind of page, in both languages and colour schemes, checked by axe-core and kept as a picture.

use anyhow::{Context, Result};

use super::{Lang, selector};
use crate::browser::{Page, Scheme, Scripts, WIDTHS, visit};

/// Pages that answer with success, by name, and whether scripts wake anything on them.
const PAGES: [(&str, &str, bool); 8] = [
    ("home", "", false),
    ("search", "/search", true),
    ("filtered", "/search?type=dataset&bbox=-100,40,-60,60", true),
    ("none-found", "/search?q=zzzzzz", true),
    ("values", "/search/org", false),
    ("about", "/about", false),
    ("help", "/help", false),
    ("developers", "/developers", false),
];
const FAILING_PAGES: [(&str, &str); 2] = [("not-found", "/nowhere"), ("bad-request", "/search?bbox=1,2,3")];

#[tokio::test]
async fn pages_are_accessible_in_light_and_dark() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            for (name, path, wakes) in PAGES {
                page.open(&lang.path(path)).await?;
                if wakes {
                    page.find(selector::AWAKE).await?;
                }
                check_schemes(&page, lang, name).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn records_are_accessible_in_light_and_dark() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            page.open(&lang.path("/search")).await?;
            page.click(selector::RESULT_LINK).await?;
            page.wait_for_address("the record", |address| address.contains("/record/")).await?;
            check_schemes(&page, lang, "record").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn error_pages_are_accessible_in_light_and_dark() -> Result<()> {
    visit(Scripts::On, async |page| {
        for lang in Lang::ALL {
            for (name, path) in FAILING_PAGES {
                page.open_failing(&lang.path(path)).await?;
                check_schemes(&page, lang, name).await?;
            }
        }
        Ok(())
    })
    .await
}

async fn check_schemes(page: &Page, lang: Lang, name: &str) -> Result<()> {
    for scheme in Scheme::ALL {
        page.set_scheme(scheme).await?;
        let name = format!("{name}-{}-{}", lang.code(), scheme.name());
        page.screenshot(&name).await?;
        page.ensure_accessible().await.with_context(|| format!("{name} is in target/screenshots"))?;
    }
    // Phones and tablets have other controls than desktops.
    let [phone, tablet, desktop] = WIDTHS;
    for width in [phone, tablet] {
        page.set_width(width).await?;
        page.ensure_accessible().await.with_context(|| format!("{name} on a screen of {width}"))?;
    }
    page.set_width(desktop).await
}
