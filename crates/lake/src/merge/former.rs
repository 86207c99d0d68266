//! The snapshot before, as far as its tables are taken over.

use std::path::Path;

use crate::snapshots::before::Before;
use crate::tables::stored_file::StoredFile;
use crate::{Lake, LakeError};

#[derive(Clone, Copy)]
pub(crate) struct Former<'a> {
    pub(crate) lake: &'a Lake,
    pub(crate) before: &'a Before,
    /// How many it has.
    pub(crate) records: usize,
    /// Where files go that are not on this machine.
    pub(crate) scratch: &'a Path,
}

impl Former<'_> {
    /// The files of a table, in order.
    pub(crate) fn files(&self, table: &str) -> Result<Vec<StoredFile>, LakeError> {
        let paths = self.lake.local_files(self.before, table, self.scratch)?;
        paths.iter().map(|path| StoredFile::open(path)).collect()
    }

    /// The file of a table without shards.
    pub(crate) fn file(&self, table: &str) -> Result<StoredFile, LakeError> {
        let mut files = self.files(table)?;
        match (files.pop(), files.is_empty()) {
            (Some(file), true) => Ok(file),
            _ => Err(self.contradiction(&format!("{table} is not one file"))),
        }
    }

    pub(crate) fn rows(&self, table: &str) -> u64 {
        self.before.manifest.tables.get(table).map_or(0, |table| table.rows)
    }

    /// What is wrong with the snapshot, though it could be read.
    pub(crate) fn contradiction(&self, reason: &str) -> LakeError {
        LakeError::Damaged { file: self.before.id.folder(), reason: reason.to_owned() }
    }
}
