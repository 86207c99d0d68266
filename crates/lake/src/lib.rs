//! Items to Parquet snapshots: read, validate, index, publish atomically.
//!
//! ```no_run
//! use lake::{ItemFolder, Lake, Options, Silent, consolidate};
//! # fn main() -> Result<(), lake::LakeError> {
//! let lake = Lake::open_folder("lake".as_ref())?;
//! let report = consolidate(&ItemFolder::new("items".as_ref()), &lake, &Options::default(), &mut Silent)?;
//! if let Some(pointer) = lake.current()? {
//!     let manifest = lake.manifest(&pointer.snapshot)?;
//!     let tables = [query::columns::Table::Cards];
//!     let folder = lake.bring(&pointer.snapshot, &manifest, &tables, "cache".as_ref())?; // `<folder>/cards/part-00000.parquet`
//! }
//! # Ok(()) }
//! ```
//!
//! A lake is `current.json` (the [`Pointer`]) beside `snapshot=<id>/` folders, each with a `manifest.json` (the
//! [`Manifest`]) and a Parquet file per `query::columns::Table`, or per shard of it. A snapshot never changes once the
//! pointer names it. The pointer is the only commit: what it does not list does not exist, and the next run removes it.
//! Where the pointer is lost, nothing that is whole is removed, and the next run writes it anew.
//!
//! A consolidation is a walk through four rooms: `items` lists, hashes and reads; `records` gives them terms and codes;
//! `tables` writes them as Parquet; `snapshots` checks and publishes. Where little has changed, `merge` takes what has not
//! over from the snapshot before.
//!
//! All calls block; nothing here knows of HTTP, SQL or async.

mod calendar;
mod consolidate;
mod error;
pub mod escape;
mod hash;
mod items;
mod lease;
mod merge;
mod options;
mod progress;
mod records;
mod report;
mod snapshots;
pub mod storage;
mod tables;

pub use calendar::{InvalidTimestamp, Timestamp};
pub use consolidate::consolidate;
pub use error::LakeError;
pub use items::source::{ItemEntry, ItemFolder, ItemSource, Listing, ReadFailure, Unreadable};
pub use items::stamp::Stamp;
pub use lease::{Closed, LastRun, Lease};
pub use options::{ACCEPT_DROP, Options, SHARD_ROWS};
pub use progress::{Progress, Silent, Step};
pub use report::{Outcome, Rejection, Report, WarningCount};
pub use snapshots::damage::{Damage, SNAPSHOT_REMEDY};
pub use snapshots::fetch::lock_cache;
pub use snapshots::lake::{Lake, SnapshotInfo};
pub use snapshots::manifest::{
    DateRanges, DayRange, FORMAT_VERSION, FileManifest, MAX_REJECTIONS, Manifest, Problems, TableManifest,
};
pub use snapshots::pointer::{Pointer, Publication, Retention};
pub use snapshots::remote_file::RemoteFile;
pub use snapshots::snapshot_id::{FOLDER_PREFIX, InvalidSnapshotId, SnapshotId};
pub use storage::{Folder, Storage};
pub use tables::schema;
