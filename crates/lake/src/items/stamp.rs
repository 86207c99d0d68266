//! What a file system tells of a file, so that one which nobody has written to since need not be read again.

use std::collections::HashMap;
use std::fs::Metadata;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use arrow::array::AsArray;
use arrow::datatypes::Int64Type;
use query::columns::Table;

use crate::hash::{Sha, sha_of_hex, sha256};
use crate::snapshots::before::Before;
use crate::tables::entries;
use crate::tables::stored_file::{StoredFile, column};
use crate::{Lake, LakeError};

/// Changes whenever a file is written to, replaced, or moved to its place: size, times, number and device. Not so when it
/// is written to twice within a tick of the clock of its file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Of all of it.
    hash: i64,
    /// Seconds since 1970, of the last time that is in it.
    changed_s: i64,
}

/// File systems keep times to two seconds, or better.
const TICK_S: i64 = 2;
/// The stamp of a file that has none.
pub(crate) const NONE: i64 = 0;

impl Stamp {
    pub(crate) fn of(file: &Metadata) -> Self {
        let told = [
            file.mtime(),
            file.mtime_nsec(),
            file.ctime(),
            file.ctime_nsec(),
            file.size().cast_signed(),
            file.ino().cast_signed(),
            file.dev().cast_signed(),
        ];
        let hash = sha256(&told.map(i64::to_le_bytes).concat());
        let first = hash.first_chunk().expect("a hash has 32 bytes");
        Self { hash: i64::from_le_bytes(*first), changed_s: file.mtime().max(file.ctime()) }
    }

    /// Whether whatever is written to the file from `now` on gives it another stamp.
    pub(crate) fn is_settled(self, now: SystemTime) -> bool {
        let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        self.hash != NONE && self.changed_s.saturating_add(TICK_S) < i64::try_from(now).unwrap_or(i64::MAX)
    }

    pub(crate) const fn number(self) -> i64 {
        self.hash
    }
}

/// The stamps of files when they were read last, and the hashes of what they held.
#[derive(Debug, Default)]
pub(crate) struct Stamps(HashMap<Box<str>, (i64, Sha)>);

impl Stamps {
    /// Those that a snapshot on this machine has. None where they cannot be read: that costs time, and is no reason to fail.
    pub(crate) fn read(lake: &Lake, before: &Before) -> Self {
        let Some(folder) = lake.local_dir(&before.id) else { return Self::default() };
        Self::read_files(before, &folder)
            .inspect_err(|error| tracing::warn!(%error, "all files are read, as their stamps cannot be used"))
            .unwrap_or_default()
    }

    /// What a file held that has not been written to since.
    pub(crate) fn content(&self, key: &str, stamp: Option<Stamp>) -> Option<Sha> {
        let (before, sha256) = self.0.get(key)?;
        (*before == stamp?.hash).then_some(*sha256)
    }

    fn read_files(before: &Before, folder: &Path) -> Result<Self, LakeError> {
        let open = |table: &str| -> Result<Vec<StoredFile>, LakeError> {
            let files = before.manifest.tables.get(table).map_or(&[][..], |table| &table.files);
            files.iter().map(|file| StoredFile::open(&folder.join(&file.path))).collect()
        };
        let mut stamps = Vec::new();
        for file in open(entries::NAME)? {
            for batch in file.batches(0..file.rows(), Some(&[entries::STAMP]), BATCH_ROWS)? {
                let batch = batch?;
                let column = column(&batch, entries::STAMP, |array| array.as_primitive_opt::<Int64Type>())?;
                stamps.extend_from_slice(column.values());
            }
        }
        if stamps.iter().all(|stamp| *stamp == NONE) {
            return Ok(Self::default());
        }
        let (mut found, mut stamps) = (HashMap::with_capacity(stamps.len()), stamps.into_iter());
        for file in open(Table::Items.name())? {
            for batch in file.batches(0..file.rows(), Some(&["key", "sha256"]), BATCH_ROWS)? {
                let batch = batch?;
                let text = |name: &str| column(&batch, name, |array| array.as_string_opt::<i32>());
                for ((key, sha256), stamp) in text("key")?.iter().zip(text("sha256")?).zip(&mut stamps) {
                    if let (Some(key), Some(sha256)) = (key, sha256.and_then(sha_of_hex))
                        && stamp != NONE
                    {
                        found.insert(key.into(), (stamp, sha256));
                    }
                }
            }
        }
        Ok(Self(found))
    }
}

/// Rows read at once.
const BATCH_ROWS: usize = 8192;
