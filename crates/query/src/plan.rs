//! What a search means on one snapshot: words looked up, facet keys turned into codes, boxes into whole numbers.
//!
//! A plan is what both the SQL and the plain reference implement; what is left in it of the visitor's text is for telling, and no part of either.

mod condition;
mod filters;
mod joined;
mod phrase;
mod reading;
mod relaxed;
mod words;

use std::collections::BTreeSet;

use catalog::results::Hint;
use catalog::search::{Page, Relation, Sort, Timeline};
use catalog::{Counts, Facet, Lang, Search};

use crate::dictionary::FacetDictionary;
use crate::lexicon::Lexicon;
use crate::spatial::GridBox;
use crate::titles::Titles;
pub use condition::{Column, Condition, MAX_RANGES, Ranges};
pub use phrase::Phrase;

/// A term of the postings, a folded word or a pair of the phrases: only ever `[a-z0-9]`, one colon in terms, and a blank
/// in pairs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term(String);

impl Term {
    /// `None` when the text has any character that a term cannot have.
    pub fn new(text: &str) -> Option<Self> {
        let plain =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b':' || byte == b' ';
        text.bytes().all(plain).then(|| Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A search ready to run.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The scored word groups; a record's score is the sum over them.
    pub words: Vec<WordGroup>,
    /// Words that count more for the score where they stand like this.
    pub sequence: Option<Phrase>,
    /// Records that come first: the query is their whole title.
    pub titled: Vec<u32>,
    /// All must be met, or as many as any record meets.
    pub required: Vec<Requirement>,
    /// What each of `required` was typed as.
    pub asked: Vec<String>,
    /// What was typed and is in no record, as it was typed.
    pub absent: Vec<String>,
    pub coverage: Coverage,
    /// None may stand in the record.
    pub excluded_terms: Vec<Term>,
    /// None may stand in the record.
    pub excluded_phrases: Vec<Phrase>,
    /// A required word exists nowhere: there is nothing to ask an engine.
    pub is_empty: bool,
    pub area: Option<PlannedArea>,
    pub period: Option<PlannedPeriod>,
    pub updated: Option<PlannedUpdate>,
    pub timeline: Timeline,
    pub filters: Vec<FacetFilter>,
    pub foundational: bool,
    pub mappable: bool,
    /// Must be true, whatever is counted.
    pub condition: Option<Condition>,
    pub order: Order,
    pub page: Page,
    /// Whether facets are counted; the page and the total are the same either way.
    pub counts: Counts,
    /// Where the page begins, whatever there is in all.
    pub begins: Option<Begins>,
    pub hints: Vec<Hint>,
    /// The terms of words to mark in the text of results.
    pub marked: BTreeSet<Term>,
}

/// How many of the requirements a record has to meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Coverage {
    #[default]
    All,
    /// As many as any record that passes everything else.
    Most,
}

/// Terms of which the best one counts: a word in both languages, alternatives joined by OR.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordGroup {
    /// With what their impact is multiplied by; sorted by term, each once.
    pub terms: Vec<(Term, i32)>,
    /// One for the whole group, from its most frequent term: a rare misspelling must not outweigh the word.
    pub idf: i32,
}

/// Met when the group has a term in the record, or one of the phrases stands in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requirement {
    /// Index into `Plan::words`.
    pub word: Option<usize>,
    pub phrases: Vec<Phrase>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedArea {
    pub grid: GridBox,
    pub relation: Relation,
}

/// Days as `yyyymmdd`; a record matches when it covers any day between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedPeriod {
    pub begin: Option<i32>,
    pub end: Option<i32>,
    /// It begins after today, and data that goes on covers today at most.
    pub is_to_come: bool,
}

/// Days as `yyyymmdd`; a record matches that was published or last updated on any day between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedUpdate {
    /// 1 where only the end is asked for: unknown days are 0.
    pub begin: i32,
    pub end: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetFilter {
    pub facet: Facet,
    pub values: FilterValues,
}

/// Codes for a single-valued facet, bits for a multi-valued one. Keys that the snapshot does not know add nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterValues {
    Codes(Vec<i32>),
    Mask(i64),
}

/// How results are ordered; the doc number, ascending, breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Score,
    Doc,
    OldestFirst,
    Title(Lang),
    Popularity,
}

/// The place of a record in an order of dates, from which on records are on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begins {
    /// `yyyymmdd`, 0 when unknown.
    pub updated: i32,
    pub doc: u32,
}

/// How much one step of [`GridBox::size_class`] between the searched box and the record's takes from the score.
/// Boxes of nearly one size leave the order to the words; a map of the world loses more than a word in a title gives.
pub const SIZE_STEP: i64 = 6_000;
/// What [`Plan::sequence`] adds to the score: more than all words together.
pub const SEQUENCE: i64 = 300_000_000;
/// What being one of [`Plan::titled`] adds: more than everything else.
pub const TITLED: i64 = 1_000_000_000;

impl Plan {
    /// Plans `search` for the snapshot behind `lexicon`, `titles` and `dictionary`, as seen from pages in `lang`.
    pub fn new(
        search: &Search,
        lang: Lang,
        lexicon: &Lexicon,
        titles: &Titles,
        dictionary: &FacetDictionary,
    ) -> Self {
        let mut plan = words::plan_words(&search.text, lang, lexicon, titles);
        plan.area =
            search.area.map(|area| PlannedArea { grid: GridBox::new(&area.bbox), relation: area.relation });
        plan.period = filters::period(search);
        plan.updated = filters::updated(search);
        plan.timeline = search.timeline;
        plan.filters = filters::facet_filters(search, dictionary);
        plan.foundational = search.foundational;
        plan.mappable = search.mappable;
        plan.condition = search.filter.as_ref().map(|filter| Condition::new(filter, dictionary));
        plan.page = search.page;
        plan.order = match search.sort {
            Sort::Relevance if plan.words.is_empty() && plan.area.is_none() => Order::Doc,
            Sort::Relevance => Order::Score,
            Sort::Newest => Order::Doc,
            Sort::Oldest => Order::OldestFirst,
            Sort::Title => Order::Title(lang),
            Sort::Popularity => Order::Popularity,
        };
        plan
    }

    /// As of a day, `yyyymmdd`: what an open end means.
    #[must_use]
    pub fn as_of(mut self, today: i32) -> Self {
        if let Some(period) = &mut self.period {
            period.is_to_come = period.begin.is_some_and(|begin| begin > today);
        }
        self.condition = self.condition.map(|condition| condition.on(today));
        self
    }

    pub fn is_counted(&self) -> bool {
        self.counts == Counts::Facets
    }

    /// For those who show no facets: counting them is most of what an engine does for a search.
    #[must_use]
    pub fn uncounted(self) -> Self {
        Self { counts: Counts::Nothing, ..self }
    }

    /// With a page that begins at a place, if the order is one of dates.
    #[must_use]
    pub fn beginning(mut self, begins: Option<Begins>) -> Self {
        self.begins = begins.filter(|_| self.is_dated());
        if self.begins.is_some() {
            self.page = Page::slice(0, self.page.size()).unwrap_or_default();
        }
        self
    }

    /// Whether results are in an order of dates, which is the same in all snapshots but for what changed.
    pub const fn is_dated(&self) -> bool {
        matches!(self.order, Order::Doc | Order::OldestFirst)
    }

    /// Whether anything of the text must, or must not, be in a record.
    pub fn is_narrowed_by_text(&self) -> bool {
        self.is_empty || !self.required.is_empty() || self.has_exclusions()
    }

    pub fn has_exclusions(&self) -> bool {
        !self.excluded_terms.is_empty() || !self.excluded_phrases.is_empty()
    }
}
