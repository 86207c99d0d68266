//! Records that are gone, or made anew: what the index held of them is taken away, so they are analysed once more.

use std::sync::Mutex;

use arrow::array::AsArray;
use catalog::geocore;
use query::columns::Table;

use crate::LakeError;
use crate::items::ordered::ordered_map;
use crate::merge::Merge;
use crate::records::document_terms::{DocumentTerms, document_terms};
use crate::records::vocabulary::{Tokeniser, Vocabulary};
use crate::tables::stored_file::{StoredFile, column};

/// Hands on the terms of each.
pub(crate) fn for_each(
    merge: &Merge<'_>,
    vocabulary: &Mutex<Vocabulary>,
    workers: usize,
    mut each: impl FnMut(DocumentTerms),
) -> Result<(), LakeError> {
    let items = merge.former.file(Table::Items.name())?;
    let terms = || {
        let (items, mut tokeniser) = (&items, Tokeniser::new(vocabulary));
        move |row: usize| {
            let record = geocore::read(item(items, row)?.as_bytes());
            let record = record.map_err(|error| items.contradiction(&error.to_string()))?.record;
            Ok(document_terms(&query::document::searched_texts(&record), &mut tokeniser))
        }
    };
    ordered_map(
        merge.docs.gone(),
        |_| 0,
        workers,
        terms,
        |terms: Result<DocumentTerms, LakeError>| {
            each(terms?);
            Ok(())
        },
    )
}

fn item(items: &StoredFile, row: usize) -> Result<String, LakeError> {
    let batch = items.batches(row..row + 1, Some(&["item"]), 1)?.next();
    let batch = batch.ok_or_else(|| items.contradiction("it ends too early"))??;
    let column = column(&batch, "item", |array| array.as_string_opt::<i32>())?;
    Ok(column.iter().flatten().next().unwrap_or_default().to_owned())
}
