//! The port through which pages and APIs ask for records. It knows nothing of HTTP, SQL or files.

use std::ops::Range;
use std::sync::Arc;

use async_trait::async_trait;

use crate::results::{
    Card, FacetCounts, HomePage, Item, Listing, PeriodCount, RecordPage, ResultsPage, Spelt,
};
use crate::suggestions::Suggestions;
use crate::{Cursor, Facet, Lang, Record, Search};

/// A catalogue that answers searches. Every answer comes from one snapshot, named in it.
#[async_trait]
pub trait Catalogue: Send + Sync + 'static {
    /// `search` with the values of its filters as this catalogue spells them.
    fn spelt(&self, search: Search) -> Spelt;

    /// The page that `search` asks for. A page behind the last one has no cards, but the totals.
    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError>;

    /// The records of the slice that `search` asks for, however long it is, for those who write them down in another form.
    /// Its facets are counted only if told so: that is most of what a search costs.
    async fn find(
        &self,
        search: &Search,
        lang: Lang,
        counts: Counts,
    ) -> Result<Box<dyn Finding>, CatalogueError>;

    /// The records with these ids, in their order. What is no id of a record is passed over.
    async fn named(&self, ids: &[String]) -> Result<Box<dyn Finding>, CatalogueError>;

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError>;

    /// The item as its publisher wrote it, byte for byte.
    async fn item(&self, id: &str) -> Result<Item, CatalogueError>;

    /// At most `most` records from the one at `from` on, counted from 0, in an order of the snapshot.
    async fn listed(&self, from: usize, most: usize) -> Result<Listing, CatalogueError>;

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError>;

    /// The whole catalogue as one file of Parquet; not found where there is none.
    async fn table(&self) -> Result<Arc<dyn TableFile>, CatalogueError> {
        Err(CatalogueError::NotFound)
    }

    /// At most `most` things that may be meant by `typed`, the beginning of a search in `lang`. Asks no engine.
    async fn suggest(&self, typed: &str, lang: Lang, most: usize) -> Result<Suggestions, CatalogueError>;
}

/// Whether what is found is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// By facets.
    Facets,
    /// By facets and by periods of time.
    FacetsAndPeriods,
    Nothing,
}

/// Records that were found. They are of one snapshot, whatever is published while they are read.
#[async_trait]
pub trait Finding: Send + Sync {
    /// The snapshot's name.
    fn snapshot(&self) -> &str;

    /// All records that match, of which these are a slice.
    fn total(&self) -> u64;

    /// The records of the slice.
    fn len(&self) -> usize;

    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Where the list goes on behind one of them; `None` where it is in no order that a cursor can follow.
    fn cursor(&self, index: usize) -> Option<Cursor>;

    /// How many of all records that match have each value, most frequent first; a facet that is filtered by counts what there
    /// is without that filter. Only where they were to be counted.
    fn facets(&self, facets: &[Facet], lang: Lang) -> Vec<FacetCounts>;

    /// How many of all records that match there are in each period, as the search's `timeline` says and without its own limits
    /// of that; oldest first. Only where they were to be counted.
    fn periods(&self) -> Vec<PeriodCount>;

    /// Some of them as lists show them, from memory. What is outside of the slice is left out.
    fn cards(&self, which: Range<usize>, lang: Lang) -> Vec<Card>;

    /// Some of them whole, read from where the items are. What is outside of the slice is left out.
    async fn records(&self, which: Range<usize>) -> Result<Vec<Arc<Record>>, CatalogueError>;
}

/// A file of one snapshot, which never changes.
#[async_trait]
pub trait TableFile: Send + Sync {
    /// The snapshot's name.
    fn snapshot(&self) -> &str;

    /// SHA-256 of its content, in hexadecimal.
    fn sha256(&self) -> &str;

    /// Bytes of all of it.
    fn bytes(&self) -> u64;

    /// The bytes at `range`, which lies within it.
    async fn read(&self, range: Range<u64>) -> Result<Vec<u8>, CatalogueError>;
}

/// Why there is no answer. The texts are for logs, never for visitors.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueError {
    #[error("invalid query: {0}")]
    InvalidQuery(String),
    #[error("no such record")]
    NotFound,
    #[error("unavailable: {0}")]
    Unavailable(String),
    #[error("timed out")]
    Timeout,
    #[error("internal: {0}")]
    Internal(String),
}
