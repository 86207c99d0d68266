//! Which codes stand for the facet values of a snapshot.

use std::collections::BTreeMap;

use catalog::codes::{Theme, Topic};
use catalog::{Bilingual, Facet, Lang};
use serde::{Deserialize, Serialize};

/// The code of an unknown value in a single-valued facet column.
pub const UNKNOWN: i32 = -1;
/// Formats have a bit each in one BIGINT; the rest of them share the last.
pub const MAX_FORMATS: usize = 60;

/// The values of every facet of one snapshot. The index of a value is its code: the number in the column of a
/// single-valued facet (org, type, status, source), the position of its bit in that of a multi-valued one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FacetDictionary {
    pub values: BTreeMap<Facet, Vec<FacetEntry>>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacetEntry {
    /// As in URLs; stable across snapshots, which codes are not.
    pub key: String,
    pub label: Bilingual,
    /// Records of the snapshot that have it.
    pub count: u64,
}

impl FacetDictionary {
    pub fn entries(&self, facet: Facet) -> &[FacetEntry] {
        self.values.get(&facet).map_or(&[], Vec::as_slice)
    }

    pub fn code(&self, facet: Facet, key: &str) -> Option<usize> {
        self.entries(facet).iter().position(|entry| entry.key == key)
    }

    /// The entries of the two facets whose values are closed lists, with counts to be filled in.
    pub fn closed(facet: Facet) -> Vec<FacetEntry> {
        let entry = |code: &str, en: &str, fr: &str| FacetEntry {
            key: code.to_owned(),
            label: Bilingual::new(en.to_owned(), fr.to_owned()),
            count: 0,
        };
        match facet {
            Facet::Theme => Theme::ALL
                .iter()
                .map(|theme| entry(theme.code(), theme.label(Lang::En), theme.label(Lang::Fr)))
                .collect(),
            Facet::Topic => Topic::ALL
                .iter()
                .map(|topic| entry(topic.code(), topic.label(Lang::En), topic.label(Lang::Fr)))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// Whether the column holds one bit per value instead of one code.
    pub const fn is_mask(facet: Facet) -> bool {
        matches!(facet, Facet::Theme | Facet::Topic | Facet::Format)
    }
}
