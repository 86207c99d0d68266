//! The pages as a visitor meets them: both languages, with and without scripts.

mod accessibility;
mod dates;
mod errors;
mod filters;
mod focus;
mod keyboard;
mod layout;
mod live;
mod map;
mod paper;
mod record;
mod search;
mod suggestions;
mod words;

use crate::browser::Scripts;

/// A language of the site, as its first path segment names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lang {
    En,
    Fr,
}

impl Lang {
    const ALL: [Self; 2] = [Self::En, Self::Fr];

    fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    fn other(self) -> Self {
        match self {
            Self::En => Self::Fr,
            Self::Fr => Self::En,
        }
    }

    /// A word that many records of the made-up catalogue hold.
    fn word(self) -> &'static str {
        match self {
            Self::En => "water",
            Self::Fr => "eau",
        }
    }

    /// `/en` and what follows.
    fn path(self, rest: &str) -> String {
        format!("/{}{rest}", self.code())
    }
}

/// What a page promises its readers, its styles and these tests.
mod selector {
    pub(super) const TITLE: &str = "main h1";
    pub(super) const SEARCH_FIELD: &str = "[role=search] input[name=q]";
    pub(super) const RESULT_LINK: &str = "ol.results li.card h2 a";
    pub(super) const TYPE_CHOICE: &str = "input[type=checkbox][name=type]";
    pub(super) const APPLY: &str = ".filters-end button[type=submit]";
    pub(super) const CHIP: &str = "ul.chips a.chip";
    pub(super) const NEXT_PAGE: &str = "main a[rel=next]";
    pub(super) const PROBLEMS: &str = "main [role=alert]";
    /// The header's link to the same page in the other language.
    pub(super) const OTHER_LANGUAGE: &str = "header a.other-lang";
    /// Filters apply at once from then on.
    pub(super) const LIVE: &str = ".search-page[data-live]";
    /// Islands answer once their script has run.
    pub(super) const AWAKE: &str = "html[data-islands=awake]";
}

/// Every combination that visitors come with.
fn visitors() -> impl Iterator<Item = (Lang, Scripts)> {
    Lang::ALL.into_iter().flat_map(|lang| [(lang, Scripts::On), (lang, Scripts::Off)])
}
