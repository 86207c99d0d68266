//! Records that were found, read from one snapshot for as long as somebody reads them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::Card;
use catalog::{CatalogueError, Finding, Lang, Record};

use super::cards::card;
use super::excerpt::Marks;
use crate::Snapshot;

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

    #[tokio::test]
    async fn records_come_in_the_order_they_were_found() {
        let world = World::published(300);
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&world.lake, &world.id(), tables, &world.cache()).expect("a snapshot");
        let docs = vec![250, 3, 299, 0, 17, 16, 251];
        let ids: Vec<String> = docs.iter().map(|doc| snapshot.cards().id(*doc).to_owned()).collect();
        let found = Found { snapshot: Arc::new(snapshot), total: 300, docs, marks: Marks::none() };
        for which in [0..7, 2..5, 6..90, 7..9] {
            let records = found.records(which.clone()).await.expect("records");
            let read: Vec<String> = records.into_iter().map(|record| record.id).collect();
            assert_eq!(read, ids[which.start..which.end.min(7)], "{which:?}");
        }
    }

    #[tokio::test]
    async fn a_record_that_is_not_there_is_an_error() {
        let world = World::published(20);
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&world.lake, &world.id(), tables, &world.cache()).expect("a snapshot");
        let found = Found { snapshot: Arc::new(snapshot), total: 2, docs: vec![3, 20], marks: Marks::none() };
        assert!(found.records(0..1).await.is_ok());
        assert!(found.records(0..2).await.is_err());
    }
}
