//! Records read lately: reading one anew unpacks its neighbours too, and cleans all of its texts.

use std::sync::Arc;

use catalog::Record;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::{EngineError, Snapshot};

/// Records of one snapshot by doc.
pub(super) struct RecordsRead {
    kept: Cache<u32, Kept, Bytes>,
}

#[derive(Debug, Clone)]
struct Kept {
    record: Arc<Record>,
    item_bytes: usize,
}

/// Bytes of a record in the mean.
const USUAL: u64 = 16 << 10;

#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<u32, Kept> for Bytes {
    /// The texts of a record are those of its item; the rest of it is about as much.
    fn weight(&self, _doc: &u32, kept: &Kept) -> u64 {
        (2 * kept.item_bytes + size_of::<Record>()) as u64
    }
}

impl RecordsRead {
    /// Keeps so many bytes of records.
    pub(super) fn new(bytes: u64) -> Self {
        let usual = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX);
        Self { kept: Cache::with_weighter(usual, bytes, Bytes) }
    }

    /// Those that are here, in the order of `docs`, with `None` for the others.
    pub(super) fn known(&self, docs: &[u32]) -> Vec<Option<Arc<Record>>> {
        docs.iter().map(|doc| self.kept.get(doc).map(|kept| kept.record)).collect()
    }

    /// Reads records from their items, and keeps them. Blocks while it does.
    pub(super) fn read(&self, snapshot: &Snapshot, docs: &[u32]) -> Result<Vec<Arc<Record>>, EngineError> {
        let read = snapshot.records_with_bytes(docs)?;
        let keep = |(doc, (record, item_bytes)): (&u32, (Record, usize))| {
            let record = Arc::new(record);
            self.kept.insert(*doc, Kept { record: Arc::clone(&record), item_bytes });
            record
        };
        Ok(docs.iter().zip(read).map(keep).collect())
    }
}
