//! The catalogue that pages and APIs ask: the published snapshot and its engine, swapped together.
//!
//! A request takes both at its start and keeps them to its end, so a new snapshot never mixes into an answer.

mod answered;
mod cards;
mod examples;
mod excerpt;
mod facets;
mod finding;
mod places;
mod presence;
mod records;
mod records_read;
mod some_words;
mod suggest;
mod table;
mod watch;
mod whole;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use arc_swap::ArcSwapOption;
use async_trait::async_trait;
use catalog::results::{HomePage, Item, Listing, RecordPage, ResultsPage, SearchRun, Spelt};
use catalog::suggestions::Suggestions;
use catalog::{Catalogue, CatalogueError, Counts, Facet, Finding, Lang, Search, TableFile};
use lake::{Lake, SnapshotId};
use query::places::{NoPlaces, PlaceNames};
use query::plan::MAX_RANGES;
use query::{Answer, Plan, statement::statement};
use tokio::sync::Notify;

use answered::Remembered;
use finding::{Counted, Found, FoundIn};
use presence::Present;
use records_read::RecordsRead;
use suggest::Suggester;
use table::RecordsFile;

use crate::{EngineError, Engines, Snapshot, SqlEngine};

/// Serves the snapshot that the lake's pointer names.
pub struct LiveCatalogue {
    lake: Lake,
    engines: Arc<dyn Engines>,
    /// Where the files of a lake that is elsewhere are kept.
    cache: PathBuf,
    /// Bytes of answers and of records that are remembered.
    memory: u64,
    places: Arc<dyn PlaceNames>,
    serving: ArcSwapOption<Serving>,
    /// Why what is served cannot be answered from, as long as that is so.
    lost: ArcSwapOption<String>,
    /// An answer failed in a way that lost files would explain.
    doubt: Notify,
}

/// Bytes of answers and of records that are remembered unless told otherwise.
pub const MEMORY: u64 = 64 << 20;

/// A snapshot and the engine that answers for it.
pub struct Serving {
    pub id: SnapshotId,
    pub snapshot: Arc<Snapshot>,
    pub engine: Arc<dyn SqlEngine>,
    answered: Remembered,
    records_read: Arc<RecordsRead>,
    suggester: Suggester,
    /// By language.
    examples: [Vec<String>; 2],
}

impl LiveCatalogue {
    /// Serves nothing until the first [`refresh`](Self::refresh). `cache` is a folder of this process alone; it is
    /// used when the lake is not on this machine.
    pub fn new(lake: Lake, engines: Arc<dyn Engines>, cache: &Path) -> Self {
        Self {
            lake,
            engines,
            cache: cache.to_owned(),
            memory: MEMORY,
            places: Arc::new(NoPlaces),
            serving: ArcSwapOption::empty(),
            lost: ArcSwapOption::empty(),
            doubt: Notify::new(),
        }
    }

    /// Remembers so many bytes: answers and records, half of it each. With 0, each search asks the engine, and each record is read.
    #[must_use]
    pub fn remembering(self, bytes: u64) -> Self {
        Self { memory: bytes, ..self }
    }

    /// Knows these places: they are suggested, and searches that name one are offered for its area.
    #[must_use]
    pub fn with_place_names(self, places: Arc<dyn PlaceNames>) -> Self {
        Self { places, ..self }
    }

    /// What is served now, for as long as the caller holds it; why not, if files of it are lost.
    pub fn serving(&self) -> Result<Arc<Serving>, EngineError> {
        match self.lost.load().as_deref() {
            Some(reason) => Err(EngineError::Lost(reason.clone())),
            None => self.serving.load_full().ok_or(EngineError::NothingPublished),
        }
    }

    /// Follows the pointer: opens the snapshot it names if another one is served. Says whether it changed.
    /// Blocks while files are read.
    pub fn refresh(&self) -> Result<bool, EngineError> {
        match self.lake.current()? {
            Some(pointer) if !self.serves(&pointer.snapshot) => self.open(&pointer.snapshot).map(|()| true),
            _ => Ok(false),
        }
    }

    fn serves(&self, id: &SnapshotId) -> bool {
        let is_lost = self.lost.load().is_some();
        !is_lost && self.serving.load().as_ref().is_some_and(|serving| serving.id == *id)
    }

    /// Serves the snapshot from now on. Blocks while files are fetched and read.
    fn open(&self, id: &SnapshotId) -> Result<(), EngineError> {
        let before = self.serving.load_full();
        let snapshot = Arc::new(Snapshot::open(&self.lake, id, self.engines.tables(), &self.cache)?);
        // What nobody reads at once may be missing all the same.
        snapshot.check_here()?;
        if self.lake.local_dir(id).is_none() {
            presence::check(&self.lake, id)?;
        }
        let engine = self.engines.engine(&snapshot)?;
        let engine = Arc::new(Present::new(engine, self.lake.clone(), id.clone()));
        let suggester = Suggester::begin(&snapshot);
        let answered = Remembered::new(self.memory / 2);
        let records_read = Arc::new(RecordsRead::new(self.memory / 2));
        let examples = Lang::ALL.map(|lang| examples::examples(&snapshot, lang));
        let serving =
            Serving { id: id.clone(), snapshot, engine, answered, records_read, suggester, examples };
        self.serving.store(Some(Arc::new(serving)));
        self.lost.store(None);
        if self.lake.local_dir(id).is_none() {
            // Requests under way may still read the one before.
            let keep: Vec<&SnapshotId> = before.iter().map(|before| &before.id).chain([id]).collect();
            Lake::forget(&self.cache, &keep)?;
        }
        Ok(())
    }
}

impl LiveCatalogue {
    /// An error as the port has it; whether files are lost is looked at, if they may be.
    fn doubted(&self, error: EngineError) -> CatalogueError {
        if matches!(error, EngineError::Fetch { .. } | EngineError::Service(_) | EngineError::Snapshot { .. })
        {
            self.doubt.notify_one();
        }
        error.into()
    }

    /// Runs what reads files where it holds up no other request.
    async fn in_background<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, CatalogueError> {
        let done = tokio::task::spawn_blocking(work).await;
        let done = done.map_err(|error| CatalogueError::Internal(error.to_string()))?;
        done.map_err(|error| self.doubted(error))
    }
}

/// What a search means, what it finds, and how that was come by.
type Answered = (Plan, Answer, Option<SearchRun>);

impl Serving {
    /// The plan of a search, its answer, and how it was come by. A search that provably matches nothing asks no engine,
    /// nor does one that was answered lately or is being answered. Where no record has all the words, it is the plan and
    /// the answer for those that have most of them.
    pub async fn answer(&self, search: &Search, lang: Lang) -> Result<Answered, EngineError> {
        self.answer_plan(self.plan(search, lang)).await
    }

    /// The same, of a plan.
    pub async fn answer_plan(&self, plan: Plan) -> Result<Answered, EngineError> {
        let found = self.strictly(plan).await?;
        self.relaxed(found).await
    }

    /// The same, with all of the words.
    async fn strictly(&self, plan: Plan) -> Result<Answered, EngineError> {
        let (answer, run) = self.ask(&plan).await?;
        Ok((plan, answer, run))
    }

    /// What was found, or what there is with most of the words where nothing was.
    async fn relaxed(&self, (plan, answer, run): Answered) -> Result<Answered, EngineError> {
        match plan.relaxed() {
            Some(relaxed) if answer.total == 0 => match self.ask(&relaxed).await? {
                (some, run) if some.total > 0 => Ok((relaxed, some, run)),
                (_, second) => Ok((plan, answer, run.or(second))),
            },
            _ => Ok((plan, answer, run)),
        }
    }

    async fn ask(&self, plan: &Plan) -> Result<(Answer, Option<SearchRun>), EngineError> {
        if plan.condition.as_ref().is_some_and(|condition| condition.size() > MAX_RANGES) {
            return Err(EngineError::TooWide);
        }
        let Some(statement) = statement(plan, self.snapshot.partitions()) else {
            return Ok((Answer::default(), None));
        };
        let (ran, from_memory) = self.answered.get(&statement, self.engine.as_ref()).await?;
        let answer = Answer::read(plan, &ran.row)?;
        let run = SearchRun {
            statement: statement.sql().to_owned(),
            engine: self.engine.name().to_owned(),
            ms: if from_memory { 0 } else { ran.ms },
            scanned_bytes: ran.scanned_bytes.filter(|_| !from_memory),
            query_id: ran.query_id.clone(),
            from_memory,
        };
        Ok((answer, Some(run)))
    }

    /// What a search means on this snapshot.
    pub fn plan(&self, search: &Search, lang: Lang) -> Plan {
        self.snapshot.plan(search, lang)
    }
}

#[async_trait]
impl Catalogue for LiveCatalogue {
    fn spelt(&self, search: Search) -> Spelt {
        match self.serving() {
            Ok(serving) => serving.snapshot.spelt(search),
            Err(_) => Spelt { search, unknown: Vec::new() },
        }
    }

    async fn search(&self, search: &Search, lang: Lang) -> Result<ResultsPage, CatalogueError> {
        let serving = self.serving()?;
        let answered = places::answer(&serving, self.places.as_ref(), search, lang).await;
        let ((plan, answer, run), place) = answered.map_err(|error| self.doubted(error))?;
        let snapshot = &serving.snapshot;
        let area_name = search.area.and_then(|area| self.places.name_of(&area.bbox, lang));
        let marks = excerpt::Marks::new(&plan);
        Ok(ResultsPage {
            snapshot: serving.id.to_string(),
            total: answer.total,
            is_narrowed_by_text: plan.is_narrowed_by_text(),
            cards: answer
                .hits
                .iter()
                .zip(some_words::lacking(&plan, &answer))
                .map(|(doc, lacking)| cards::card(snapshot, *doc, lang, &marks, lacking))
                .collect(),
            some_words: some_words::offers(&plan, &answer),
            facets: facets::counts(snapshot, &Facet::ALL, Some(&answer), search, lang),
            periods: answer.period_counts(search),
            foundational: answer.foundational(search),
            mappable: answer.mappable(search),
            has_popularity: snapshot.has_popularity(),
            hints: plan.hints,
            place,
            area_name,
            run,
        })
    }

    async fn find(
        &self,
        search: &Search,
        lang: Lang,
        counts: Counts,
    ) -> Result<Box<dyn Finding>, CatalogueError> {
        let serving = self.serving()?;
        let from = FoundIn::of(&serving);
        if counts != Counts::FacetsAndPeriods
            && let Some(found) = Found::whole(&from, search)
        {
            return Ok(Box::new(found));
        }
        let answered = places::answer_alone(&serving, self.places.as_ref(), search, lang, counts).await;
        let (plan, mut answer, _) = answered.map_err(|error| self.doubted(error))?;
        let (total, docs, is_dated) = (answer.total, std::mem::take(&mut answer.hits), plan.is_dated());
        let counted = match counts {
            Counts::Facets | Counts::FacetsAndPeriods => Counted::Answer(Box::new((answer, search.clone()))),
            Counts::Nothing => Counted::Nothing,
        };
        Ok(Box::new(Found { from, total, docs, is_dated, counted }))
    }

    async fn named(&self, ids: &[String]) -> Result<Box<dyn Finding>, CatalogueError> {
        let from = FoundIn::of(self.serving()?.as_ref());
        let docs: Vec<u32> = ids.iter().filter_map(|id| from.snapshot.doc(id)).collect();
        let total = docs.len() as u64;
        Ok(Box::new(Found { from, total, docs, is_dated: false, counted: Counted::Nothing }))
    }

    async fn record(&self, id: &str, lang: Lang) -> Result<RecordPage, CatalogueError> {
        let serving = self.serving()?;
        let doc = serving.snapshot.doc(id).ok_or(CatalogueError::NotFound)?;
        let (snapshot, places) = (Arc::clone(&serving.snapshot), Arc::clone(&self.places));
        self.in_background(move || records::record_page(&snapshot, places.as_ref(), doc, lang)).await
    }

    async fn item(&self, id: &str) -> Result<Item, CatalogueError> {
        let serving = self.serving()?;
        let doc = serving.snapshot.doc(id).ok_or(CatalogueError::NotFound)?;
        let snapshot = Arc::clone(&serving.snapshot);
        self.in_background(move || snapshot.item(doc)).await
    }

    async fn listed(&self, from: usize, most: usize) -> Result<Listing, CatalogueError> {
        Ok(self.serving()?.snapshot.listed(from, most))
    }

    async fn table(&self) -> Result<Arc<dyn TableFile>, CatalogueError> {
        let serving = self.serving()?;
        Ok(Arc::new(RecordsFile::of(&self.lake, &serving.id, &serving.snapshot)?))
    }

    async fn home(&self, lang: Lang) -> Result<HomePage, CatalogueError> {
        let serving = self.serving()?;
        let examples = serving.examples[lang as usize].clone();
        Ok(records::home_page(&serving.snapshot, lang, examples))
    }

    async fn suggest(&self, typed: &str, lang: Lang, most: usize) -> Result<Suggestions, CatalogueError> {
        let serving = self.serving()?;
        Ok(serving.suggester.suggest(&serving.snapshot, self.places.as_ref(), (typed, lang, most)))
    }
}
