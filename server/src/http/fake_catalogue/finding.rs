//! Records that were found, with what doors ask of them.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{Card, FacetCounts, PeriodCount};
use catalog::{CatalogueError, Cursor, Facet, Finding, Lang, Record};

use super::shown::card;

pub(super) struct FakeFinding {
    pub(super) total: u64,
    pub(super) records: Vec<Record>,
    pub(super) is_dated: bool,
    pub(super) facets: Vec<FacetCounts>,
    pub(super) periods: Vec<PeriodCount>,
}

#[async_trait]
impl Finding for FakeFinding {
    fn snapshot(&self) -> &'static str {
        "s1"
    }

    fn total(&self) -> u64 {
        self.total
    }

    fn len(&self) -> usize {
        self.records.len()
    }

    fn cursor(&self, index: usize) -> Option<Cursor> {
        let record = self.records.get(index).filter(|_| self.is_dated)?;
        let updated = record.updated().map_or(0, |dated| dated.date.first_day());
        Some(Cursor { updated, id: record.id.clone() })
    }

    fn facets(&self, facets: &[Facet], _: Lang) -> Vec<FacetCounts> {
        let of = |facet: &Facet| self.facets.iter().find(|counts| counts.facet == *facet).cloned();
        facets.iter().filter_map(of).collect()
    }

    fn periods(&self) -> Vec<PeriodCount> {
        self.periods.clone()
    }

    fn cards(&self, which: Range<usize>, lang: Lang) -> Vec<Card> {
        self.records.iter().take(which.end).skip(which.start).map(|record| card(record, "", lang)).collect()
    }

    async fn records(&self, which: Range<usize>) -> Result<Vec<Arc<Record>>, CatalogueError> {
        Ok(self.records.iter().take(which.end).skip(which.start).cloned().map(Arc::new).collect())
    }
}
