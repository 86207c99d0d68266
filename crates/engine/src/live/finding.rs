//! Records that were found, read from one snapshot for as long as somebody reads them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{Card, FacetCounts, PeriodCount};
use catalog::{CatalogueError, Cursor, Facet, Finding, Lang, Record, Search};
use query::Answer;

use super::cards::card;
use super::excerpt::Marks;
use super::records_read::RecordsRead;
use super::{Serving, facets};
use crate::Snapshot;

/// What is read for what was found.
#[derive(Clone)]
pub(super) struct FoundIn {
    pub(super) snapshot: Arc<Snapshot>,
    pub(super) records_read: Arc<RecordsRead>,
}

impl FoundIn {
    pub(super) fn of(serving: &Serving) -> Self {
        Self { snapshot: Arc::clone(&serving.snapshot), records_read: Arc::clone(&serving.records_read) }
    }

    /// Those of them that were not read lately are read where that holds up no other request.
    async fn records(&self, docs: Vec<u32>) -> Result<Vec<Arc<Record>>, CatalogueError> {
        let known = self.records_read.known(&docs);
        let missing: Vec<u32> =
            docs.iter().zip(&known).filter(|(_, known)| known.is_none()).map(|(doc, _)| *doc).collect();
        let mut read = if missing.is_empty() { Vec::new() } else { self.read(missing).await? }.into_iter();
        Ok(known.into_iter().filter_map(|known| known.or_else(|| read.next())).collect())
    }

    async fn read(&self, docs: Vec<u32>) -> Result<Vec<Arc<Record>>, CatalogueError> {
        let Self { snapshot, records_read } = self.clone();
        let read = tokio::task::spawn_blocking(move || records_read.read(&snapshot, &docs)).await;
        Ok(read.map_err(|error| CatalogueError::Internal(error.to_string()))??)
    }
}

/// Doc numbers of a snapshot.
pub(super) struct Found {
    pub(super) from: FoundIn,
    pub(super) total: u64,
    pub(super) docs: Vec<u32>,
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
        self.from.snapshot.name().as_str()
    }

    fn total(&self) -> u64 {
        self.total
    }

    fn len(&self) -> usize {
        self.docs.len()
    }

    fn cursor(&self, index: usize) -> Option<Cursor> {
        self.docs.get(index).filter(|_| self.is_dated).map(|doc| self.from.snapshot.cursor(*doc))
    }

    fn facets(&self, facets: &[Facet], lang: Lang) -> Vec<FacetCounts> {
        match &self.counted {
            Counted::Nothing => Vec::new(),
            Counted::All => facets::counts(&self.from.snapshot, facets, None, &Search::default(), lang),
            Counted::Answer(found) => {
                let (answer, search) = found.as_ref();
                facets::counts(&self.from.snapshot, facets, Some(answer), search, lang)
            }
        }
    }

    fn periods(&self) -> Vec<PeriodCount> {
        match &self.counted {
            Counted::Nothing | Counted::All => Vec::new(),
            Counted::Answer(found) => found.0.period_counts(&found.1),
        }
    }

    fn cards(&self, which: Range<usize>, lang: Lang) -> Vec<Card> {
        let docs = self.some(which).iter();
        // Programs are not shown which words matched: looking for them in every text would be most of writing a list.
        let marks = Marks::none();
        docs.map(|doc| card(&self.from.snapshot, *doc, lang, &marks, Vec::new())).collect()
    }

    async fn records(&self, which: Range<usize>) -> Result<Vec<Arc<Record>>, CatalogueError> {
        self.from.records(self.some(which).to_vec()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Engines;
    use crate::embedded::Embedded;
    use crate::live::MEMORY;
    use crate::testing::World;

    /// The records of these docs, of so many in all.
    fn found(records: usize, docs: Vec<u32>, memory: u64) -> (World, Found) {
        let world = World::published(records);
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&world.lake, &world.id(), tables, &world.cache()).expect("a snapshot");
        let found = Found {
            from: FoundIn { snapshot: Arc::new(snapshot), records_read: Arc::new(RecordsRead::new(memory)) },
            total: docs.len() as u64,
            docs,
            is_dated: false,
            counted: Counted::Nothing,
        };
        (world, found)
    }

    #[tokio::test]
    async fn records_come_in_the_order_they_were_found() {
        for memory in [0, 100_000, MEMORY] {
            records_come_in_order(memory).await;
        }
    }

    /// Some are read, and some are there.
    async fn records_come_in_order(memory: u64) {
        let (_world, found) = found(300, vec![250, 3, 299, 0, 17, 16, 251, 3], memory);
        let id = |doc: &u32| found.from.snapshot.cards().id(*doc).to_owned();
        let ids: Vec<String> = found.docs.iter().map(id).collect();
        for which in [2..5, 1..2, 0..8, 2..5, 6..90, 8..9] {
            let records = found.records(which.clone()).await.expect("records");
            let read: Vec<String> = records.iter().map(|record| record.id.clone()).collect();
            assert_eq!(read, ids[which.start..which.end.min(8)], "{which:?}");
        }
    }

    #[tokio::test]
    async fn a_record_that_is_not_there_is_an_error() {
        let (_world, found) = found(20, vec![3, 20], MEMORY);
        assert!(found.records(0..1).await.is_ok());
        assert!(found.records(0..2).await.is_err());
    }
}
