//! Somebody with a language, a screen, and a browser that runs scripts or does not.

use anyhow::{Context, Result, ensure};
use thirtyfour::{By, Key};

use crate::browser::{Page, Scheme, Scripts};
use crate::pages::{Lang, selector};

const FILTERS: &str = ".ask-form [href='#filters']";
/// Screens less wide have the filters on a sheet.
const SHEET_BELOW: u32 = 992;

pub(super) struct Visitor {
    pub(super) page: Page,
    pub(super) lang: Lang,
    pub(super) scripts: Scripts,
    pub(super) width: u32,
}

impl Visitor {
    pub(super) const fn new(page: Page, lang: Lang, scripts: Scripts, width: u32) -> Self {
        Self { page, lang, scripts, width }
    }

    /// A new task: the screen is theirs, whatever the task before did to it.
    pub(super) async fn begin(&self) -> Result<()> {
        self.page.set_paper(false).await?;
        self.page.set_width(self.width).await
    }

    /// One of two, by the language.
    pub(super) const fn say<'a>(&self, english: &'a str, french: &'a str) -> &'a str {
        match self.lang {
            Lang::En => english,
            Lang::Fr => french,
        }
    }

    pub(super) async fn open(&self, rest: &str) -> Result<()> {
        self.page.open(&self.lang.path(rest)).await?;
        if self.scripts == Scripts::On && rest.starts_with("/search?") {
            self.page.find(selector::LIVE).await?;
            self.page.find(selector::AWAKE).await?;
        }
        Ok(())
    }

    /// Types into the box for words and presses Enter.
    pub(super) async fn search(&self, words: &str) -> Result<()> {
        self.open("").await?;
        self.page.fill(selector::SEARCH_FIELD, words).await?;
        self.page.press(Key::Enter).await?;
        self.page.wait_for_address("the results", |address| address.contains("/search?q=")).await?;
        if self.scripts == Scripts::On {
            self.page.find(selector::LIVE).await?;
            self.page.find(selector::AWAKE).await?;
        }
        Ok(())
    }

    /// Opens the sheet of filters where there is one.
    pub(super) async fn open_filters(&self) -> Result<()> {
        if self.width < SHEET_BELOW {
            self.page.click(FILTERS).await?;
            self.page.find("#filters:target").await?;
        }
        Ok(())
    }

    /// Whether what is chosen among the filters waits for the button.
    pub(super) fn must_apply(&self) -> bool {
        self.scripts == Scripts::Off || self.width < SHEET_BELOW
    }

    pub(super) async fn apply(&self) -> Result<()> {
        if self.must_apply() {
            self.page.click(selector::APPLY).await?;
        } else {
            self.page.press(Key::Tab).await?;
        }
        Ok(())
    }

    /// The number of results that the page states, once it is there.
    pub(super) async fn total(&self) -> Result<u64> {
        let heading = self.page.text("#results").await?;
        let digits: String = heading.chars().filter(char::is_ascii_digit).collect();
        if digits.is_empty() { Ok(0) } else { digits.parse().context("a number") }
    }

    /// Opens the first result and gives its path.
    pub(super) async fn open_first(&self) -> Result<String> {
        self.page.click(selector::RESULT_LINK).await?;
        let record = self.lang.path("/record/");
        self.page.wait_for_address("the record", |address| address.starts_with(&record)).await
    }

    /// The texts of all that match now.
    pub(super) async fn texts(&self, css: &str) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for element in self.page.session().find_all(By::Css(css)).await? {
            texts.push(element.text().await?);
        }
        Ok(texts)
    }

    /// The page as it stands has no flaw that a machine sees, in light and dark; looked at on a desktop in English, on a tablet and
    /// a phone in French.
    pub(super) async fn ensure_accessible(&self) -> Result<()> {
        let is_looked_at = matches!((self.lang, self.width), (Lang::En, 1440) | (Lang::Fr, 768 | 390));
        if is_looked_at && self.scripts == Scripts::On {
            for scheme in Scheme::ALL {
                self.page.set_scheme(scheme).await?;
                self.page.ensure_accessible().await.with_context(|| format!("in {}", scheme.name()))?;
            }
        }
        Ok(())
    }

    /// Nothing is wider than the screen.
    pub(super) async fn ensure_no_sideways(&self) -> Result<()> {
        let (content, _) = self.page.content_size().await?;
        ensure!(content <= self.width, "the page is {content} pixels wide");
        Ok(())
    }
}
