//! The second pass: every table of a snapshot, from the spool into a staging folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::LakeError;
use crate::items::ordered::ordered_map;
use crate::items::read_pass::Entry;
use crate::items::spool::SpoolReader;
use crate::progress::{Progress, Step};
use crate::records::prepared::Prepared;
use crate::records::vocabulary::{Tokeniser, Vocabulary};
use crate::snapshots::manifest::{DateRanges, TableManifest};
use crate::tables::document_tables::DocumentTables;
use crate::tables::index::Index;
use crate::tables::input::Input;

/// What was written.
pub(crate) struct Built {
    pub(crate) tables: BTreeMap<String, TableManifest>,
    pub(crate) dates: DateRanges,
    pub(crate) has_popularity: bool,
}

/// Writes all tables below `folder`; temporary files go to `scratch`.
pub(crate) fn build(
    input: &Input<'_>,
    folder: &Path,
    scratch: &Path,
    progress: &mut dyn Progress,
) -> Result<Built, LakeError> {
    let vocabulary = Mutex::new(Vocabulary::default());
    let mut tables = DocumentTables::create(input, folder)?;
    let mut index = Index::new(scratch, input.rows_in_memory);
    progress.begin(Step::Writing, Some(input.order.len() as u64));
    let prepare = || {
        let mut tokeniser = Tokeniser::new(&vocabulary);
        let mut spool = SpoolReader::new(&input.read.spool);
        move |entry: &Entry| {
            let (item, record) = spool.read(entry.span)?;
            Ok(Prepared::new(item, record, &mut tokeniser))
        }
    };
    let entries = input.order.iter().map(|number| &input.read.entries[*number as usize]);
    let mut documents = (0_u32..).zip(entries.clone());
    ordered_map(
        entries,
        |entry| entry.span.bytes(),
        input.workers,
        prepare,
        |prepared: Result<Prepared, LakeError>| {
            let prepared = prepared?;
            let (doc, entry) = documents.next().expect("one output per input");
            tables.push(doc, entry, &prepared)?;
            index.push(doc, &prepared.terms)?;
            progress.advance(1);
            Ok(())
        },
    )?;
    progress.begin(Step::Indexing, None);
    let mut built = tables.finish()?;
    let vocabulary = vocabulary.into_inner().unwrap_or_else(PoisonError::into_inner);
    let index = index.write(&vocabulary, input.shard_rows, folder)?;
    built.tables.extend(index.into_iter().map(|(table, manifest)| (table.name().to_owned(), manifest)));
    Ok(built)
}
