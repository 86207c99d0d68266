//! What a run can be told.

use std::time::SystemTime;

use crate::pointer::Retention;

#[derive(Debug, Clone)]
pub struct Options {
    /// The time that names the snapshot.
    pub now: SystemTime,
    /// Threads that read and analyse items. More than cores pay off for sources that answer slowly.
    pub workers: usize,
    /// Rows of each of the two large index tables held in memory before they are spilled to disk, 16 bytes each.
    /// The result does not depend on it.
    pub rows_in_memory: usize,
    pub retention: Retention,
}

impl Default for Options {
    fn default() -> Self {
        Self { now: SystemTime::now(), workers: 2, rows_in_memory: 8 << 20, retention: Retention::default() }
    }
}
