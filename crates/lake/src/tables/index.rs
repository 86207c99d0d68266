//! The tables that are sorted by term: gathered document by document, written at the end.

use std::path::Path;
use std::thread;

use query::columns::Table;

use crate::LakeError;
use crate::merge::Merge;
use crate::merge::sorted_rows::SortedRows;
use crate::records::document_terms::DocumentTerms;
use crate::records::vocabulary::Vocabulary;
use crate::snapshots::manifest::TableManifest;
use crate::tables::index_rows::{IndexRows, Stored};
use crate::tables::input::Input;
use crate::tables::keyed_groups::KeyedGroups;
use crate::tables::keyed_writer::Place;
use crate::tables::runs::{Row, Runs};
use crate::tables::words::WordCounts;
use crate::tables::{phrases, postings, words};

pub(crate) struct Index {
    postings: Runs,
    phrases: Runs,
    words: WordCounts,
    /// Rows of records that are gone.
    dropped_postings: u64,
    dropped_phrases: u64,
}

impl Index {
    pub(crate) fn new(scratch: &Path, rows_in_memory: usize) -> Self {
        Self {
            postings: Runs::new(scratch.join("postings.runs"), rows_in_memory),
            phrases: Runs::new(scratch.join("phrases.runs"), rows_in_memory),
            words: WordCounts::default(),
            dropped_postings: 0,
            dropped_phrases: 0,
        }
    }

    pub(crate) fn push(&mut self, doc: u32, terms: &DocumentTerms) -> Result<(), LakeError> {
        for (term, impact) in &terms.postings {
            self.postings.push(Row { key: u64::from(term.bits()), doc, value: impact.cast_unsigned() })?;
        }
        for (pair, place) in &terms.pairs {
            self.phrases.push(Row { key: pair.bits(), doc, value: *place })?;
        }
        self.words.add_document(&terms.words, &terms.surfaces, 1);
        Ok(())
    }

    /// Takes a record away that the snapshot before has.
    pub(crate) fn drop(&mut self, terms: &DocumentTerms) {
        self.dropped_postings += terms.postings.len() as u64;
        self.dropped_phrases += terms.pairs.len() as u64;
        self.words.add_document(&terms.words, &terms.surfaces, -1);
    }

    /// Postings and phrases are about equal work, so each gets a thread.
    pub(crate) fn write(
        self,
        vocabulary: &Vocabulary,
        input: &Input<'_>,
        merge: Option<&Merge<'_>>,
        folder: &Path,
    ) -> Result<Vec<(&'static str, TableManifest)>, LakeError> {
        let ranks = vocabulary.ranks();
        let postings = index_rows(Table::Postings, self.postings, self.dropped_postings, merge)?;
        let phrases = index_rows(Table::Phrases, self.phrases, self.dropped_phrases, merge)?;
        let words = self.words;
        let place = Place { folder, shard_rows: input.shard_rows, groups: &KeyedGroups::new(input) };
        thread::scope(|scope| {
            let phrases = scope.spawn(|| phrases::write(place, phrases, vocabulary, &ranks));
            let mut written = Vec::from(postings::write(place, postings, vocabulary, &ranks)?);
            written.extend(words::write(folder, &words, vocabulary, &ranks, merge)?);
            written.push(phrases.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
            Ok(written)
        })
    }
}

fn index_rows<'a>(
    table: Table,
    fresh: Runs,
    dropped: u64,
    merge: Option<&'a Merge<'a>>,
) -> Result<IndexRows<'a>, LakeError> {
    let stored = |merge: &'a Merge<'a>| {
        let before = merge.former.rows(table.name());
        Ok(Stored { rows: SortedRows::open(merge, table.name())?, before, dropped })
    };
    Ok(IndexRows { fresh, stored: merge.map(stored).transpose()? })
}
