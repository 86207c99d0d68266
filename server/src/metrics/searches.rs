//! Searches, by what answered them.

use std::sync::Arc;

use async_trait::async_trait;
use catalog::results::{HomePage, Item, Listing, RecordPage, ResultsPage, Spelt};
use catalog::suggestions::Suggestions;
use catalog::{Catalogue, CatalogueError, Counts, Finding, Lang, Search, TableFile};
use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::registry::Registry;

#[derive(Debug, Clone)]
pub(super) struct SearchMetrics {
    answered: Family<Labels, Counter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    by: By,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "the names are the labels' values")]
enum By {
    engine,
    /// The same search had been answered on this snapshot.
    memory,
    /// No engine had to be asked.
    index,
    nobody,
}

impl SearchMetrics {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let answered = Family::default();
        registry.register("searches", "Searches, by what answered them", answered.clone());
        Self { answered }
    }

    pub(super) fn total(&self) -> u64 {
        let all = [By::engine, By::memory, By::index, By::nobody];
        all.into_iter().map(|by| self.answered.get_or_create(&Labels { by }).get()).sum()
    }

    pub(super) fn around(&self, catalogue: Arc<dyn Catalogue>) -> Arc<dyn Catalogue> {
        Arc::new(CountedCatalogue { catalogue, metrics: self.clone() })
    }
}

struct CountedCatalogue {
    catalogue: Arc<dyn Catalogue>,
    metrics: SearchMetrics,
}

#[async_trait]
impl Catalogue for CountedCatalogue {
    fn spelt(&self, search: Search) -> Spelt {
        self.catalogue.spelt(search)
    }

    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError> {
        let result = self.catalogue.search(search, lang).await;
        let by = match &result {
            Ok(page) => match &page.run {
                None => By::index,
                Some(run) if run.from_memory => By::memory,
                Some(_) => By::engine,
            },
            Err(_) => By::nobody,
        };
        self.metrics.answered.get_or_create(&Labels { by }).inc();
        result
    }

    async fn find(
        &self,
        search: &Search,
        lang: Lang,
        counts: Counts,
    ) -> Result<Box<dyn Finding>, CatalogueError> {
        self.catalogue.find(search, lang, counts).await
    }

    async fn named(&self, ids: &[String]) -> Result<Box<dyn Finding>, CatalogueError> {
        self.catalogue.named(ids).await
    }

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError> {
        self.catalogue.record(id, lang).await
    }

    async fn item(&self, id: &str) -> Result<Item, CatalogueError> {
        self.catalogue.item(id).await
    }

    async fn listed(&self, from: usize, most: usize) -> Result<Listing, CatalogueError> {
        self.catalogue.listed(from, most).await
    }

    async fn table(&self) -> Result<Arc<dyn TableFile>, CatalogueError> {
        self.catalogue.table().await
    }

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError> {
        self.catalogue.home(lang).await
    }

    async fn suggest(&self, typed: &str, lang: Lang, most: usize) -> Result<Suggestions, CatalogueError> {
        self.catalogue.suggest(typed, lang, most).await
    }
}
