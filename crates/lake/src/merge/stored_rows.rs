//! A group of rows of a sorted table of the snapshot before, all of which stay.

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array};
use arrow::datatypes::Int32Type;

use crate::LakeError;
use crate::merge::DocMap;
use crate::tables::stored_file::{StoredGroup, column};

pub(crate) struct StoredRows<'a> {
    pub(crate) group: StoredGroup<'a>,
    /// The texts of its first and its last row.
    pub(crate) first: &'a str,
    pub(crate) last: &'a str,
    /// Of each row, under their new numbers.
    pub(crate) docs: Vec<i32>,
}

/// Rows read at once.
const BATCH_ROWS: usize = 8192;

const DOC: &str = "doc";

impl StoredRows<'_> {
    /// The columns that are others than in the file, by number.
    pub(crate) fn own_columns(&self) -> Result<[(usize, ArrayRef); 1], LakeError> {
        let docs = Int32Array::from(self.docs.clone());
        Ok([(self.group.file().place(DOC)?, Arc::new(docs))])
    }

    /// Gives each text in turn, with a number of rows that have it; those of one text may come in pieces.
    pub(crate) fn runs(
        &self,
        mut each: impl FnMut(&str, usize) -> Result<(), LakeError>,
    ) -> Result<(), LakeError> {
        let file = self.group.file();
        let key = file.column_name(0);
        for batch in file.batches(self.group.range(), Some(&[key]), BATCH_ROWS)? {
            let batch = batch?;
            let keys = column(&batch, key, |array| array.as_string_opt::<i32>())?;
            let mut start = 0;
            for row in 1..=keys.len() {
                if row == keys.len() || keys.value(row) != keys.value(start) {
                    each(keys.value(start), row - start)?;
                    start = row;
                }
            }
        }
        Ok(())
    }
}

/// The documents of the rows of a group under their new numbers; `None` for those that are gone.
pub(crate) type Documents = Vec<Option<i32>>;

pub(crate) fn documents(group: StoredGroup<'_>, docs: &DocMap) -> Result<Documents, LakeError> {
    let mut new = Vec::with_capacity(group.rows());
    for batch in group.file().batches(group.range(), Some(&[DOC]), group.rows())? {
        let batch = batch?;
        let old = column(&batch, DOC, |array| array.as_primitive_opt::<Int32Type>())?;
        new.extend(old.values().iter().map(|doc| docs.get(*doc)));
    }
    Ok(new)
}
