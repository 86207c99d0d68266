//! `words`: whole words as people type them, the terms they are searched by, and how they are best shown.

use std::path::Path;

use query::columns::{MAX_LISTED_WORD, Table};

use crate::LakeError;
use crate::records::vocabulary::{CLASSES, Ranks, Vocabulary};
use crate::snapshots::manifest::TableManifest;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const LAYOUT: Layout =
    Layout { delta: &["df"], dictionary: &["lang"], sorted_by: 2, ..Layout::new(Table::Words) };

const COLUMNS: [Column; 5] = [
    Column::required("word", Kind::Text, "The word, folded: lower case, without accents"),
    Column::required("lang", Kind::Text, "Language it was analysed in: en, fr, or x for neither"),
    Column::required("display", Kind::Text, "How the word is written most often"),
    Column::required("term", Kind::Text, "The term it is searched by"),
    Column::required("df", Kind::Int, "Records that have the word"),
];

/// How often words occur.
#[derive(Debug, Default)]
pub(crate) struct WordCounts {
    documents: Vec<i32>,
    surfaces: Vec<u64>,
}

impl WordCounts {
    pub(crate) fn add_document(&mut self, words: &[u32], surfaces: &[(u32, u32)]) {
        for word in words {
            *at(&mut self.documents, *word) += 1;
        }
        for (surface, count) in surfaces {
            *at(&mut self.surfaces, *surface) += u64::from(*count);
        }
    }
}

fn at<T: Default + Clone>(counts: &mut Vec<T>, number: u32) -> &mut T {
    let number = number as usize;
    if counts.len() <= number {
        counts.resize(number + 1, T::default());
    }
    &mut counts[number]
}

pub(crate) const fn columns() -> &'static [Column] {
    &COLUMNS
}

pub(crate) fn write(
    folder: &Path,
    counts: &WordCounts,
    vocabulary: &Vocabulary,
    ranks: &Ranks,
) -> Result<(Table, TableManifest), LakeError> {
    let mut table = TableWriter::create(folder, &LAYOUT, &COLUMNS)?;
    let displays = displays(counts, vocabulary, ranks);
    let strings = vocabulary.strings();
    let mut order: Vec<usize> = (0..vocabulary.words().len()).collect();
    order.sort_unstable_by_key(|index| {
        let (word, term) = vocabulary.words()[*index];
        (ranks.rank(word), term.class(), ranks.rank(term.body()))
    });
    for index in order {
        let (word, term) = vocabulary.words()[index];
        let word = &strings[word as usize];
        // Latin words have at most as many characters as bytes; those of other scripts are spelt in ASCII.
        if word.len() > MAX_LISTED_WORD {
            continue;
        }
        let class = CLASSES[term.class() as usize];
        let term = format!("{class}:{}", strings[term.body() as usize]);
        let display = &strings[displays[index] as usize];
        table
            .text(&**word)
            .text(class)
            .text(&**display)
            .text(term.as_str())
            .int(counts.documents[index])
            .end_row()?;
    }
    Ok((Table::Words, table.finish()?))
}

/// For each word the most frequent of its forms; among equals the first in order.
fn displays(counts: &WordCounts, vocabulary: &Vocabulary, ranks: &Ranks) -> Vec<u32> {
    let mut best: Vec<Option<(u64, u32)>> = vec![None; vocabulary.words().len()];
    for ((word, form), count) in vocabulary.surfaces().iter().zip(&counts.surfaces) {
        let best = &mut best[*word as usize];
        let is_better = best.is_none_or(|(most, other)| {
            *count > most || (*count == most && ranks.rank(*form) < ranks.rank(other))
        });
        if is_better {
            *best = Some((*count, *form));
        }
    }
    best.into_iter().map(|best| best.map_or(0, |(_, form)| form)).collect()
}
