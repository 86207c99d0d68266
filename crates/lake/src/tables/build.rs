//! The second pass: every table of a snapshot, from the spool into a staging folder.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::LakeError;
use crate::items::ordered::ordered_map;
use crate::items::spool::{Span, SpoolReader};
use crate::merge::former::Former;
use crate::merge::{Merge, gone, titles};
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

/// Writes all tables below `folder`; temporary files go to `scratch`. Rows that are not made anew are those of `former`.
pub(crate) fn build(
    input: &Input<'_>,
    former: Option<Former<'_>>,
    folder: &Path,
    scratch: &Path,
    progress: &mut dyn Progress,
) -> Result<Built, LakeError> {
    let vocabulary = Mutex::new(Vocabulary::default());
    let merge = former.map(|former| Merge::new(former, input)).transpose()?;
    let titles = match &merge {
        Some(merge) => titles::ranks(input, &merge.former)?,
        None => input.read.titles.ranks(input.order),
    };
    let mut tables = DocumentTables::create(input, titles, merge.as_ref(), folder)?;
    let mut index = Index::new(scratch, input.rows_in_memory);
    if let Some(merge) = &merge {
        gone::for_each(merge, &vocabulary, input.workers, |terms| index.drop(&terms))?;
    }
    let prepare = || {
        let mut tokeniser = Tokeniser::new(&vocabulary);
        let mut spool = SpoolReader::new(&input.read.spool);
        move |(_, span): (u32, Span)| {
            let (item, record) = spool.read(span)?;
            Ok(Prepared::new(item, record, &mut tokeniser))
        }
    };
    let fresh = || (0..).zip(input.order).filter_map(|(doc, number)| Some((doc, input.span(*number)?)));
    progress.begin(Step::Writing, Some(fresh().count() as u64));
    let mut documents = fresh();
    ordered_map(
        fresh(),
        |(_, span)| span.bytes(),
        input.workers,
        prepare,
        |prepared: Result<Prepared, LakeError>| {
            let prepared = prepared?;
            let (doc, _) = documents.next().expect("one output per input");
            tables.push(doc, &prepared)?;
            index.push(doc, &prepared.terms)?;
            progress.advance(1);
            Ok(())
        },
    )?;
    let mut built = tables.finish(folder)?;
    progress.begin(Step::Indexing, None);
    let vocabulary = vocabulary.into_inner().unwrap_or_else(PoisonError::into_inner);
    let index = index.write(&vocabulary, input, merge.as_ref(), folder)?;
    built.tables.extend(index.into_iter().map(|(table, manifest)| (table.to_owned(), manifest)));
    Ok(built)
}
