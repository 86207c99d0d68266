//! The rows of a sorted table of the snapshot before: those of documents that stay, under their new numbers.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array, RecordBatch};
use arrow::compute::{filter, is_not_null};
use arrow::datatypes::Int32Type;

use crate::LakeError;
use crate::merge::Merge;
use crate::merge::stored_rows::{Documents, StoredRows, documents};
use crate::tables::keyed_writer::KeyedWriter;
use crate::tables::stored_file::{Batches, StoredFile, StoredGroup};

/// Sorted by text and document; documents keep their order, so new numbers leave them sorted.
pub(crate) struct SortedRows<'a> {
    merge: &'a Merge<'a>,
    files: Arc<[StoredFile]>,
    /// The file and the group that come next, or are being read.
    at: Place,
    open: Option<Batches>,
    columns: Vec<ArrayRef>,
    /// Rows of the columns not handed on yet.
    left: Range<usize>,
    /// The documents of a group that was looked at.
    seen: Option<(Place, Documents)>,
    /// Rows of documents that are gone.
    dropped: u64,
}

/// A file and a group of it.
type Place = (usize, usize);

const BATCH_ROWS: usize = 8192;

impl<'a> SortedRows<'a> {
    pub(crate) fn open(merge: &'a Merge<'a>, table: &str) -> Result<Self, LakeError> {
        Ok(Self {
            merge,
            files: merge.former.files(table)?.into(),
            at: (0, 0),
            open: None,
            columns: Vec::new(),
            left: 0..0,
            seen: None,
            dropped: 0,
        })
    }

    /// Hands on the rows before one that is new, given by key and document.
    pub(crate) fn until(&mut self, new: (&str, i32), table: &mut KeyedWriter<'_>) -> Result<(), LakeError> {
        while self.fill(Some(new), table)? {
            let (keys, docs) =
                (self.columns[0].as_string::<i32>(), self.columns[1].as_primitive::<Int32Type>());
            let is_before = |row: usize| (keys.value(row), docs.value(row)) < new;
            let end = first_not(self.left.clone(), is_before);
            if end > self.left.start {
                table.rows_of(&self.columns, self.left.start..end)?;
                self.left.start = end;
            }
            if !self.left.is_empty() {
                break;
            }
        }
        Ok(())
    }

    /// Hands on what is left. Fails when not as many rows were dropped as should have been.
    pub(crate) fn finish(mut self, dropped: u64, table: &mut KeyedWriter<'_>) -> Result<(), LakeError> {
        while self.fill(None, table)? {
            table.rows_of(&self.columns, std::mem::take(&mut self.left))?;
        }
        if self.dropped == dropped {
            return Ok(());
        }
        let reason = format!("{} rows were of records that are gone, instead of {dropped}", self.dropped);
        Err(self.merge.former.contradiction(&reason))
    }
}

impl SortedRows<'_> {
    /// Whether there are rows to be handed on, read when none are left. Groups that stay as they are go to `table` whole.
    fn fill(&mut self, new: Option<(&str, i32)>, table: &mut KeyedWriter<'_>) -> Result<bool, LakeError> {
        while self.left.is_empty() {
            if let Some(batches) = &mut self.open {
                match batches.next() {
                    Some(batch) => self.take(&batch?)?,
                    None => self.open = None,
                }
                continue;
            }
            let (file, number) = self.at;
            let Some(stored) = self.files.get(file) else { return Ok(false) };
            if number == stored.groups() {
                self.at = (file + 1, 0);
                continue;
            }
            if !self.is_taken_whole(new, table)? {
                let group = self.files[file].group(number);
                self.open = Some(group.file().batches(group.range(), None, BATCH_ROWS)?);
            }
            self.at.1 += 1;
        }
        Ok(true)
    }

    /// Hands the next group on whole, if none of its documents is gone, and what comes behind it is what came before: the
    /// first row of the next group, which ended it.
    fn is_taken_whole(
        &mut self,
        new: Option<(&str, i32)>,
        table: &mut KeyedWriter<'_>,
    ) -> Result<bool, LakeError> {
        let files = Arc::clone(&self.files);
        let (file, number) = self.at;
        let group = files[file].group(number);
        let Some((first, last)) = group.extremes(0) else { return Ok(false) };
        if number + 1 < files[file].groups() {
            let Some((next, _)) = files[file].group(number + 1).extremes(0) else { return Ok(false) };
            if new.is_some_and(|(key, _)| next > key) {
                return Ok(false);
            }
            let docs = self.documents(self.at, group)?;
            let Some(docs) = docs.into_iter().collect::<Option<Vec<_>>>() else { return Ok(false) };
            let behind = self.documents((file, number + 1), files[file].group(number + 1))?;
            let behind = self.seen.insert(((file, number + 1), behind)).1.first().copied().flatten();
            if behind.is_none_or(|doc| new.is_some_and(|new| (next, doc) >= new)) {
                return Ok(false);
            }
            return table.take(&StoredRows { group, first, last, docs });
        }
        // A file ends where it is full, which tells nothing of this run's; the last one has no end but that of all rows.
        if new.is_some() || file + 1 < files.len() {
            return Ok(false);
        }
        let docs = self.documents(self.at, group)?.into_iter().collect::<Option<Vec<_>>>();
        docs.map_or(Ok(false), |docs| table.take(&StoredRows { group, first, last, docs }))
    }

    fn documents(&mut self, at: Place, group: StoredGroup<'_>) -> Result<Documents, LakeError> {
        match self.seen.take() {
            Some((seen, docs)) if seen == at => Ok(docs),
            _ => documents(group, &self.merge.docs),
        }
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
