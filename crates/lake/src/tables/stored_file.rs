//! A file of a table as a snapshot has it: its rows, and its groups as they lie there.

use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};

use arrow::array::{ArrayRef, RecordBatch};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{
    ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder,
    RowSelection,
};
use parquet::column::writer::ColumnCloseResult;
use parquet::errors::{ParquetError, Result};
use parquet::file::metadata::PageIndexPolicy;
use parquet::file::page_index::column_index::ColumnIndexMetaData;
use parquet::file::statistics::Statistics;

use crate::LakeError;

pub(crate) struct StoredFile {
    path: PathBuf,
    file: File,
    metadata: ArrowReaderMetadata,
    /// The first row of each group, and the end of the last.
    starts: Vec<usize>,
}

/// A group of rows of a stored file.
#[derive(Clone, Copy)]
pub(crate) struct StoredGroup<'a> {
    stored: &'a StoredFile,
    number: usize,
}

impl StoredFile {
    pub(crate) fn open(path: &Path) -> std::result::Result<Self, LakeError> {
        let open = || -> Result<Self> {
            let file = File::open(path)?;
            let options = ArrowReaderOptions::new()
                .with_page_index_policy(PageIndexPolicy::Required)
                .with_encoding_stats_as_mask(false);
            let metadata = ArrowReaderMetadata::load(&file, options)?;
            let mut starts = vec![0];
            for group in metadata.metadata().row_groups() {
                let rows = usize::try_from(group.num_rows())
                    .map_err(|error| ParquetError::External(error.into()))?;
                starts.push(starts.last().copied().unwrap_or_default() + rows);
            }
            Ok(Self { path: path.to_owned(), file, metadata, starts })
        };
        open().map_err(|error| damaged(path, &error))
    }

    pub(crate) fn rows(&self) -> usize {
        self.starts.last().copied().unwrap_or_default()
    }

    /// The number of a column.
    pub(crate) fn place(&self, column: &str) -> std::result::Result<usize, LakeError> {
        self.metadata.schema().index_of(column).map_err(|error| damaged(&self.path, &error))
    }

    pub(crate) fn column_name(&self, number: usize) -> &str {
        self.metadata.schema().field(number).name()
    }

    /// How many groups it has.
    pub(crate) fn groups(&self) -> usize {
        self.starts.len() - 1
    }

    pub(crate) const fn group(&self, number: usize) -> StoredGroup<'_> {
        StoredGroup { stored: self, number }
    }

    /// The group that `row` is in.
    pub(crate) fn group_of(&self, row: usize) -> StoredGroup<'_> {
        self.group(self.starts.partition_point(|start| *start <= row) - 1)
    }

    /// Some rows, with all columns, or those of `columns`.
    pub(crate) fn batches(
        &self,
        rows: Range<usize>,
        columns: Option<&[&str]>,
        batch_rows: usize,
    ) -> std::result::Result<Batches, LakeError> {
        if rows.is_empty() {
            return Ok(Batches { path: self.path.clone(), reader: None });
        }
        let groups = self.group_of(rows.start).number..self.group_of(rows.end - 1).number + 1;
        let first = self.starts[groups.start];
        let read = || -> Result<ParquetRecordBatchReader> {
            // Opened anew: clones of a file share the place where it is read, and threads would move it for each other.
            let file = File::open(&self.path)?;
            let builder = ParquetRecordBatchReaderBuilder::new_with_metadata(file, self.metadata.clone());
            let mask = columns.map_or_else(ProjectionMask::all, |columns| {
                ProjectionMask::columns(builder.parquet_schema(), columns.iter().copied())
            });
            let length = self.starts[groups.end] - first;
            let builder =
                builder.with_projection(mask).with_batch_size(batch_rows).with_row_groups(groups.collect());
            let builder = if rows.len() == length {
                builder
            } else {
                let chosen = std::iter::once(rows.start - first..rows.end - first);
                builder.with_row_selection(RowSelection::from_consecutive_ranges(chosen, length))
            };
            builder.build()
        };
        let reader = read().map_err(|error| damaged(&self.path, &error))?;
        Ok(Batches { path: self.path.clone(), reader: Some(reader) })
    }

    /// What is wrong with the file, though it could be read.
    pub(crate) fn contradiction(&self, reason: &str) -> LakeError {
        LakeError::Damaged { file: self.path.display().to_string(), reason: reason.to_owned() }
    }
}

/// Rows on their way from a file.
pub(crate) struct Batches {
    path: PathBuf,
    reader: Option<ParquetRecordBatchReader>,
}

impl Iterator for Batches {
    type Item = std::result::Result<RecordBatch, LakeError>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = self.reader.as_mut()?.next()?;
        Some(batch.map_err(|error| damaged(&self.path, &error)))
    }
}

impl<'a> StoredGroup<'a> {
    /// Their numbers in the file.
    pub(crate) fn range(&self) -> Range<usize> {
        self.stored.starts[self.number]..self.stored.starts[self.number + 1]
    }

    pub(crate) fn rows(&self) -> usize {
        self.range().len()
    }

    pub(crate) const fn file(&self) -> &'a StoredFile {
        self.stored
    }

    /// What is read for whoever copies the group.
    pub(crate) const fn bytes(&self) -> &'a File {
        &self.stored.file
    }

    /// The least and the greatest text of a column, where its writer noted all of them.
    pub(crate) fn extremes(&self, column: usize) -> Option<(&'a str, &'a str)> {
        let group = self.stored.metadata.metadata().row_group(self.number);
        let statistics = group.column(column).statistics()?;
        if !(statistics.min_is_exact() && statistics.max_is_exact()) {
            return None;
        }
        Some((
            str::from_utf8(statistics.min_bytes_opt()?).ok()?,
            str::from_utf8(statistics.max_bytes_opt()?).ok()?,
        ))
    }

    /// What its writer knew when a column was written.
    pub(crate) fn column(&self, number: usize) -> Result<ColumnCloseResult> {
        let metadata = self.stored.metadata.metadata();
        let column = metadata.row_group(self.number).column(number);
        let is_signed = column.column_descr().sort_order().is_signed();
        let statistics = column.statistics().map(|statistics| as_written(statistics, is_signed));
        let builder = column.clone().into_builder();
        let column = match statistics {
            Some(statistics) => builder.set_statistics(statistics),
            None => builder,
        };
        let column = column.build()?;
        let index = metadata.column_index().map(|index| index[self.number][number].clone());
        Ok(ColumnCloseResult {
            bytes_written: column.compressed_size().unsigned_abs(),
            rows_written: self.rows() as u64,
            metadata: column,
            bloom_filter: None,
            column_index: index.filter(|index| !matches!(index, ColumnIndexMetaData::NONE)),
            offset_index: metadata.offset_index().map(|index| index[self.number][number].clone()),
        })
    }
}

/// Numbers have their extremes in two places, of which reading forgets one.
fn as_written(statistics: &Statistics, is_signed: bool) -> Statistics {
    match statistics.clone() {
        Statistics::Int32(own) => own.with_backwards_compatible_min_max(is_signed).into(),
        Statistics::Int64(own) => own.with_backwards_compatible_min_max(is_signed).into(),
        Statistics::Double(own) => own.with_backwards_compatible_min_max(is_signed).into(),
        other => other,
    }
}

/// A column of some rows, by its name; an error where there is none of that type.
pub(crate) fn column<'a, T>(
    batch: &'a RecordBatch,
    name: &str,
    of_type: impl FnOnce(&'a ArrayRef) -> Option<&'a T>,
) -> std::result::Result<&'a T, LakeError> {
    let found = batch.column_by_name(name).and_then(of_type);
    found.ok_or_else(|| LakeError::Damaged {
        file: "the snapshot before".to_owned(),
        reason: format!("its column {name} is not what it should be"),
    })
}

fn damaged(path: &Path, error: &dyn std::fmt::Display) -> LakeError {
    LakeError::Damaged { file: path.display().to_string(), reason: error.to_string() }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use arrow::array::AsArray;

    use super::*;
    use crate::tables::forms;

    #[test]
    fn threads_read_a_file_without_disturbing_each_other() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut table = forms::create(dir.path()).expect("writable");
        for row in 0..50_000 {
            table.int(row).text(format!("form {row}").as_str()).long(1).end_row().expect("writable");
        }
        let file = table.finish().expect("writable").files.remove(0);
        let stored = StoredFile::open(&dir.path().join(file.path)).expect("readable");
        let read = |row: usize| -> std::result::Result<String, LakeError> {
            let batch = stored.batches(row..row + 1, Some(&["form"]), 1)?.next().expect("a row")?;
            Ok(column(&batch, "form", |array| array.as_string_opt::<i32>())?.value(0).to_owned())
        };
        thread::scope(|scope| {
            for worker in 0..8 {
                scope.spawn(move || {
                    for row in (0..300).map(|step| (worker * 7919 + step * 104_729) % 50_000) {
                        assert_eq!(read(row).expect("whole"), format!("form {row}"));
                    }
                });
            }
        });
    }
}
