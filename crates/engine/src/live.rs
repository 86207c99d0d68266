//! The catalogue that pages and APIs ask: the published snapshot and its engine, swapped together.
//!
//! A request takes both at its start and keeps them to its end, so a new snapshot never mixes into an answer.

mod cards;
mod excerpt;
mod facets;
mod records;
mod watch;

use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use catalog::results::{HomePage, RecordPage, ResultsPage};
use catalog::{Catalogue, CatalogueError, Lang, Search};
use lake::{Lake, SnapshotId};
use query::{Answer, Plan, statement::statement};

use crate::{EmbeddedEngine, EngineError, Snapshot, SqlEngine};

/// Serves the snapshot that the lake's pointer names.
pub struct LiveCatalogue {
    lake: Lake,
    serving: ArcSwapOption<Serving>,
}

/// A snapshot and the engine that answers for it.
pub struct Serving {
    pub id: SnapshotId,
    pub snapshot: Arc<Snapshot>,
    pub engine: Arc<dyn SqlEngine>,
}

impl LiveCatalogue {
    /// Serves nothing until the first [`refresh`](Self::refresh).
    pub fn new(lake: Lake) -> Self {
        Self { lake, serving: ArcSwapOption::empty() }
    }

    /// What is served now, for as long as the caller holds it.
    pub fn serving(&self) -> Result<Arc<Serving>, EngineError> {
        self.serving.load_full().ok_or(EngineError::NothingPublished)
    }

    /// Whether a snapshot is being served.
    pub fn is_ready(&self) -> bool {
        self.serving.load().is_some()
    }

    /// Follows the pointer: opens the snapshot it names if another one is served. Says whether it changed.
    /// Blocks while files are read.
    pub fn refresh(&self) -> Result<bool, EngineError> {
        let Some(pointer) = self.lake.current()? else { return Ok(false) };
        if self.serving.load().as_ref().is_some_and(|serving| serving.id == pointer.snapshot) {
            return Ok(false);
        }
        let snapshot = Arc::new(Snapshot::open(&self.lake, &pointer.snapshot)?);
        let engine = Arc::new(EmbeddedEngine::new(&snapshot)?);
        self.serving.store(Some(Arc::new(Serving { id: pointer.snapshot, snapshot, engine })));
        Ok(true)
    }
}

impl Serving {
    /// The plan of a search and its answer. A search that provably matches nothing asks no engine.
    pub async fn answer(&self, search: &Search, lang: Lang) -> Result<(Plan, Answer), EngineError> {
        let plan = Plan::new(search, lang, self.snapshot.lexicon(), self.snapshot.dictionary());
        let Some(statement) = statement(&plan, self.snapshot.name()) else {
            return Ok((plan, Answer::default()));
        };
        let row = self.engine.run(&statement).await?;
        let answer = Answer::read(&plan, &row)?;
        Ok((plan, answer))
    }
}

#[async_trait]
impl Catalogue for LiveCatalogue {
    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError> {
        let serving = self.serving()?;
        let (plan, answer) = serving.answer(search, lang).await?;
        let snapshot = &serving.snapshot;
        let marks = excerpt::Marks::new(&plan);
        Ok(ResultsPage {
            snapshot: serving.id.to_string(),
            total: answer.total,
            cards: answer.hits.iter().map(|doc| cards::card(snapshot, *doc, lang, &marks)).collect(),
            facets: facets::counts(snapshot, &answer, search, lang),
            periods: answer.period_counts(),
            foundational: answer.foundational(search),
            mappable: answer.mappable(search),
            hints: plan.hints,
        })
    }

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError> {
        let serving = self.serving()?;
        let doc = serving.snapshot.doc(id).ok_or(CatalogueError::NotFound)?;
        let snapshot = Arc::clone(&serving.snapshot);
        in_background(move || records::record_page(&snapshot, doc, lang)).await
    }

    async fn item(&self, id: &str) -> Result<Vec<u8>, CatalogueError> {
        let serving = self.serving()?;
        let doc = serving.snapshot.doc(id).ok_or(CatalogueError::NotFound)?;
        let snapshot = Arc::clone(&serving.snapshot);
        in_background(move || snapshot.item(doc).map(String::into_bytes)).await
    }

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError> {
        let serving = self.serving()?;
        Ok(records::home_page(&serving.snapshot, lang))
    }
}

/// Runs what reads files where it holds up no other request.
async fn in_background<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, EngineError> + Send + 'static,
) -> Result<T, CatalogueError> {
    let done = tokio::task::spawn_blocking(work).await;
    let done = done.map_err(|error| CatalogueError::Internal(error.to_string()))?;
    Ok(done?)
}
