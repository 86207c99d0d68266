//! The one row a statement answers with, and what it says of facets.

use std::collections::BTreeMap;

use catalog::results::PeriodCount;
use catalog::{Facet, Search};

use crate::columns::{FOUNDATIONAL, MAPPABLE};
use crate::dictionary::FacetDictionary;
use crate::periods;
use crate::plan::Plan;
use crate::statement::{Statement, page_of};

/// What a search found: doc numbers and counts by code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    pub total: u64,
    /// The records of the page, in order.
    pub hits: Vec<u32>,
    /// By facet, pairs of code (or mask) and number of records, sorted by code.
    pub facets: BTreeMap<Facet, Vec<(i64, u64)>>,
    pub periods: Vec<(i64, u64)>,
    pub flags: Vec<(i64, u64)>,
}

/// The engine's row is not what the statement asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the engine answered {column} with {value:?}")]
pub struct UnreadableAnswer {
    column: &'static str,
    value: Option<String>,
}

impl Answer {
    /// Reads the row; values are texts as Athena gives them: `12`, `[3, 1]`, `{0=5, 1=2}`, NULL for none.
    pub fn read(plan: &Plan, row: &[Option<String>]) -> Result<Self, UnreadableAnswer> {
        let column = |name: &'static str| {
            let index =
                Statement::COLUMNS.iter().position(|column| *column == name).expect("a column of the answer");
            row.get(index).cloned().flatten()
        };
        let unreadable = |column, value| UnreadableAnswer { column, value };
        let histogram = |name: &'static str| {
            let value = column(name);
            read_map(value.as_deref().unwrap_or("{}")).ok_or_else(|| unreadable(name, value))
        };
        let total = column("total");
        let hits = column("hits");
        let found = read_list(hits.as_deref().unwrap_or("[]")).ok_or_else(|| unreadable("hits", hits))?;
        let mut facets = BTreeMap::new();
        for facet in Facet::ALL {
            facets.insert(facet, histogram(facet.name())?);
        }
        Ok(Self {
            total: total
                .as_deref()
                .and_then(|text| text.parse().ok())
                .ok_or_else(|| unreadable("total", total))?,
            hits: page_of(plan, &found),
            facets,
            periods: histogram("period")?,
            flags: histogram("flags")?,
        })
    }

    /// Counts per value of a facet, in the order of the dictionary, values without records left out.
    pub fn counts(&self, facet: Facet, dictionary: &FacetDictionary) -> Vec<(usize, u64)> {
        let Some(histogram) = self.facets.get(&facet) else { return Vec::new() };
        let is_mask = FacetDictionary::is_mask(facet);
        let has = |value: i64, code: usize| {
            if is_mask { value & (1 << code) != 0 } else { usize::try_from(value) == Ok(code) }
        };
        (0..dictionary.entries(facet).len())
            .map(|code| (code, histogram.iter().filter(|(value, _)| has(*value, code)).map(|(_, n)| n).sum()))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    pub fn period_counts(&self) -> Vec<PeriodCount> {
        periods::bars(&self.periods)
    }

    /// How many results there are with the flag switched on, the other one as the search has it.
    pub fn foundational(&self, search: &Search) -> u64 {
        self.flagged(FOUNDATIONAL, if search.mappable { MAPPABLE } else { 0 })
    }

    pub fn mappable(&self, search: &Search) -> u64 {
        self.flagged(MAPPABLE, if search.foundational { FOUNDATIONAL } else { 0 })
    }

    fn flagged(&self, flag: i32, other: i32) -> u64 {
        let needed = i64::from(flag | other);
        self.flags.iter().filter(|(flags, _)| flags & needed == needed).map(|(_, count)| count).sum()
    }
}

fn read_list(text: &str) -> Option<Vec<u32>> {
    let inside = text.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
    if inside.is_empty() {
        return Some(Vec::new());
    }
    inside.split(',').map(|number| number.trim().parse().ok()).collect()
}

fn read_map(text: &str) -> Option<Vec<(i64, u64)>> {
    let inside = text.trim().strip_prefix('{')?.strip_suffix('}')?.trim();
    if inside.is_empty() {
        return Some(Vec::new());
    }
    let entry = |entry: &str| {
        let (key, count) = entry.split_once('=')?;
        Some((key.trim().parse().ok()?, count.trim().parse().ok()?))
    };
    let mut entries: Vec<(i64, u64)> = inside.split(',').map(entry).collect::<Option<_>>()?;
    entries.sort_unstable();
    Some(entries)
}
