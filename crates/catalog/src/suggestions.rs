//! What a visitor who has begun to type may mean: language already chosen, nothing left to look up.

use serde::{Deserialize, Serialize};

use crate::bbox::Bbox;
use crate::results::Fragment;
use crate::search::Facet;
use crate::{Lang, Localised};

/// Longest beginning of a search that is looked at, in characters.
pub const MAX_TYPED: usize = 100;
/// Most suggestions given at once.
pub const MAX_SUGGESTIONS: usize = 8;

/// What the beginning of a search may become, most likely first, each kind of meaning together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestions {
    /// The snapshot that answered.
    pub snapshot: String,
    /// Whether names were looked through. They are read in the background when a snapshot is taken up, so that the answers
    /// of the first moments know words alone, and must not be kept.
    pub is_whole: bool,
    pub items: Vec<Suggestion>,
}

/// One thing that may be meant.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What it is called, with what was typed of it marked.
    pub name: Localised<Vec<Fragment>>,
    pub meaning: Meaning,
}

/// What a suggestion stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum Meaning {
    /// A search for the words of its name.
    Words {
        found: Option<Found>,
    },
    Record {
        id: String,
    },
    /// A value to filter by; `count` records of the catalogue have it.
    Value {
        facet: Facet,
        key: String,
        count: u64,
    },
    /// An area to search for `words`, which may be empty.
    Place {
        bbox: Bbox,
        words: String,
    },
}

/// Where words are, as far as it is known without a search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Found {
    /// In so many records.
    Records(u64),
    /// In so many records at least: the languages have different words of one spelling, and few records lack either.
    AboutRecords(u64),
    /// All of them in the titles of so many records.
    Titles(u64),
}

impl Suggestion {
    /// The name without marks.
    pub fn plain_name(&self) -> String {
        self.name.value.iter().map(|fragment| fragment.text.as_str()).collect()
    }

    /// The language the name is in.
    pub const fn lang(&self) -> Lang {
        self.name.lang
    }
}
