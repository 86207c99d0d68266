//! One published snapshot, opened for reading: what a search needs is in memory, the rest is read by key.

mod cards;
mod joined;
mod keyed;
mod lexicon;
mod place;
mod spelling;

use std::collections::HashMap;
use std::fmt::Display;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::SystemTime;

use arrow::array::RecordBatch;
use arrow::datatypes::Schema;
use catalog::date::PartialDate;
use catalog::results::{Item, ListedRecord, Listing, Spelt};
use catalog::{Lang, Record, Search, geocore};
use lake::{FileManifest, Lake, Manifest, RemoteFile, SnapshotId, Timestamp};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use query::columns::Table;
use query::partitions::{Partitions, Shards, SnapshotName};
use query::{FacetDictionary, Lexicon, Plan, Titles};

use crate::EngineError;
pub use cards::{CardRow, Cards};
pub(crate) use joined::joined;
pub(crate) use keyed::KeyedFile;

/// A snapshot whose files have been read and checked against its manifest.
pub struct Snapshot {
    partitions: Partitions,
    dir: PathBuf,
    manifest: Manifest,
    lexicon: Arc<Lexicon>,
    records: Records,
    items: KeyedFile,
    /// The files on this machine, as the manifest has them.
    here: Vec<FileManifest>,
}

/// Rows the engine works on at once.
pub(crate) const BATCH: usize = 32_768;

/// What every search looks up in memory.
const LOOKED_UP: [Table; 3] = [Table::Terms, Table::Words, Table::Cards];

impl Snapshot {
    /// Opens the snapshot `id` of `lake`, with `tables` and those it reads itself on this machine: in `cache`, where
    /// the lake is elsewhere. Takes as long as fetching and reading them takes.
    pub fn open(lake: &Lake, id: &SnapshotId, tables: &[Table], cache: &Path) -> Result<Self, EngineError> {
        let manifest = lake.manifest(id)?;
        if manifest.format_version != lake::FORMAT_VERSION {
            let (found, needed) = (manifest.format_version, lake::FORMAT_VERSION);
            return Err(EngineError::OtherFormat { found, needed });
        }
        if manifest.analyser != query::analysis::ANALYSER_ID {
            let needed = query::analysis::ANALYSER_ID;
            return Err(EngineError::OtherAnalyser { found: manifest.analyser, needed });
        }
        // A file that is gone or cut is named here, in plainer words than a reader of Parquet has.
        lake.check_complete(id)?;
        let brought = [&LOOKED_UP, tables].concat();
        let dir = lake.bring(id, &manifest, &brought, cache)?;
        let here = if lake.local_dir(id).is_some() {
            manifest.files().cloned().collect()
        } else {
            let tables = brought.iter().filter_map(|table| manifest.tables.get(table.name()));
            tables.flat_map(|table| table.files.iter().cloned()).collect()
        };
        let unreadable = |reason: &str| EngineError::Snapshot {
            path: dir.display().to_string(),
            reason: reason.to_owned(),
        };
        let name =
            SnapshotName::new(id.as_str()).ok_or_else(|| unreadable("its name is no snapshot name"))?;
        let shards = |table: Table| match manifest.tables.get(table.name()) {
            Some(found) => found.shards().map_err(|error| unreadable(&format!("{}: {error}", table.name()))),
            None => Ok(Shards::one()),
        };
        let partitions = Partitions {
            snapshot: name,
            postings: shards(Table::Postings)?,
            phrases: shards(Table::Phrases)?,
        };
        let files = Files { dir: &dir, manifest: &manifest };
        let (lexicon, records) = thread::scope(|scope| {
            let lexicon = scope.spawn(|| lexicon::load(&files));
            let records = Records::load(&files);
            (lexicon.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), records)
        });
        let (lexicon, records) = (Arc::new(lexicon?), records?);
        let items = files.only_part(Table::Items)?;
        let items = if items.exists() {
            KeyedFile::open(&items)?
        } else {
            let file = &manifest.tables[Table::Items.name()].files[0];
            KeyedFile::open_away(&RemoteFile::new(lake, id, &file.path, file.bytes))?
        };
        Ok(Self { partitions, dir: dir.clone(), lexicon, records, items, manifest, here })
    }

    pub const fn name(&self) -> &SnapshotName {
        &self.partitions.snapshot
    }

    /// For statements over this snapshot.
    pub const fn partitions(&self) -> &Partitions {
        &self.partitions
    }

    /// Whether its files on this machine are still there, by their sizes.
    pub fn check_here(&self) -> Result<(), EngineError> {
        let is_as_it_was = |file: &&FileManifest| {
            self.dir.join(&file.path).metadata().is_ok_and(|found| found.len() == file.bytes)
        };
        match self.here.iter().find(|file| !is_as_it_was(file)) {
            Some(file) => Err(EngineError::Lost(format!(
                "snapshot {} is no longer whole: {} is missing or changed",
                self.name().as_str(),
                file.path
            ))),
            None => Ok(()),
        }
    }

    /// The folder with its files.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    pub const fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    pub const fn dictionary(&self) -> &FacetDictionary {
        &self.manifest.facets
    }

    pub const fn lexicon(&self) -> &Arc<Lexicon> {
        &self.lexicon
    }

    /// The search with the values of its filters as they are spelt here.
    pub fn spelt(&self, search: Search) -> Spelt {
        spelling::spelt(self.dictionary(), self.has_popularity(), search)
    }

    /// Whether any record says how often it was asked for, so that there is something to sort by.
    pub const fn has_popularity(&self) -> bool {
        self.manifest.has_popularity
    }

    /// What a search means here and today.
    pub fn plan(&self, search: &Search, lang: Lang) -> Plan {
        let plan = Plan::new(search, lang, &self.lexicon, &self.records.titles, self.dictionary());
        plan.as_of(today()).beginning(search.after.as_ref().map(|after| self.begins(after)))
    }

    pub const fn cards(&self) -> &Cards {
        &self.records.cards
    }

    /// The doc number of a record.
    pub fn doc(&self, id: &str) -> Option<u32> {
        self.records.by_id.get(id).copied()
    }

    /// The records that name `id` as their parent, in the default order.
    pub fn children(&self, id: &str) -> &[u32] {
        self.records.by_parent.get(id).map_or(&[], Vec::as_slice)
    }

    /// The item of a record as it was published. Reads some pages of the file, from wherever it is.
    pub fn item(&self, doc: u32) -> Result<Item, EngineError> {
        let found = self.items.texts(&[doc], ["item", "sha256"])?.pop();
        let [json, sha256] = found.expect("a row for a doc");
        Ok(Item { json: json.into_bytes(), sha256 })
    }

    /// The records of docs, read from their items as they were published.
    pub fn records(&self, docs: &[u32]) -> Result<Vec<Record>, EngineError> {
        Ok(self.records_with_bytes(docs)?.into_iter().map(|(record, _)| record).collect())
    }

    /// The same, each with the bytes of its item.
    pub(crate) fn records_with_bytes(&self, docs: &[u32]) -> Result<Vec<(Record, usize)>, EngineError> {
        let items = self.items.texts(docs, ["item"])?;
        let read = docs.iter().zip(&items).map(|(doc, [item])| {
            let reading = geocore::read(item.as_bytes());
            let record = reading.map(|reading| (reading.record, item.len()));
            record.map_err(|error| self.unreadable_item(*doc, &error))
        });
        read.collect()
    }

    /// Some of the records, in the default order.
    pub fn listed(&self, from: usize, most: usize) -> Listing {
        let total = self.records.cards.len();
        let docs = from.min(total)..from.saturating_add(most).min(total);
        let docs = docs.map(|doc| u32::try_from(doc).expect("doc numbers are INTEGER"));
        let today = today();
        let records = docs.map(|doc| {
            let stamp = self.records.cards.date_stamp(doc);
            let changed = Some(stamp).filter(|day| *day <= today).and_then(PartialDate::from_number);
            ListedRecord { id: self.records.cards.id(doc).to_owned(), changed }
        });
        Listing { total, records: records.collect() }
    }

    /// The rows of a table, file by file.
    pub(crate) fn read(&self, table: Table) -> Result<Vec<Vec<RecordBatch>>, EngineError> {
        self.files().read_parts(table, None)
    }

    pub(crate) fn read_columns(
        &self,
        table: Table,
        columns: &[&str],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        self.files().read(table, Some(columns))
    }

    pub(crate) fn schema(&self, table: Table) -> Result<Arc<Schema>, EngineError> {
        Ok(self.files().readers(table, None)?.swap_remove(0).schema().clone())
    }

    /// The files of a table, in order.
    pub(crate) fn keyed(&self, table: Table) -> Result<Vec<KeyedFile>, EngineError> {
        self.files().parts(table)?.iter().map(|part| KeyedFile::open(part)).collect()
    }

    pub(crate) fn unreadable(&self, table: Table, reason: &dyn Display) -> EngineError {
        unreadable(&self.dir.join(table.name()), reason)
    }

    fn unreadable_item(&self, doc: u32, reason: &dyn Display) -> EngineError {
        self.unreadable(Table::Items, &format!("item {doc}: {reason}"))
    }

    fn files(&self) -> Files<'_> {
        Files { dir: &self.dir, manifest: &self.manifest }
    }
}

/// What the cards table tells of all records.
struct Records {
    cards: Cards,
    titles: Titles,
    by_id: HashMap<Box<str>, u32>,
    by_parent: HashMap<Box<str>, Vec<u32>>,
}

impl Records {
    fn load(files: &Files<'_>) -> Result<Self, EngineError> {
        let cards = Cards::load(files)?;
        let docs = || 0..u32::try_from(cards.len()).expect("doc numbers are INTEGER");
        let titles = Titles::new(docs().flat_map(|doc| {
            let title = cards.title(doc);
            title.en.into_iter().chain(title.fr).map(move |title| (doc, title))
        }));
        let by_id = docs().map(|doc| (cards.id(doc).into(), doc)).collect();
        let mut by_parent: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        for doc in docs() {
            if let Some(parent) = cards.parent(doc) {
                by_parent.entry(parent.into()).or_default().push(doc);
            }
        }
        Ok(Self { cards, titles, by_id, by_parent })
    }
}

impl std::fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Snapshot").field("name", self.name()).finish_non_exhaustive()
    }
}

/// `yyyymmdd` in UTC.
fn today() -> i32 {
    let now = Timestamp::of(SystemTime::now()).compact();
    now[..8].parse().expect("a day of eight digits")
}

/// The Parquet files of a snapshot.
struct Files<'a> {
    dir: &'a Path,
    manifest: &'a Manifest,
}

impl Files<'_> {
    fn read(&self, table: Table, columns: Option<&[&str]>) -> Result<Vec<RecordBatch>, EngineError> {
        Ok(self.read_parts(table, columns)?.concat())
    }

    fn read_parts(
        &self,
        table: Table,
        columns: Option<&[&str]>,
    ) -> Result<Vec<Vec<RecordBatch>>, EngineError> {
        let batches = |reader: ParquetRecordBatchReaderBuilder<File>| {
            let reader =
                reader.with_batch_size(BATCH).build().map_err(|error| self.unreadable(table, &error))?;
            reader.collect::<Result<_, _>>().map_err(|error| self.unreadable(table, &error))
        };
        self.readers(table, columns)?.into_iter().map(batches).collect()
    }

    fn readers(
        &self,
        table: Table,
        columns: Option<&[&str]>,
    ) -> Result<Vec<ParquetRecordBatchReaderBuilder<File>>, EngineError> {
        let open = |path: PathBuf| {
            let file = File::open(&path).map_err(|error| unreadable(&path, &error))?;
            let reader =
                ParquetRecordBatchReaderBuilder::try_new(file).map_err(|error| unreadable(&path, &error))?;
            Ok(match columns {
                Some(columns) => {
                    let mask = ProjectionMask::columns(reader.parquet_schema(), columns.iter().copied());
                    reader.with_projection(mask)
                }
                None => reader,
            })
        };
        self.parts(table)?.into_iter().map(open).collect()
    }

    /// The files of a table, in order; at least one.
    fn parts(&self, table: Table) -> Result<Vec<PathBuf>, EngineError> {
        let files = self.manifest.tables.get(table.name()).map_or(&[][..], |found| &found.files);
        let parts: Vec<PathBuf> = files.iter().map(|file| self.dir.join(&file.path)).collect();
        if parts.is_empty() { Err(self.unreadable(table, &"the manifest names no file")) } else { Ok(parts) }
    }

    fn only_part(&self, table: Table) -> Result<PathBuf, EngineError> {
        match &self.parts(table)?[..] {
            [part] => Ok(part.clone()),
            parts => Err(self.unreadable(table, &format!("{} files instead of one", parts.len()))),
        }
    }

    fn unreadable(&self, table: Table, reason: &dyn Display) -> EngineError {
        unreadable(&self.dir.join(table.name()), reason)
    }
}

fn unreadable(path: &Path, reason: &dyn Display) -> EngineError {
    EngineError::Snapshot { path: path.display().to_string(), reason: reason.to_string() }
}
