//! Records that were found, read from one snapshot for as long as somebody reads them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{Card, FacetCounts};
use catalog::{CatalogueError, Cursor, Facet, Finding, Lang, Record, Search};
use query::Answer;

use super::cards::card;
use super::excerpt::Marks;
use super::facets;
use crate::Snapshot;

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
        let read = tokio::task::spawn_blocking(move || snapshot.records(&docs)).await;
        Ok(read.map_err(|error| CatalogueError::Internal(error.to_string()))??)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Engines;
    use crate::embedded::Embedded;
    use crate::testing::World;

    /// The records of these docs, of so many in all.
    fn found(records: usize, docs: Vec<u32>) -> (World, Found) {
        let world = World::published(records);
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&world.lake, &world.id(), tables, &world.cache()).expect("a snapshot");
        let found = Found {
            snapshot: Arc::new(snapshot),
            total: docs.len() as u64,
            docs,
            marks: Marks::none(),
            is_dated: false,
            counted: Counted::Nothing,
        };
        (world, found)
    }

    #[tokio::test]
    async fn records_come_in_the_order_they_were_found() {
        let (_world, found) = found(300, vec![250, 3, 299, 0, 17, 16, 251]);
        let id = |doc: &u32| found.snapshot.cards().id(*doc).to_owned();
        let ids: Vec<String> = found.docs.iter().map(id).collect();
        for which in [0..7, 2..5, 6..90, 7..9] {
            let records = found.records(which.clone()).await.expect("records");
            let read: Vec<String> = records.into_iter().map(|record| record.id).collect();
            assert_eq!(read, ids[which.start..which.end.min(7)], "{which:?}");
        }
    }

    #[tokio::test]
    async fn a_record_that_is_not_there_is_an_error() {
        let (_world, found) = found(20, vec![3, 20]);
        assert!(found.records(0..1).await.is_ok());
        assert!(found.records(0..2).await.is_err());
    }
}
