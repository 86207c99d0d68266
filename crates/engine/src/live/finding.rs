//! Records that were found, read from one snapshot for as long as somebody reads them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::Card;
use catalog::{CatalogueError, Finding, Lang, Record, geocore};

use super::cards::card;
use super::excerpt::Marks;
use crate::{EngineError, Snapshot};

/// Doc numbers of a snapshot.
pub(super) struct Found {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) total: u64,
    pub(super) docs: Vec<u32>,
    pub(super) marks: Marks,
}

impl Found {
    fn some(&self, which: Range<usize>) -> &[u32] {
        let end = which.end.min(self.docs.len());
        &self.docs[which.start.min(end)..end]
    }
}

#[async_trait]
impl Finding for Found {
    fn snapshot(&self) -> &str {
        self.snapshot.name().as_str()
    }

    fn total(&self) -> u64 {
        self.total
    }

    fn len(&self) -> usize {
        self.docs.len()
    }

    fn cards(&self, which: Range<usize>, lang: Lang) -> Vec<Card> {
        let docs = self.some(which).iter();
        docs.map(|doc| card(&self.snapshot, *doc, lang, &self.marks, Vec::new())).collect()
    }

    async fn records(&self, which: Range<usize>) -> Result<Vec<Record>, CatalogueError> {
        let docs = self.some(which).to_vec();
        let snapshot = Arc::clone(&self.snapshot);
        let read =
            tokio::task::spawn_blocking(move || docs.iter().map(|doc| record(&snapshot, *doc)).collect());
        let read: Result<Vec<Record>, EngineError> =
            read.await.map_err(|error| CatalogueError::Internal(error.to_string()))?;
        Ok(read?)
    }
}

/// The item of a doc, read as it was when it was published.
pub(super) fn record(snapshot: &Snapshot, doc: u32) -> Result<Record, EngineError> {
    let item = snapshot.item(doc)?;
    let reading = geocore::read(&item.json)
        .map_err(|error| EngineError::Snapshot { path: format!("item {doc}"), reason: error.to_string() })?;
    Ok(reading.record)
}
