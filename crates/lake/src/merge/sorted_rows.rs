//! The rows of a sorted table of the snapshot before: those of documents that stay, under their new numbers.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array, RecordBatch};
use arrow::compute::{filter, is_not_null};
use arrow::datatypes::Int32Type;

use crate::LakeError;
use crate::merge::Merge;
use crate::tables::stored_file::{Batches, StoredFile};

/// Sorted by text and document; documents keep their order, so new numbers leave them sorted.
pub(crate) struct SortedRows<'a> {
    merge: &'a Merge<'a>,
    files: VecDeque<StoredFile>,
    open: Option<Batches>,
    columns: Vec<ArrayRef>,
    /// Rows of the columns not handed on yet.
    left: Range<usize>,
    /// Rows of documents that are gone.
    dropped: u64,
}

const BATCH_ROWS: usize = 8192;

impl<'a> SortedRows<'a> {
    pub(crate) fn open(merge: &'a Merge<'a>, table: &str) -> Result<Self, LakeError> {
        let files = merge.former.files(table)?.into();
        Ok(Self { merge, files, open: None, columns: Vec::new(), left: 0..0, dropped: 0 })
    }

    /// Hands on the rows before the one of `key` and `doc`.
    pub(crate) fn until(
        &mut self,
        key: &str,
        doc: i32,
        mut each: impl FnMut(&[ArrayRef], Range<usize>) -> Result<(), LakeError>,
    ) -> Result<(), LakeError> {
        while self.fill()? {
            let (keys, docs) =
                (self.columns[0].as_string::<i32>(), self.columns[1].as_primitive::<Int32Type>());
            let is_before = |row: usize| (keys.value(row), docs.value(row)) < (key, doc);
            let end = first_not(self.left.clone(), is_before);
            if end > self.left.start {
                each(&self.columns, self.left.start..end)?;
                self.left.start = end;
            }
            if !self.left.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// Hands on what is left. Fails when not as many rows were dropped as should have been.
    pub(crate) fn finish(
        mut self,
        dropped: u64,
        mut each: impl FnMut(&[ArrayRef], Range<usize>) -> Result<(), LakeError>,
    ) -> Result<(), LakeError> {
        while self.fill()? {
            each(&self.columns, std::mem::take(&mut self.left))?;
        }
        if self.dropped == dropped {
            return Ok(());
        }
        let reason = format!("{} rows were of records that are gone, instead of {dropped}", self.dropped);
        Err(self.merge.former.contradiction(&reason))
    }
}

impl SortedRows<'_> {
    /// Whether there are rows, read when none are left.
    fn fill(&mut self) -> Result<bool, LakeError> {
        while self.left.is_empty() {
            let Some(batches) = &mut self.open else {
                let Some(file) = self.files.pop_front() else { return Ok(false) };
                self.open = Some(file.batches(0..file.rows(), None, BATCH_ROWS)?);
                continue;
            };
            match batches.next() {
                Some(batch) => self.take(&batch?)?,
                None => self.open = None,
            }
        }
        Ok(true)
    }

    fn take(&mut self, batch: &RecordBatch) -> Result<(), LakeError> {
        let [keys, docs, values] = batch.columns() else {
            return Err(self.merge.former.contradiction("a sorted table has other columns"));
        };
        let is_typed =
            keys.as_string_opt::<i32>().is_some() && values.as_primitive_opt::<Int32Type>().is_some();
        let Some(docs) = docs.as_primitive_opt::<Int32Type>().filter(|_| is_typed) else {
            return Err(self.merge.former.contradiction("a sorted table has columns of other types"));
        };
        let new: Int32Array = docs.values().iter().map(|doc| self.merge.docs.get(*doc)).collect();
        self.columns = vec![Arc::clone(keys), Arc::new(new.clone()), Arc::clone(values)];
        if new.null_count() > 0 {
            self.dropped += new.null_count() as u64;
            let stays = is_not_null(&new);
            let kept = stays.and_then(|stays| {
                self.columns.iter().map(|column| filter(column, &stays)).collect::<Result<Vec<_>, _>>()
            });
            self.columns = kept.map_err(|error| self.merge.former.contradiction(&error.to_string()))?;
        }
        self.left = 0..self.columns[0].len();
        Ok(())
    }
}

/// The first of `rows` that is not as all before it are.
fn first_not(rows: Range<usize>, is_before: impl Fn(usize) -> bool) -> usize {
    let Range { mut start, mut end } = rows;
    while start < end {
        let middle = start.midpoint(end);
        if is_before(middle) { start = middle + 1 } else { end = middle }
    }
    start
}
