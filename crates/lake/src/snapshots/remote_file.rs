//! A stored Parquet file read where it is, piece by piece. Pieces read lately are kept.

use std::collections::VecDeque;
use std::io::Cursor;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use parquet::errors::{ParquetError, Result};
use parquet::file::reader::{ChunkReader, Length};

use crate::storage::Storage;
use crate::{Lake, LakeError, SnapshotId};

/// A file in a storage. Cheap to clone; clones share what they keep.
#[derive(Clone)]
pub struct RemoteFile {
    storage: Arc<dyn Storage>,
    key: String,
    bytes: u64,
    kept: Arc<Mutex<Kept>>,
}

/// The pieces last read, the newest at the back.
#[derive(Debug, Default)]
struct Kept {
    pieces: VecDeque<((u64, usize), Bytes)>,
    bytes: usize,
}

/// Bytes kept in memory for each file.
const KEPT: usize = 32 << 20;
/// What is read ahead where the reader does not say how much it needs.
const AHEAD: u64 = 64 << 10;

impl RemoteFile {
    /// The file at `path` in a snapshot, which has so many bytes.
    pub fn new(lake: &Lake, id: &SnapshotId, path: &str, bytes: u64) -> Self {
        let key = format!("{}/{path}", id.folder());
        Self { storage: Arc::clone(&lake.storage), key, bytes, kept: Arc::default() }
    }

    pub fn key(&self) -> &str {
        &self.key
    }

    /// Some of its bytes, none of which are kept; fewer when it ends before the range does.
    pub fn read(&self, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        self.storage.get_range(&self.key, range)
    }
}

impl std::fmt::Debug for RemoteFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RemoteFile").field("key", &self.key).finish_non_exhaustive()
    }
}

impl Length for RemoteFile {
    fn len(&self) -> u64 {
        self.bytes
    }
}

impl ChunkReader for RemoteFile {
    type T = Cursor<Bytes>;

    fn get_read(&self, start: u64) -> Result<Self::T> {
        let length = usize::try_from(self.bytes.saturating_sub(start).min(AHEAD)).expect("a small number");
        self.get_bytes(start, length).map(Cursor::new)
    }

    fn get_bytes(&self, start: u64, length: usize) -> Result<Bytes> {
        // A panic elsewhere leaves whole pieces behind, so what a poisoned lock guards is still right.
        let lock = || self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().find(start, length) {
            return Ok(found);
        }
        let read = self.storage.get_range(&self.key, start..start + length as u64);
        let bytes = Bytes::from(read.map_err(|error| ParquetError::External(Box::new(error)))?);
        if bytes.len() != length {
            return Err(ParquetError::EOF(format!(
                "{} ends before byte {}",
                self.key,
                start + length as u64
            )));
        }
        lock().add(start, bytes.clone());
        Ok(bytes)
    }
}

impl Kept {
    fn find(&mut self, start: u64, length: usize) -> Option<Bytes> {
        let position = self.pieces.iter().position(|(place, _)| *place == (start, length))?;
        let piece = self.pieces.remove(position)?;
        let found = piece.1.clone();
        self.pieces.push_back(piece);
        Some(found)
    }

    fn add(&mut self, start: u64, bytes: Bytes) {
        if bytes.len() > KEPT / 4 {
            return;
        }
        self.bytes += bytes.len();
        self.pieces.push_back(((start, bytes.len()), bytes));
        while self.bytes > KEPT {
            let Some((_, oldest)) = self.pieces.pop_front() else { break };
            self.bytes -= oldest.len();
        }
    }
}
