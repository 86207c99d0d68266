//! What a run did, for people and for monitoring.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::SnapshotId;

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
    /// Items left out, sorted by key. For an unchanged catalogue, those of the run that published it, at most
    /// [`crate::MAX_REJECTIONS`].
    pub rejected: Vec<Rejection>,
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
}

/// An item that is not in the catalogue.
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
            rejected: Vec::new(),
            warnings: BTreeMap::new(),
            seconds: 0.0,
            bytes_read: 0,
            bytes_written: 0,
        }
    }

    pub(crate) fn reject(&mut self, key: &str, reason: impl Into<String>) {
        self.rejected.push(Rejection { key: key.to_owned(), reason: reason.into() });
    }

    pub(crate) fn warn(&mut self, code: &str, key: &str) {
        let warning = self.warnings.entry(code.to_owned()).or_default();
        warning.count += 1;
        if warning.examples.len() < MAX_EXAMPLES {
            warning.examples.push(key.to_owned());
        }
    }
}
