//! What a run did, for people and for monitoring.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::SnapshotId;
use crate::escape::Escaped;

/// Keys and reasons are written as [`Escaped`] writes them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    pub outcome: Outcome,
    /// The snapshot that is current after the run, if there is one.
    pub snapshot: Option<SnapshotId>,
    /// Items the source listed, usable or not.
    pub read: u64,
    /// Records of the snapshot published; 0 when nothing was.
    pub published: u64,
    /// Items with the same key and content as in the snapshot before.
    pub unchanged: u64,
    /// Records of the snapshot published whose rows are those of the snapshot before; the others were made of their items.
    #[serde(default)]
    pub taken_over: u64,
    /// Items left out, sorted by key. For an unchanged catalogue, those of the run that published it, at most
    /// [`crate::MAX_REJECTIONS`].
    pub rejected: Vec<Rejection>,
    /// Items and folders of items that could not be read, sorted by key. The snapshot before may have records of them;
    /// those stay.
    pub unread: Vec<Rejection>,
    /// Records that stay for that reason.
    pub kept: u64,
    /// Records of the snapshot before.
    pub before: u64,
    /// Of those, the ones that the items no longer have.
    pub dropped: u64,
    /// Files that are no items by their names.
    pub skipped: WarningCount,
    /// By the code of the warning.
    pub warnings: BTreeMap<String, WarningCount>,
    pub seconds: f64,
    pub bytes_read: u64,
    pub bytes_written: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A new snapshot is current.
    Published,
    /// The items are those of the current snapshot; nothing was written.
    Unchanged,
    /// No item was usable; nothing was written, so that a broken source does not empty the catalogue.
    Nothing,
    /// More of the published records would be gone than [`crate::Options::accept_drop`] allows; nothing was written.
    Stopped,
}

/// An item that is not in the catalogue, or was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejection {
    pub key: String,
    pub reason: String,
}

/// How many items have a warning, and the keys of the first of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WarningCount {
    pub count: u64,
    pub examples: Vec<String>,
}

/// Keys kept per kind of warning.
const MAX_EXAMPLES: usize = 20;

impl Report {
    pub(crate) fn new() -> Self {
        Self {
            outcome: Outcome::Nothing,
            snapshot: None,
            read: 0,
            published: 0,
            unchanged: 0,
            taken_over: 0,
            rejected: Vec::new(),
            unread: Vec::new(),
            kept: 0,
            before: 0,
            dropped: 0,
            skipped: WarningCount::default(),
            warnings: BTreeMap::new(),
            seconds: 0.0,
            bytes_read: 0,
            bytes_written: 0,
        }
    }

    /// Whether all that was asked for was read.
    pub fn is_whole(&self) -> bool {
        self.unread.is_empty()
    }

    pub(crate) fn reject(&mut self, key: &str, reason: impl AsRef<str>) {
        self.rejected.push(Rejection::new(key, reason));
    }

    pub(crate) fn warn(&mut self, code: &str, key: &str) {
        self.warnings.entry(code.to_owned()).or_default().add(key);
    }
}

impl Rejection {
    /// Of what a source calls `key`.
    pub fn new(key: &str, reason: impl AsRef<str>) -> Self {
        Self { key: Escaped::line(key).to_string(), reason: Escaped::line(reason.as_ref()).to_string() }
    }
}

impl WarningCount {
    pub(crate) fn add(&mut self, key: &str) {
        self.count += 1;
        if self.examples.len() < MAX_EXAMPLES {
            self.examples.push(Escaped::line(key).to_string());
        }
    }
}
