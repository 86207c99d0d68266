//! The pages as a visitor meets them: both languages, with and without scripts.

mod accessibility;
mod dates;
mod errors;
mod facet_values;
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
pub(crate) enum Lang {
    En,
    Fr,
}

impl Lang {
    pub(crate) const ALL: [Self; 2] = [Self::En, Self::Fr];

    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    pub(crate) fn other(self) -> Self {
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
    pub(crate) fn path(self, rest: &str) -> String {
        format!("/{}{rest}", self.code())
    }
}

/// What a page promises its readers, its styles and these tests.
pub(crate) mod selector {
    pub(crate) const TITLE: &str = "main h1";
    pub(crate) const SEARCH_FIELD: &str = "[role=search] input[name=q]";
    pub(crate) const RESULT_LINK: &str = "ol.results li.card h2 a";
    pub(crate) const TYPE_CHOICE: &str = "input[type=checkbox][name=type]";
    pub(crate) const APPLY: &str = ".filters-end button[type=submit]";
    pub(crate) const CHIP: &str = "ul.chips a.chip";
    pub(crate) const NEXT_PAGE: &str = "main a[rel=next]";
    pub(crate) const PROBLEMS: &str = "main [role=alert]";
    /// The header's link to the same page in the other language.
    pub(crate) const OTHER_LANGUAGE: &str = "header a.other-lang";
    /// Filters apply at once from then on.
    pub(crate) const LIVE: &str = ".search-page[data-live]";
    /// Islands answer once their script has run.
    pub(crate) const AWAKE: &str = "html[data-islands=awake]";
}

/// Every combination that visitors come with.
fn visitors() -> impl Iterator<Item = (Lang, Scripts)> {
    Lang::ALL.into_iter().flat_map(|lang| [(lang, Scripts::On), (lang, Scripts::Off)])
}
