//! What can go wrong with a lake as a whole. Single bad items are never errors: they are in the report.

use std::io;
use std::path::Path;

use crate::SnapshotId;

#[derive(Debug, thiserror::Error)]
pub enum LakeError {
    #[error("cannot {action} {place}: {source}")]
    Io { action: &'static str, place: String, source: io::Error },
    #[error("cannot list the items of {place}: {reason}")]
    Items { place: String, reason: String },
    /// A service that holds files or items refused or did not answer, also when asked again.
    #[error("cannot {action} {place}: {reason}")]
    Service { action: &'static str, place: String, reason: String },
    #[error("the cache {place} is in use by another portal; give this one a folder of its own")]
    CacheInUse { place: String },
    /// Not this item alone: the whole source cannot be read for now.
    #[error("the items cannot be read, first {key}: {reason}")]
    ItemSource { key: String, reason: String },
    #[error("cannot write the table {table}: {reason}")]
    Table { table: &'static str, reason: String },
    /// What was read back is not what was written: a disk is full, failing, or someone changed the file.
    #[error("{file} is damaged: {reason}")]
    Damaged { file: String, reason: String },
    #[error("{key} cannot be understood: {reason}")]
    Unreadable { key: String, reason: String },
    #[error("there is no snapshot {0}")]
    NoSuchSnapshot(SnapshotId),
    #[error(
        "snapshot {snapshot} was written by another version of this program; consolidate the items again"
    )]
    OtherVersion { snapshot: SnapshotId },
    #[error("snapshot {snapshot} is incomplete: {reason}")]
    Incomplete { snapshot: SnapshotId, reason: String },
    #[error("there is no earlier snapshot to go back to")]
    NothingToRollBackTo,
    /// Someone else moved the pointer between the start and the end of this run.
    #[error("another run published {winner} in the meantime, so this one published nothing")]
    LostRace { winner: String },
    #[error("{items} items are more than one snapshot can number")]
    TooManyItems { items: usize },
}

impl LakeError {
    /// Turns an IO error into one that says what was tried on which file.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let place = path.display().to_string();
        move |source| Self::Io { action, place, source }
    }
}
