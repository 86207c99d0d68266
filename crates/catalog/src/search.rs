//! What a visitor can ask for: one validated type behind every URL, form and API.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::bbox::Bbox;
use crate::cursor::Cursor;
use crate::date::PartialDate;
use crate::filter::Expression;

/// A validated search. Its canonical URL is `search_url::to_query`, and equal searches have equal URLs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Search {
    /// Free text as typed, trimmed, blanks collapsed, at most `MAX_TEXT` characters; may be empty.
    pub text: String,
    pub area: Option<Area>,
    pub begin: Option<PartialDate>,
    pub end: Option<PartialDate>,
    /// When the data was published or last updated, from and to: [`Record::updated`](crate::Record::updated).
    pub updated_begin: Option<PartialDate>,
    pub updated_end: Option<PartialDate>,
    pub timeline: Timeline,
    /// Only facets with at least one value: OR between the values of one, AND between facets.
    pub filters: BTreeMap<Facet, BTreeSet<String>>,
    pub foundational: bool,
    pub mappable: bool,
    /// What programs ask for beside all that; no page has it in its address.
    #[serde(skip)]
    pub filter: Option<Expression>,
    pub sort: Sort,
    pub page: Page,
    /// Where the page begins, instead of behind the page's offset; for lists in an order of dates, and of no other meaning in
    /// others. Programs go on by it: a page costs the same however far it is from the first.
    #[serde(skip)]
    pub after: Option<Cursor>,
}

/// Longest free text, in characters.
pub const MAX_TEXT: usize = 400;
/// Most values one facet accepts in a search.
pub const MAX_VALUES: usize = 50;

/// The part of the world searched.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Area {
    pub bbox: Bbox,
    pub relation: Relation,
}

/// How a record's footprint must lie to the searched box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    #[default]
    Intersects,
    Within,
}

/// What the histogram of time counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Timeline {
    /// The time that the data covers.
    #[default]
    Covered,
    /// When it was published or last updated.
    Updated,
}

impl Timeline {
    pub const ALL: [Self; 2] = [Self::Covered, Self::Updated];

    /// The value of `timeline=`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Updated => "updated",
        }
    }

    /// The one whose code this is, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|timeline| timeline.code().eq_ignore_ascii_case(code))
    }
}

/// What results can be filtered and counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Facet {
    Org,
    Theme,
    Topic,
    Type,
    Format,
    Status,
    Source,
}

impl Facet {
    pub const ALL: [Self; 7] =
        [Self::Org, Self::Theme, Self::Topic, Self::Type, Self::Format, Self::Status, Self::Source];

    /// The URL parameter, and the column of the facets table.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Org => "org",
            Self::Theme => "theme",
            Self::Topic => "topic",
            Self::Type => "type",
            Self::Format => "format",
            Self::Status => "status",
            Self::Source => "source",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.name() == name)
    }

    /// Whether its values are codes of a published list: another value is a mistake, and no organisation or format that
    /// happens to have no record.
    pub const fn has_code_list(self) -> bool {
        matches!(self, Self::Theme | Self::Topic | Self::Type | Self::Status)
    }
}

/// The order of results; the record's place in the default order breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Sort {
    /// Best match first; without words and area, newest first.
    #[default]
    Relevance,
    /// Last published or updated first, unknown last.
    Newest,
    /// First published or updated first, unknown last.
    Oldest,
    Title,
    Popularity,
}

impl Sort {
    pub const ALL: [Self; 5] = [Self::Relevance, Self::Newest, Self::Oldest, Self::Title, Self::Popularity];

    /// The value of `sort=`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Newest => "-date",
            Self::Oldest => "date",
            Self::Title => "title",
            Self::Popularity => "popularity",
        }
    }

    /// The order whose code this is, in any case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code().eq_ignore_ascii_case(code))
    }
}

/// Which slice of the results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// Results before it.
    offset: u64,
    size: u32,
}

impl Default for Page {
    fn default() -> Self {
        Self { offset: 0, size: Self::SIZES[0] }
    }
}

impl Page {
    /// Sizes of the pages that visitors see.
    pub const SIZES: [u32; 4] = [10, 25, 50, 100];
    /// The last page number that can be asked for.
    pub const MAX_NUMBER: u32 = 1_000_000;
    /// The furthest result that can be asked for, and the longest slice.
    pub const MAX_RESULTS: u32 = 100_000_000;

    /// The page of a number, from 1 on. `None` when `number` is outside 1 to `MAX_NUMBER` or `size` is none of `SIZES`.
    pub fn new(number: u32, size: u32) -> Option<Self> {
        let is_page = (1..=Self::MAX_NUMBER).contains(&number) && Self::SIZES.contains(&size);
        is_page.then(|| Self { offset: 0, size }.at(number))
    }

    /// `size` results behind the first `offset`. `None` beyond `MAX_RESULTS`.
    pub fn slice(offset: u64, size: u32) -> Option<Self> {
        let most = u64::from(Self::MAX_RESULTS);
        (offset <= most && u64::from(size) <= most).then_some(Self { offset, size })
    }

    /// From 1 on.
    pub const fn number(self) -> u32 {
        let size = if self.size == 0 { 1 } else { self.size };
        #[expect(clippy::cast_possible_truncation, reason = "the offset is at most 100,000,000")]
        let before = (self.offset / size as u64) as u32;
        before + 1
    }

    pub const fn size(self) -> u32 {
        self.size
    }

    /// Results before this page.
    pub const fn offset(self) -> u64 {
        self.offset
    }

    /// How many pages `total` results fill; at least one.
    pub const fn count(self, total: u64) -> u64 {
        let pages = total.div_ceil(self.size as u64);
        if pages == 0 { 1 } else { pages }
    }

    #[must_use]
    pub const fn at(self, number: u32) -> Self {
        Self { offset: (number as u64 - 1) * self.size as u64, size: self.size }
    }
}

impl Search {
    pub fn selected(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.filters.get(&facet).into_iter().flatten().map(String::as_str)
    }

    pub fn is_selected(&self, facet: Facet, key: &str) -> bool {
        self.filters.get(&facet).is_some_and(|values| values.contains(key))
    }

    /// Whether anything narrows the results.
    pub fn is_narrowed(&self) -> bool {
        !self.text.is_empty()
            || self.area.is_some()
            || self.begin.is_some()
            || self.end.is_some()
            || self.updated_begin.is_some()
            || self.updated_end.is_some()
            || !self.filters.is_empty()
            || self.foundational
            || self.mappable
            || self.filter.is_some()
    }

    /// This search with the value switched on, from the first page.
    #[must_use]
    pub fn with(&self, facet: Facet, key: &str) -> Self {
        let mut search = self.first_page();
        search.filters.entry(facet).or_default().insert(key.to_owned());
        search
    }

    /// This search with the value switched off, from the first page.
    #[must_use]
    pub fn without(&self, facet: Facet, key: &str) -> Self {
        let mut search = self.first_page();
        if let Some(values) = search.filters.get_mut(&facet) {
            values.remove(key);
            if values.is_empty() {
                search.filters.remove(&facet);
            }
        }
        search
    }

    #[must_use]
    pub fn first_page(&self) -> Self {
        self.at_page(1)
    }

    #[must_use]
    pub fn at_page(&self, number: u32) -> Self {
        Self { page: self.page.at(number), ..self.clone() }
    }

    /// The same words, with nothing else.
    #[must_use]
    pub fn only_text(&self) -> Self {
        Self { text: self.text.clone(), ..Self::default() }
    }
}
