//! A table that is sorted by its first column, written in shards: files of their own, each with whole keys.

use std::path::Path;

use query::partitions::MAX_SHARDS;

use crate::LakeError;
use crate::snapshots::manifest::{FileManifest, TableManifest};
use crate::tables::table_layout::{Column, Layout};
use crate::tables::table_writer::TableWriter;

/// Writes the shards one after the other.
pub(crate) struct ShardedWriter<'a> {
    folder: &'a Path,
    layout: &'a Layout,
    columns: &'a [Column],
    rows_per_shard: u64,
    open: TableWriter,
    /// The first key of the open shard.
    first: Option<String>,
    done: TableManifest,
}

impl<'a> ShardedWriter<'a> {
    /// For `rows` in all. A shard ends with the key that brings it to `shard_rows`, or to what as many shards as there
    /// may be need.
    pub(crate) fn create(
        folder: &'a Path,
        layout: &'a Layout,
        columns: &'a [Column],
        rows: u64,
        shard_rows: u64,
    ) -> Result<Self, LakeError> {
        Ok(Self {
            folder,
            layout,
            columns,
            rows_per_shard: shard_rows.max(rows.div_ceil(MAX_SHARDS as u64)),
            open: TableWriter::create_shard(folder, 0, layout, columns)?,
            first: None,
            done: TableManifest { rows: 0, files: Vec::new() },
        })
    }

    /// Whether a shard ends before the rows of the next key, when so many rows are written before them.
    pub(crate) const fn is_full_with(&self, rows: u64) -> bool {
        self.open.rows() + rows >= self.rows_per_shard
    }

    /// The next rows have `key` in their first column, which no row had before.
    pub(crate) fn begin(&mut self, key: &str) -> Result<(), LakeError> {
        if self.first.is_some() && self.is_full_with(0) {
            let number = self.done.files.len() + 1;
            let next = TableWriter::create_shard(self.folder, number, self.layout, self.columns)?;
            let full = std::mem::replace(&mut self.open, next);
            add(&mut self.done, full, self.first.as_deref())?;
            self.first = None;
        }
        self.first.get_or_insert_with(|| key.to_owned());
        Ok(())
    }

    pub(crate) const fn open(&self) -> &TableWriter {
        &self.open
    }

    /// For the next row.
    pub(crate) const fn row(&mut self) -> &mut TableWriter {
        &mut self.open
    }

    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        add(&mut self.done, self.open, self.first.as_deref())?;
        Ok(self.done)
    }
}

fn add(done: &mut TableManifest, shard: TableWriter, first: Option<&str>) -> Result<(), LakeError> {
    let shard = shard.finish()?;
    done.rows += shard.rows;
    done.files
        .extend(shard.files.into_iter().map(|file| FileManifest { first: first.map(str::to_owned), ..file }));
    Ok(())
}
