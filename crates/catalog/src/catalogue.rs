//! The port through which pages and APIs ask for records. It knows nothing of HTTP, SQL or files.

use async_trait::async_trait;

use crate::results::{HomePage, Item, Listing, RecordPage, ResultsPage, Spelt};
use crate::suggestions::Suggestions;
use crate::{Lang, Search};

/// A catalogue that answers searches. Every answer comes from one snapshot, named in it.
#[async_trait]
pub trait Catalogue: Send + Sync + 'static {
    /// `search` with the values of its filters as this catalogue spells them.
    fn spelt(&self, search: Search) -> Spelt;

    /// The page that `search` asks for. A page behind the last one has no cards, but the totals.
    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError>;

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError>;

    /// The item as its publisher wrote it, byte for byte.
    async fn item(&self, id: &str) -> Result<Item, CatalogueError>;

    /// At most `most` records from the one at `from` on, counted from 0, in an order of the snapshot.
    async fn listed(&self, from: usize, most: usize) -> Result<Listing, CatalogueError>;

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError>;

    /// At most `most` things that may be meant by `typed`, the beginning of a search in `lang`. Asks no engine.
    async fn suggest(&self, typed: &str, lang: Lang, most: usize) -> Result<Suggestions, CatalogueError>;
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
