//! What a run can be told.

use std::time::SystemTime;

use crate::snapshots::pointer::Retention;

/// Files of some ten megabytes, whose footers come with a reader's first request.
pub const SHARD_ROWS: u64 = 4 << 20;

/// Engines read a group's pages in one piece, so short groups are read less of. More of them, and the footer of a shard would
/// take a second read: Trino's first has 48 KiB.
const GROUP_ROWS: usize = 32_768;

#[derive(Debug, Clone)]
pub struct Options {
    /// The time that names the snapshot.
    pub now: SystemTime,
    /// Threads that read and analyse items. More than cores pay off for sources that answer slowly.
    pub workers: usize,
    /// Rows of each of the two large index tables held in memory before they are spilled to disk, 16 bytes each.
    /// The result does not depend on it.
    pub rows_in_memory: usize,
    /// Rows after which a new shard of postings or phrases begins, unless that would be too many shards. What is published
    /// already stays as it is until its content changes.
    pub shard_rows: u64,
    /// Records in a group of rows, on average, where a table has a row per record. Groups in which nothing changes are not
    /// written anew. Another number than that of the snapshot before is no mistake, but changes all files.
    pub group_records: u16,
    /// Rows in a group of postings or phrases, on average. As with `group_records`, groups that nothing changes in are taken
    /// over as they lie.
    pub group_rows: usize,
    pub retention: Retention,
    /// Makes every row anew, as if there were no snapshot to take any from.
    pub full: bool,
    /// The percentage of the published records that may be gone; a run that would drop more of them publishes nothing.
    pub accept_drop: u8,
}

/// A source that failed, or another one by mistake, looks like many records removed.
pub const ACCEPT_DROP: u8 = 20;

impl Default for Options {
    fn default() -> Self {
        Self {
            now: SystemTime::now(),
            workers: 2,
            rows_in_memory: 4 << 20,
            shard_rows: SHARD_ROWS,
            group_records: 4096,
            group_rows: GROUP_ROWS,
            retention: Retention::default(),
            full: false,
            accept_drop: ACCEPT_DROP,
        }
    }
}
