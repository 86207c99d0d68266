//! What can go wrong with a lake as a whole. Single bad items are never errors: they are in the report.
//!
//! Each message names the file, says what is wrong with it in plain words, and how to go on.

use std::io;
use std::path::Path;

use crate::SnapshotId;
use crate::calendar::Timestamp;
use crate::escape::Escaped;
use crate::snapshots::damage::{Damage, SNAPSHOT_REMEDY};

#[derive(Debug, thiserror::Error)]
pub enum LakeError {
    #[error("cannot {action} {}: {source}", Escaped::line(place))]
    Io { action: &'static str, place: String, source: io::Error },
    /// A lock, or what a run works in.
    #[error(
        "cannot use {}: {source}; it keeps nothing: make it writable, or move it away",
        Escaped::line(place)
    )]
    Leftover { place: String, source: io::Error },
    /// Where a pointer or a manifest should be.
    #[error(
        "{} is {found}, where portal keeps a file: move it away, and portal consolidate or portal rollback --to SNAPSHOT goes on from the whole snapshots",
        Escaped::line(place)
    )]
    NoFile { place: String, found: &'static str },
    #[error("cannot list the items of {}: {}", Escaped::line(place), Escaped::line(reason))]
    Items { place: String, reason: String },
    /// A service that holds files or items refused or did not answer, also when asked again.
    #[error("cannot {action} {}: {}", Escaped::line(place), Escaped::line(reason))]
    Service { action: &'static str, place: String, reason: String },
    #[error(
        "the cache {} is in use by another portal; give this one a folder of its own",
        Escaped::line(place)
    )]
    CacheInUse { place: String },
    /// Not this item alone: the whole source cannot be read for now.
    #[error("the items cannot be read, first {}: {}", Escaped::line(key), Escaped::line(reason))]
    ItemSource { key: String, reason: String },
    #[error("cannot write the table {table}: {reason}")]
    Table { table: &'static str, reason: String },
    /// What was read back is not what was written: a disk is full, failing, or someone changed the file.
    #[error("{} is damaged: {reason}", Escaped::line(file))]
    Damaged { file: String, reason: String },
    /// A folder that somebody keeps other things in; nothing in it was touched.
    #[error(
        "{} is no lake: it has neither a pointer nor snapshots, but {}; give --lake a place of its own, empty or not there yet",
        Escaped::line(place),
        Escaped::line(holds)
    )]
    NoLake { place: String, holds: String },
    /// The way to all snapshots; they themselves may be whole.
    #[error("{} {damage}; {}", Escaped::line(place), damage.pointer_remedy())]
    Pointer { place: String, damage: Damage },
    #[error("{} {damage}; {}", Escaped::line(place), damage.snapshot_remedy())]
    Manifest { place: String, damage: Damage },
    #[error("nothing is published in {} yet; portal consolidate does it", Escaped::line(place))]
    NothingPublished { place: String },
    #[error(
        "{} is missing, but snapshots are there: portal rollback --to {newest} serves the newest again, portal consolidate publishes a new one",
        Escaped::line(place)
    )]
    NoPointer { place: String, newest: SnapshotId },
    #[error("there is no snapshot {0}; portal snapshots lists those there are")]
    NoSuchSnapshot(SnapshotId),
    #[error(
        "snapshot {snapshot} was written by another version of this program; consolidate the items again"
    )]
    OtherVersion { snapshot: SnapshotId },
    #[error("snapshot {snapshot} is incomplete: {}; {SNAPSHOT_REMEDY}", Escaped::line(reason))]
    Incomplete { snapshot: SnapshotId, reason: String },
    #[error("there is no earlier snapshot to go back to")]
    NothingToRollBackTo,
    /// Someone else moved the pointer between the start and the end of this run.
    #[error("another run published {winner} in the meantime, so this one published nothing")]
    LostRace { winner: String },
    /// One run at a time.
    #[error(
        "{} is at work on this lake{}; it was asked to look again before it ends",
        Escaped::line(owner),
        held_until(*until)
    )]
    Held { owner: String, until: Option<Timestamp> },
    #[error("{items} items are more than one snapshot can number")]
    TooManyItems { items: usize },
}

impl LakeError {
    /// Turns an IO error into one that says what was tried on which file.
    pub(crate) fn io(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { action, place: path.display().to_string(), source }
    }

    pub(crate) fn leftover(path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Leftover { place: path.display().to_string(), source }
    }

    /// The storage did not answer, which says nothing about its files.
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::Service { .. } | Self::Io { .. } | Self::Leftover { .. })
    }
}

fn held_until(time: Option<Timestamp>) -> String {
    let until = |time| format!(", until {} if it is not heard of again", String::from(time));
    time.map_or_else(String::new, until)
}
