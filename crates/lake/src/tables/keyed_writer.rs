//! A table sorted by a text, then by document, written from its sorted rows.

use std::ops::Range;
use std::path::Path;

use arrow::array::{ArrayRef, AsArray};

use crate::LakeError;
use crate::snapshots::manifest::TableManifest;
use crate::tables::sharded_writer::ShardedWriter;
use crate::tables::table_layout::{Column, Layout};

/// Tells `ended` of each text with the number of its rows.
pub(crate) struct KeyedWriter<'a, F> {
    table: ShardedWriter<'a>,
    /// The text of the rows written last, and how many they are.
    key: String,
    rows: i32,
    ended: F,
}

impl<'a, F: FnMut(&str, i32) -> Result<(), LakeError>> KeyedWriter<'a, F> {
    /// For `rows` in all.
    pub(crate) fn create(
        folder: &'a Path,
        layout: &'a Layout,
        columns: &'a [Column],
        rows: u64,
        shard_rows: u64,
        ended: F,
    ) -> Result<Self, LakeError> {
        let table = ShardedWriter::create(folder, layout, columns, rows, shard_rows)?;
        Ok(Self { table, key: String::new(), rows: 0, ended })
    }

    pub(crate) fn push(&mut self, key: &str, doc: i32, value: i32) -> Result<(), LakeError> {
        if self.rows == 0 || key != self.key {
            self.begin(key)?;
        }
        self.rows += 1;
        self.table.row().text(key).int(doc).int(value).end_row()
    }

    /// Adds some rows of a table with the same columns.
    pub(crate) fn rows_of(&mut self, columns: &[ArrayRef], rows: Range<usize>) -> Result<(), LakeError> {
        let keys = columns[0].as_string::<i32>();
        let mut unwritten = rows.start;
        let mut before = rows.start;
        for row in rows.clone() {
            let key = keys.value(row);
            let is_same =
                if row == rows.start { self.rows > 0 && key == self.key } else { key == keys.value(row - 1) };
            if is_same {
                continue;
            }
            self.rows += count(before..row);
            before = row;
            if self.table.is_full_with((row - unwritten) as u64) {
                self.table.row().rows_of(columns, unwritten..row)?;
                unwritten = row;
            }
            self.begin(key)?;
        }
        self.rows += count(before..rows.end);
        self.table.row().rows_of(columns, unwritten..rows.end)
    }

    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        self.end()?;
        self.table.finish()
    }

    fn begin(&mut self, key: &str) -> Result<(), LakeError> {
        self.end()?;
        key.clone_into(&mut self.key);
        self.table.begin(key)
    }

    fn end(&mut self) -> Result<(), LakeError> {
        let rows = std::mem::take(&mut self.rows);
        if rows > 0 { (self.ended)(&self.key, rows) } else { Ok(()) }
    }
}

fn count(rows: Range<usize>) -> i32 {
    i32::try_from(rows.len()).expect("a batch is small")
}
