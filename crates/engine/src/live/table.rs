//! The whole catalogue as the file it is kept in.

use std::ops::Range;

use async_trait::async_trait;
use catalog::{CatalogueError, TableFile};
use lake::{FileManifest, Lake, RemoteFile, SnapshotId};
use query::columns::Table;

use crate::{EngineError, Snapshot};

/// The `records` table, read from where the lake is.
pub(super) struct RecordsFile {
    snapshot: SnapshotId,
    file: FileManifest,
    stored: RemoteFile,
}

impl RecordsFile {
    pub(super) fn of(lake: &Lake, id: &SnapshotId, snapshot: &Snapshot) -> Result<Self, EngineError> {
        let found = snapshot.manifest().tables.get(Table::Records.name());
        let Some([file]) = found.map(|table| &table.files[..]) else {
            return Err(snapshot.unreadable(Table::Records, &"it is not one file"));
        };
        let stored = RemoteFile::new(lake, id, &file.path, file.bytes);
        Ok(Self { snapshot: id.clone(), file: file.clone(), stored })
    }
}

#[async_trait]
impl TableFile for RecordsFile {
    fn snapshot(&self) -> &str {
        self.snapshot.as_str()
    }

    fn sha256(&self) -> &str {
        &self.file.sha256
    }

    fn bytes(&self) -> u64 {
        self.file.bytes
    }

    async fn read(&self, range: Range<u64>) -> Result<Vec<u8>, CatalogueError> {
        let (stored, wanted) = (self.stored.clone(), range.end - range.start);
        let read = tokio::task::spawn_blocking(move || stored.read(range)).await;
        let read = read.map_err(|error| CatalogueError::Internal(error.to_string()))?;
        let bytes = read.map_err(EngineError::from)?;
        if bytes.len() as u64 == wanted {
            return Ok(bytes);
        }
        Err(CatalogueError::Unavailable(format!("{} ends early", self.stored.key())))
    }
}
