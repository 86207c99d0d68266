//! What a search, a record page and the home page are made of: language already chosen, nothing left to look up.

use serde::{Deserialize, Serialize};

use crate::bbox::Bbox;
use crate::date::PartialDate;
use crate::record::{DateKind, Record};
use crate::resource::Format;
use crate::search::{Facet, Search};
use crate::{Lang, Localised, Whereabouts};

/// Characters of a title in a list and in the head of a page; only its own page shows a longer one whole.
pub const MAX_SHOWN_TITLE: usize = 300;

/// One page of results with the counts of every facet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ResultsPage {
    /// The snapshot that answered.
    pub snapshot: String,
    /// All records that match, over all pages.
    pub total: u64,
    /// Whether the text of the search chose them. Signs alone do not, nor words that are in every text.
    pub is_narrowed_by_text: bool,
    pub cards: Vec<Card>,
    /// In the order of `Facet::ALL`; values by count descending, selected ones always present.
    pub facets: Vec<FacetCounts>,
    /// Records whose data covers each period, or was last updated in it, as the search's `timeline` says, ignoring the
    /// search's own limits of that; oldest first.
    pub periods: Vec<PeriodCount>,
    pub foundational: u64,
    pub mappable: u64,
    /// Whether results can be sorted by it.
    pub has_popularity: bool,
    pub hints: Vec<Hint>,
    /// A place that the words name, where it has records.
    pub place: Option<PlaceOffer>,
    /// The name of the place that has exactly the area of the search.
    pub area_name: Option<Localised>,
    /// Where no record has all the words: what can be searched for alone, with the number of records, most wanted first.
    /// Then the cards say what their records lack.
    pub some_words: Vec<WordOffer>,
    /// `None` when no engine had to be asked.
    pub run: Option<SearchRun>,
}

/// A search that names a place, moved to its area.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlaceOffer {
    pub name: Localised,
    pub area: Bbox,
    /// The words without the name; may be empty.
    pub text: String,
    /// Records there, under the search's filters.
    pub count: u64,
    /// Whether the results are those of the place, as no record has all of the words.
    pub is_shown: bool,
}

/// A part of a query that has results of its own, under the search's filters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordOffer {
    /// As it can be searched for.
    pub text: String,
    pub count: u64,
}

/// How a search was answered, for those who want to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchRun {
    /// As the engine got it.
    pub statement: String,
    pub engine: String,
    /// 0 when the answer was remembered.
    pub ms: u64,
    pub scanned_bytes: Option<u64>,
    /// The name the engine gave it.
    pub query_id: Option<String>,
    /// The same search had been answered before.
    pub from_memory: bool,
}

/// A result as a list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    pub id: String,
    pub title: Localised<Vec<Fragment>>,
    /// About 240 characters of plain text around the first match; `None` when the record has no description.
    pub summary: Option<Localised<Vec<Fragment>>>,
    pub organisation: Option<Localised>,
    pub resource_type: Option<Localised>,
    /// When it was published or last updated, and which of them: [`Record::updated`](crate::Record::updated).
    pub date: Option<(DateKind, PartialDate)>,
    pub formats: Vec<FormatTag>,
    pub thumbnail: Option<String>,
    pub footprint: Vec<Bbox>,
    /// Of the words that were typed, those that are not in the record.
    pub lacking: Vec<String>,
}

/// A piece of text, marked when it is a word the search matched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fragment {
    pub text: String,
    pub marked: bool,
}

/// A format of a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormatTag {
    #[serde(flatten)]
    pub format: Format,
    pub mappable: bool,
}

/// The values of one facet that occur in the search without that facet's own filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetCounts {
    pub facet: Facet,
    pub values: Vec<FacetValue>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetValue {
    /// As in the URL.
    pub key: String,
    pub label: Localised,
    pub count: u64,
    pub selected: bool,
}

/// A bar of the histogram of covered time: the years `first..=last`; `first` is `None` for everything before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodCount {
    pub first: Option<u16>,
    pub last: u16,
    pub count: u64,
}

/// Something the visitor should know about how the words were understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Hint {
    /// `word` does not occur in the catalogue; records with `used` are shown instead.
    Corrected { word: String, used: String },
    /// `word` occurs nowhere; `near` does, and is not taken for it, as `word` looks like a name.
    Nearest { word: String, near: String },
    /// `word` occurs nowhere and nothing near it does either.
    UnknownWord { word: String },
    /// Records with the words, next to each other if they are several, are left out: a sign or an operator says so.
    Excluded { words: String },
    /// Any one of the words, between which there are commas, is enough: operators join them.
    Either { words: String },
    /// Any word that begins with `word` is enough: a star says so.
    Beginning { word: String },
    /// `operator` was read as what joins its two sides, both of which are needed.
    Joined { operator: String },
    /// `typed` joins nothing in small letters, and was left out: `operator` would let either side be enough. `text` is the
    /// query with it.
    SmallOperator { typed: String, operator: String, text: String },
    /// The query as a text in which nothing excludes or joins, for those who meant it so.
    AsWords { text: String },
    /// A quotation mark without its partner; the words after it were searched as words.
    UnclosedQuote,
    /// `-word` or an operator had nothing to work on.
    StrayOperator { operator: String },
    /// More than the allowed number of words; the rest was left out.
    TooManyWords { limit: usize },
    /// `text` is signs only: nothing in it can be searched for, so the words narrow nothing.
    NothingSearchable { text: String },
    /// Nothing can match, because of words that are in no record; `text` is the query without them, maybe empty.
    KnownWords { text: String },
}

/// A search as a catalogue spells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Spelt {
    pub search: Search,
    /// Values of filters that the catalogue does not know; they are still in the search, and find nothing.
    pub unknown: Vec<(Facet, String)>,
}

/// An item as its publisher wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub json: Vec<u8>,
    /// In hexadecimal.
    pub sha256: String,
}

/// Some of the records, as robots ask for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// All records there are.
    pub total: usize,
    pub records: Vec<ListedRecord>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedRecord {
    pub id: String,
    /// The day its publisher last changed it, where that is known and not to come.
    pub changed: Option<PartialDate>,
}

/// A record with its surroundings in the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecordPage {
    pub snapshot: String,
    pub record: Record,
    /// The name the catalogue knows the organisation by, and its key for `org=`.
    pub organisation: Option<(String, Localised)>,
    pub parent: Option<RelatedRecord>,
    /// At most 50 each, by title; the totals say how many there are.
    pub siblings: Vec<RelatedRecord>,
    pub siblings_total: usize,
    pub children: Vec<RelatedRecord>,
    pub children_total: usize,
    /// Where the data lies, where that can be said truly.
    pub whereabouts: Option<Whereabouts>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelatedRecord {
    pub id: String,
    pub title: Localised,
}

/// What the home page shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HomePage {
    pub snapshot: String,
    pub total: u64,
    pub organisations_total: usize,
    /// Every theme that has records, in the order of `Theme::ALL`.
    pub themes: Vec<FacetValue>,
    /// The ten most used, by count.
    pub organisations: Vec<FacetValue>,
    /// By count.
    pub types: Vec<FacetValue>,
    pub newest: Vec<Card>,
    /// Searches to try, as they would be typed; each has results.
    pub examples: Vec<String>,
}

impl Card {
    /// The title without marks.
    pub fn plain_title(&self) -> String {
        self.title.value.iter().map(|fragment| fragment.text.as_str()).collect()
    }

    /// The language the title is in.
    pub fn title_lang(&self) -> Lang {
        self.title.lang
    }
}
