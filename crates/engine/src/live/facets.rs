//! Counts by code as facets with names.

use std::cmp::Reverse;

use catalog::results::{FacetCounts, FacetValue};
use catalog::{Facet, Lang, Localised, Search};
use query::Answer;
use query::dictionary::FacetEntry;
use query::fold::collation_key;

use crate::Snapshot;

/// Facets with the values that occur, most frequent first, equally frequent ones as a dictionary has them, and those
/// the search has switched on. Without an answer it is all records that are counted.
pub(super) fn counts(
    snapshot: &Snapshot,
    facets: &[Facet],
    answer: Option<&Answer>,
    search: &Search,
    lang: Lang,
) -> Vec<FacetCounts> {
    let facet_counts = |facet: &Facet| {
        let facet = *facet;
        let entries = snapshot.dictionary().entries(facet);
        let counted = match answer {
            Some(answer) => answer.counts(facet, snapshot.dictionary()),
            None => {
                entries.iter().map(|entry| entry.count).enumerate().filter(|(_, count)| *count > 0).collect()
            }
        };
        let mut values: Vec<FacetValue> =
            counted.iter().map(|(code, count)| value(&entries[*code], *count, facet, search, lang)).collect();
        for key in search.selected(facet) {
            if values.iter().all(|value| value.key != key) {
                values.push(match entries.iter().find(|entry| entry.key == key) {
                    Some(entry) => value(entry, 0, facet, search, lang),
                    None => unknown(key, lang),
                });
            }
        }
        values.sort_by_cached_key(|value| (Reverse(value.count), collation_key(&value.label.value)));
        FacetCounts { facet, values }
    };
    facets.iter().map(facet_counts).collect()
}

pub(super) fn value(entry: &FacetEntry, count: u64, facet: Facet, search: &Search, lang: Lang) -> FacetValue {
    let label = entry.label.localised(lang).unwrap_or_else(|| Localised { value: entry.key.clone(), lang });
    FacetValue { key: entry.key.clone(), label, count, selected: search.is_selected(facet, &entry.key) }
}

/// A value that a shared link names and this snapshot does not have (any more).
fn unknown(key: &str, lang: Lang) -> FacetValue {
    FacetValue {
        key: key.to_owned(),
        label: Localised { value: key.to_owned(), lang },
        count: 0,
        selected: true,
    }
}
