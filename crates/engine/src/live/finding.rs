//! Records that were found, read from one snapshot for as long as somebody reads them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{Card, FacetCounts};
use catalog::{CatalogueError, Cursor, Facet, Finding, Lang, Record, Search, geocore};
use query::Answer;

use super::cards::card;
use super::excerpt::Marks;
use super::facets;
use crate::{EngineError, Snapshot};

/// Doc numbers of a snapshot.
pub(super) struct Found {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) total: u64,
    pub(super) docs: Vec<u32>,
    pub(super) marks: Marks,
    /// Whether they are in an order of dates.
    pub(super) is_dated: bool,
    pub(super) counted: Counted,
}

/// What facets are counted from.
pub(super) enum Counted {
    /// Records that were named.
    Nothing,
    /// Of the whole catalogue.
    All,
    Answer(Box<(Answer, Search)>),
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

    fn cursor(&self, index: usize) -> Option<Cursor> {
        self.docs.get(index).filter(|_| self.is_dated).map(|doc| self.snapshot.cursor(*doc))
    }

    fn facets(&self, facets: &[Facet], lang: Lang) -> Vec<FacetCounts> {
        match &self.counted {
            Counted::Nothing => Vec::new(),
            Counted::All => facets::counts(&self.snapshot, facets, None, &Search::default(), lang),
            Counted::Answer(found) => {
                let (answer, search) = found.as_ref();
                facets::counts(&self.snapshot, facets, Some(answer), search, lang)
            }
        }
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
