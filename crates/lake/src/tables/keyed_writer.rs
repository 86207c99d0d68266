//! A table sorted by a text, then by document, written from its sorted rows.

use std::ops::Range;
use std::path::Path;

use arrow::array::{ArrayRef, AsArray};
use arrow::datatypes::Int32Type;

use crate::LakeError;
use crate::merge::stored_rows::StoredRows;
use crate::snapshots::manifest::TableManifest;
use crate::tables::keyed_groups::{KeyedGroups, hash};
use crate::tables::sharded_writer::ShardedWriter;
use crate::tables::table_layout::{Column, Layout};

/// Where such tables are written, and in what pieces.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) folder: &'a Path,
    pub(crate) shard_rows: u64,
    pub(crate) groups: &'a KeyedGroups,
}

/// Told of each text with the number of its rows.
pub(crate) type Ended<'a> = &'a mut dyn FnMut(&str, i32) -> Result<(), LakeError>;

pub(crate) struct KeyedWriter<'a> {
    table: ShardedWriter<'a>,
    groups: &'a KeyedGroups,
    /// The text of the rows written last, its hash, and how many they are.
    key: String,
    hash: u64,
    rows: i32,
    ended: Option<Ended<'a>>,
}

impl Place<'_> {
    pub(crate) const fn layout(&self, layout: &Layout) -> Layout {
        Layout { row_group_rows: self.groups.most(), ..*layout }
    }
}

impl<'a> KeyedWriter<'a> {
    /// For `rows` in all.
    pub(crate) fn create(
        place: Place<'a>,
        layout: &'a Layout,
        columns: &'a [Column],
        rows: u64,
        ended: Option<Ended<'a>>,
    ) -> Result<Self, LakeError> {
        let table = ShardedWriter::create(place.folder, layout, columns, rows, place.shard_rows)?;
        Ok(Self { table, groups: place.groups, key: String::new(), hash: 0, rows: 0, ended })
    }

    pub(crate) fn push(&mut self, key: &str, doc: i32, value: i32) -> Result<(), LakeError> {
        if !self.is_in(key) {
            self.begin(key)?;
        }
        if self.begins_group(0, doc) {
            self.table.row().begin_group()?;
        }
        self.rows += 1;
        self.table.row().text(key).int(doc).int(value).end_row()
    }

    /// Adds some rows of a table with the same columns.
    pub(crate) fn rows_of(&mut self, columns: &[ArrayRef], rows: Range<usize>) -> Result<(), LakeError> {
        let (keys, docs) = (columns[0].as_string::<i32>(), columns[1].as_primitive::<Int32Type>());
        let mut unwritten = rows.start;
        let mut before = rows.start;
        for row in rows.clone() {
            let key = keys.value(row);
            let is_same = if row == rows.start { self.is_in(key) } else { key == keys.value(row - 1) };
            if !is_same {
                self.rows += count(before..row);
                before = row;
                if self.table.is_full_with((row - unwritten) as u64) {
                    self.table.row().rows_of(columns, unwritten..row)?;
                    unwritten = row;
                }
                self.begin(key)?;
            }
            if self.begins_group(row - unwritten, docs.value(row)) {
                self.table.row().rows_of(columns, unwritten..row)?;
                unwritten = row;
                self.table.row().begin_group()?;
            }
        }
        self.rows += count(before..rows.end);
        self.table.row().rows_of(columns, unwritten..rows.end)
    }

    /// Takes the rows of a group over as they lie in their file, but for the numbers of their documents; `false` when it
    /// would not be a group here.
    pub(crate) fn take(&mut self, stored: &StoredRows<'_>) -> Result<bool, LakeError> {
        let group = stored.group;
        let is_new = !self.is_in(stored.first);
        let is_next_shard = is_new && self.table.is_full_with(0);
        let begins = self.table.row().is_between_groups()
            || self.groups.begins(self.rows_in_group(0), hash(stored.first.as_bytes()), stored.docs[0]);
        if is_next_shard || !begins || self.table.is_full_with(group.rows() as u64) {
            return Ok(false);
        }
        if is_new {
            self.begin(stored.first)?;
        }
        self.table.row().copy_group(&group, &stored.own_columns()?)?;
        self.count(stored)?;
        Ok(true)
    }

    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        self.end()?;
        self.table.finish()
    }

    /// Whether the rows written last have the key.
    fn is_in(&self, key: &str) -> bool {
        self.rows > 0 && key == self.key
    }

    /// Rows in the open group, when so many are yet to be written.
    fn rows_in_group(&self, unwritten: usize) -> usize {
        (self.table.open().rows_in_group() + unwritten) % self.groups.most()
    }

    fn begins_group(&self, unwritten: usize, doc: i32) -> bool {
        self.groups.begins(self.rows_in_group(unwritten), self.hash, doc)
    }

    fn begin(&mut self, key: &str) -> Result<(), LakeError> {
        self.set(key)?;
        self.table.begin(key)
    }

    /// Counts rows that were taken over, the first of which have the key of the writer.
    fn count(&mut self, stored: &StoredRows<'_>) -> Result<(), LakeError> {
        if self.ended.is_none() {
            self.set(stored.last)?;
            self.rows = 1;
            return Ok(());
        }
        stored.runs(|key, rows| {
            if key != self.key {
                self.set(key)?;
            }
            self.rows += count(0..rows);
            Ok(())
        })
    }

    fn set(&mut self, key: &str) -> Result<(), LakeError> {
        self.end()?;
        key.clone_into(&mut self.key);
        self.hash = hash(key.as_bytes());
        Ok(())
    }

    fn end(&mut self) -> Result<(), LakeError> {
        let rows = std::mem::take(&mut self.rows);
        match &mut self.ended {
            Some(ended) if rows > 0 => ended(&self.key, rows),
            _ => Ok(()),
        }
    }
}

fn count(rows: Range<usize>) -> i32 {
    i32::try_from(rows.len()).expect("a batch is small")
}
