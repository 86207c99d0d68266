//! The one row a statement answers with, and what it says of facets.

use std::collections::BTreeMap;

use catalog::results::PeriodCount;
use catalog::search::Timeline;
use catalog::{Facet, Search};
use serde::de::DeserializeOwned;

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
    /// By mask of the years covered, or by year of the last update, whichever the search asks for.
    pub periods: Vec<(i64, u64)>,
    pub flags: Vec<(i64, u64)>,
    /// Which requirements each of `hits` meets, a bit for each; empty where all are met.
    pub met: Vec<i64>,
    /// How many records meet which of them, whatever more others meet; empty where all are met.
    pub meeting: Vec<(i64, u64)>,
}

/// The engine's row is not what the statement asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the engine answered {column} with {value:?}")]
pub struct UnreadableAnswer {
    column: &'static str,
    value: Option<String>,
}

impl Answer {
    /// Reads the row: a number, and JSON in the other columns: `[3,1]`, `{"0":5,"1":2}`, NULL for none.
    pub fn read(plan: &Plan, row: &[Option<String>]) -> Result<Self, UnreadableAnswer> {
        let column = |name: &'static str| {
            let mut names = Statement::RELAXED_COLUMNS.iter();
            let index = names.position(|column| *column == name).expect("a column of the answer");
            row.get(index).cloned().flatten()
        };
        let unreadable = |column, value| UnreadableAnswer { column, value };
        let histogram = |name: &'static str| {
            let value = column(name);
            counts(value.as_deref()).ok_or_else(|| unreadable(name, value))
        };
        let total = column("total");
        let hits = column("hits");
        let found: Vec<u32> =
            read(hits.as_deref().unwrap_or("[]")).ok_or_else(|| unreadable("hits", hits))?;
        let met = column("met");
        let found_met: Vec<i64> =
            read(met.as_deref().unwrap_or("[]")).ok_or_else(|| unreadable("met", met))?;
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
            met: page_of(plan, &found_met),
            meeting: histogram("meeting")?,
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

    /// The bars of the histogram of time that the search asks for.
    pub fn period_counts(&self, search: &Search) -> Vec<PeriodCount> {
        match search.timeline {
            Timeline::Covered => periods::bars(&self.periods),
            Timeline::Updated => periods::year_bars(&self.periods),
        }
    }

    /// How many records meet the requirement, whatever else they meet.
    pub fn meeting(&self, requirement: usize) -> u64 {
        self.meeting.iter().filter(|(met, _)| met & (1 << requirement) != 0).map(|(_, count)| count).sum()
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

/// Pairs of code and count, sorted by code.
fn counts(text: Option<&str>) -> Option<Vec<(i64, u64)>> {
    let counts: BTreeMap<i64, u64> = read(text.unwrap_or("{}"))?;
    Some(counts.into_iter().collect())
}

fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

#[cfg(test)]
mod tests {
    use catalog::Lang;

    use super::*;
    use crate::lexicon::Lexicon;
    use crate::titles::Titles;

    fn answer(hits: Option<&str>, org: Option<&str>) -> Result<Answer, UnreadableAnswer> {
        let lexicon = Lexicon::new(9, Vec::new(), Vec::new()).expect("sorted");
        let (titles, dictionary) = (Titles::default(), FacetDictionary::default());
        let plan = Plan::new(&Search::default(), Lang::En, &lexicon, &titles, &dictionary);
        let mut row = vec![None; Statement::COLUMNS.len()];
        row[0] = Some("9".to_owned());
        row[1] = hits.map(str::to_owned);
        row[2] = org.map(str::to_owned);
        Answer::read(&plan, &row)
    }

    #[test]
    fn lists_and_counts_are_json() {
        let found = answer(Some("[3,1]"), Some(r#"{"10":5,"-1":2}"#)).expect("readable");
        assert_eq!((found.total, &found.hits[..]), (9, &[3, 1][..]));
        assert_eq!(found.facets[&Facet::Org], [(-1, 2), (10, 5)]);
        let none = answer(None, None).expect("readable");
        assert_eq!((none.hits.len(), none.facets[&Facet::Org].len()), (0, 0));
    }

    #[test]
    fn what_is_not_json_is_refused() {
        for hits in ["[3, 1", "3, 1", "{3,1}", "[-3]", "[3.5]", ""] {
            assert!(answer(Some(hits), None).is_err(), "{hits}");
        }
        for counts in ["{0=5, 1=2}", "{0:5}", r#"{"0":-5}"#, r#"{"zero":5}"#, "[]", "null"] {
            assert!(answer(None, Some(counts)).is_err(), "{counts}");
        }
    }
}
