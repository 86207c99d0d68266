//! One Parquet file of a snapshot, written row by row, or in pieces of tables that have the same columns.

use std::fs::{self, File};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, StringArray};
use arrow::datatypes::Schema;

use crate::LakeError;
use crate::hash::HashingFile;
use crate::snapshots::manifest::{FileManifest, TableManifest};
use crate::tables::column_builder::{ColumnBuilder as Builder, append_box};
use crate::tables::row_groups::RowGroups;
use crate::tables::stored_file::StoredGroup;
use crate::tables::table_layout::{Column, Layout};

/// Bytes of texts after which a batch is written, however few its rows are: a row of `items` may have five megabytes, and
/// hardly a neighbour is to be read with it.
const BATCH_BYTES: usize = 8 << 20;
/// Memory of a group of rows, which is written when all of it is there.
const ROW_GROUP_BYTES: usize = 64 << 20;

/// Writes the table of a layout below a folder. Equal rows, given in whatever pieces, make equal files.
pub(crate) struct TableWriter {
    name: &'static str,
    builders: Vec<Builder>,
    /// The column that the next value goes to.
    at: usize,
    batch_rows: usize,
    group_rows: usize,
    rows_in_batch: usize,
    /// Of texts.
    bytes_in_batch: usize,
    rows: u64,
    groups: RowGroups,
    path: String,
}

impl TableWriter {
    pub(crate) fn create(folder: &Path, layout: &Layout, columns: &[Column]) -> Result<Self, LakeError> {
        Self::create_in(folder, layout.name, layout, columns)
    }

    /// Writes shard `number` of the table.
    pub(crate) fn create_shard(
        folder: &Path,
        number: usize,
        layout: &Layout,
        columns: &[Column],
    ) -> Result<Self, LakeError> {
        Self::create_in(folder, &format!("{}/shard={number}", layout.name), layout, columns)
    }

    fn create_in(
        folder: &Path,
        partition: &str,
        layout: &Layout,
        columns: &[Column],
    ) -> Result<Self, LakeError> {
        let path = format!("{partition}/part-00000.parquet");
        let file_path = folder.join(&path);
        let parent = file_path.parent().expect("the file is in the folder of its table");
        fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
        let file = File::create(&file_path).map_err(LakeError::io("create", &file_path))?;
        let fields: Vec<_> = columns.iter().map(|column| column.field(layout.has_comments)).collect();
        let groups =
            RowGroups::create(HashingFile::new(file), Arc::new(Schema::new(fields)), layout.properties());
        Ok(Self {
            name: layout.name,
            builders: columns.iter().map(|column| Builder::new(column.kind)).collect(),
            at: 0,
            batch_rows: layout.batch_rows(),
            group_rows: layout.row_group_rows,
            rows_in_batch: 0,
            bytes_in_batch: 0,
            rows: 0,
            groups: groups.map_err(table_error(layout.name))?,
            path,
        })
    }

    pub(crate) const fn rows(&self) -> u64 {
        self.rows + self.rows_in_batch as u64
    }

    pub(crate) fn int(&mut self, value: i32) -> &mut Self {
        self.next(|builder| {
            if let Builder::Int(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn long(&mut self, value: i64) -> &mut Self {
        self.next(|builder| {
            if let Builder::Long(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn double(&mut self, value: Option<f64>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Double(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn text<'a>(&mut self, value: impl Into<Option<&'a str>>) -> &mut Self {
        let value = value.into();
        self.bytes_in_batch += value.map_or(0, str::len);
        self.next(|builder| {
            if let Builder::Text(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn flag(&mut self, value: bool) -> &mut Self {
        self.next(|builder| {
            if let Builder::Flag(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn date(&mut self, value: Option<i32>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Date(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn binary(&mut self, value: Option<&[u8]>) -> &mut Self {
        self.bytes_in_batch += value.map_or(0, <[u8]>::len);
        self.next(|builder| {
            if let Builder::Binary(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    /// In the order of the sides.
    pub(crate) fn bbox(&mut self, sides: Option<[f64; 4]>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Box(builder) = builder {
                append_box(builder, sides);
            }
        })
    }

    /// Ends a row, which must have a value for every column.
    pub(crate) fn end_row(&mut self) -> Result<(), LakeError> {
        assert_eq!(self.at, self.builders.len(), "a row of {} has a value per column", self.name);
        self.at = 0;
        self.rows_in_batch += 1;
        self.flush_if_full()
    }

    /// Adds some rows of a table with the same columns.
    pub(crate) fn rows_of(&mut self, columns: &[ArrayRef], rows: Range<usize>) -> Result<(), LakeError> {
        let mut start = rows.start;
        while start < rows.end {
            let room = self.batch_rows.min(self.group_rows - self.groups.rows()) - self.rows_in_batch;
            let end = self.end_by_bytes(columns, start..rows.end.min(start + room));
            for (builder, column) in self.builders.iter_mut().zip(columns) {
                builder.extend(&column.slice(start, end - start));
            }
            self.rows_in_batch += end - start;
            start = end;
            self.flush_if_full()?;
        }
        Ok(())
    }

    /// Whether the next row is the first of its group.
    pub(crate) const fn is_between_groups(&self) -> bool {
        self.rows_in_batch == 0 && self.groups.rows() == 0
    }

    /// Rows in the open group.
    pub(crate) const fn rows_in_group(&self) -> usize {
        self.groups.rows() + self.rows_in_batch
    }

    /// Begins a group of rows, where one does not begin anyway.
    pub(crate) fn begin_group(&mut self) -> Result<(), LakeError> {
        self.flush()?;
        self.groups.end_group().map_err(table_error(self.name))
    }

    /// Takes a whole group of a file of this table over as it lies there, but for the columns given by number. It must be
    /// what would be written.
    pub(crate) fn copy_group(
        &mut self,
        stored: &StoredGroup<'_>,
        own: &[(usize, ArrayRef)],
    ) -> Result<(), LakeError> {
        self.begin_group()?;
        let rows = stored.rows();
        let batches = |column: &ArrayRef| {
            let starts = (0..rows).step_by(self.batch_rows);
            starts.map(|start| column.slice(start, self.batch_rows.min(rows - start))).collect()
        };
        let own: Vec<_> = own.iter().map(|(number, column)| (*number, batches(column))).collect();
        self.groups.copy_group(stored, &own).map_err(table_error(self.name))?;
        self.rows += rows as u64;
        Ok(())
    }

    /// Ends the file. Its content is on the disk when this returns.
    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        self.flush()?;
        let error = table_error(self.name);
        let file = self.groups.finish().map_err(error)?;
        let (sha256, bytes) = file.finish().map_err(|source| table_error(self.name)(source.into()))?;
        let file = FileManifest { path: self.path, bytes, sha256, first: None };
        Ok(TableManifest { rows: self.rows, files: vec![file] })
    }

    fn next(&mut self, append: impl FnOnce(&mut Builder)) -> &mut Self {
        append(&mut self.builders[self.at]);
        self.at += 1;
        self
    }

    /// Counts the texts of rows, up to the row that fills the batch.
    fn end_by_bytes(&mut self, columns: &[ArrayRef], rows: Range<usize>) -> usize {
        let texts: Vec<&StringArray> = columns.iter().filter_map(|column| column.as_string_opt()).collect();
        let bytes = |rows: Range<usize>| -> usize {
            let offsets = texts.iter().map(|texts| texts.value_offsets());
            offsets.map(|offsets| (offsets[rows.end] - offsets[rows.start]).unsigned_abs() as usize).sum()
        };
        let all = bytes(rows.clone());
        if self.bytes_in_batch + all < BATCH_BYTES {
            self.bytes_in_batch += all;
            return rows.end;
        }
        for row in rows.clone() {
            self.bytes_in_batch += bytes(row..row + 1);
            if self.bytes_in_batch >= BATCH_BYTES {
                return row + 1;
            }
        }
        rows.end
    }

    fn flush_if_full(&mut self) -> Result<(), LakeError> {
        let is_full = self.rows_in_batch == self.batch_rows
            || self.groups.rows() + self.rows_in_batch == self.group_rows
            || self.bytes_in_batch >= BATCH_BYTES;
        if is_full { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), LakeError> {
        if self.rows_in_batch == 0 {
            return Ok(());
        }
        let columns: Vec<ArrayRef> = self.builders.iter_mut().map(Builder::finish).collect();
        self.groups.write(&columns).map_err(table_error(self.name))?;
        let is_large = self.groups.memory_size() >= ROW_GROUP_BYTES;
        if is_large || self.groups.rows() == self.group_rows {
            self.groups.end_group().map_err(table_error(self.name))?;
        }
        self.rows += self.rows_in_batch as u64;
        self.rows_in_batch = 0;
        self.bytes_in_batch = 0;
        Ok(())
    }
}

fn table_error(table: &'static str) -> impl FnOnce(parquet::errors::ParquetError) -> LakeError {
    move |error| LakeError::Table { table, reason: error.to_string() }
}
