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
//!
//! All calls block; nothing here knows of HTTP, SQL or async.

mod build;
mod calendar;
mod consolidate;
mod dictionary;
mod document_tables;
mod document_terms;
mod duplicates;
mod error;
mod fetch;
mod hash;
mod hash_pass;
mod index;
mod input;
mod interner;
mod item_source;
mod lake;
mod manifest;
mod options;
mod ordered;
mod organisations;
mod pointer;
mod prepared;
mod previous;
mod progress;
mod publish;
mod read_pass;
mod remote_file;
mod report;
mod runs;
pub mod schema;
mod sharded_writer;
mod snapshot_id;
mod spool;
pub mod storage;
mod table_layout;
mod table_writer;
mod tables;
mod title_order;
mod verify;
mod vocabulary;

pub use calendar::{InvalidTimestamp, Timestamp};
pub use consolidate::consolidate;
pub use error::LakeError;
pub use fetch::lock_cache;
pub use item_source::{ItemEntry, ItemFolder, ItemSource, Listing, ReadFailure};
pub use lake::{Lake, SnapshotInfo};
pub use manifest::{
    DateRanges, DayRange, FORMAT_VERSION, FileManifest, MAX_REJECTIONS, Manifest, Problems, TableManifest,
};
pub use options::{Options, SHARD_ROWS};
pub use pointer::{Pointer, Publication, Retention};
pub use progress::{Progress, Silent, Step};
pub use remote_file::RemoteFile;
pub use report::{Outcome, Rejection, Report, WarningCount};
pub use snapshot_id::{FOLDER_PREFIX, InvalidSnapshotId, SnapshotId};
pub use storage::{Folder, Storage};
