//! The tables that are sorted by term: gathered document by document, written at the end.

use std::path::Path;
use std::thread;

use query::columns::Table;

use crate::LakeError;
use crate::records::document_terms::DocumentTerms;
use crate::records::vocabulary::Vocabulary;
use crate::snapshots::manifest::TableManifest;
use crate::tables::runs::{Row, Runs};
use crate::tables::words::WordCounts;
use crate::tables::{phrases, postings, words};

pub(crate) struct Index {
    postings: Runs,
    phrases: Runs,
    words: WordCounts,
}

impl Index {
    pub(crate) fn new(scratch: &Path, rows_in_memory: usize) -> Self {
        Self {
            postings: Runs::new(scratch.join("postings.runs"), rows_in_memory),
            phrases: Runs::new(scratch.join("phrases.runs"), rows_in_memory),
            words: WordCounts::default(),
        }
    }

    pub(crate) fn push(&mut self, doc: u32, terms: &DocumentTerms) -> Result<(), LakeError> {
        for (term, impact) in &terms.postings {
            self.postings.push(Row { key: u64::from(term.bits()), doc, value: impact.cast_unsigned() })?;
        }
        for (pair, place) in &terms.pairs {
            self.phrases.push(Row { key: pair.bits(), doc, value: *place })?;
        }
        self.words.add_document(&terms.words, &terms.surfaces);
        Ok(())
    }

    /// Postings and phrases are about equal work, so each gets a thread.
    pub(crate) fn write(
        self,
        vocabulary: &Vocabulary,
        shard_rows: u64,
        folder: &Path,
    ) -> Result<Vec<(Table, TableManifest)>, LakeError> {
        let ranks = vocabulary.ranks();
        let Self { postings, phrases, words } = self;
        thread::scope(|scope| {
            let phrases = scope.spawn(|| phrases::write(folder, phrases, shard_rows, vocabulary, &ranks));
            let mut written = Vec::from(postings::write(folder, postings, shard_rows, vocabulary, &ranks)?);
            written.push(words::write(folder, &words, vocabulary, &ranks)?);
            written.push(phrases.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
            Ok(written)
        })
    }
}
