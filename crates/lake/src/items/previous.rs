//! What the snapshot before holds: which items are unchanged, and their content, so that it is not read again, or stays
//! where it cannot be.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::OnceLock;

use arrow::array::{Array, AsArray, RecordBatch};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::errors::ParquetError;
use query::columns::Table;

use crate::hash::{Sha, sha_of_hex};
use crate::items::source::ItemEntry;
use crate::snapshots::before::Before;
use crate::{Lake, LakeError};

/// The items of a snapshot.
#[derive(Default)]
pub(crate) struct PreviousItems<'a> {
    /// By document.
    items: Vec<PreviousItem>,
    /// Documents by key.
    docs: HashMap<Box<str>, u32>,
    snapshot: Option<(&'a Lake, &'a Before, &'a Path)>,
    /// Loaded when the first is needed.
    contents: OnceLock<Option<Spool>>,
}

pub(crate) struct PreviousItem {
    pub(crate) id: Box<str>,
    pub(crate) sha256: Sha,
    version: Option<Box<str>>,
}

impl<'a> PreviousItems<'a> {
    /// Reads what the items of a snapshot are; files go to `scratch`. Empty when they cannot be read: that costs time,
    /// and is no reason to fail.
    pub(crate) fn read(lake: &'a Lake, before: &'a Before, scratch: &'a Path) -> Self {
        let (mut items, mut docs) = (Vec::new(), HashMap::new());
        let columns = ["id", "key", "sha256", "version"];
        let read = for_each_row(lake, before, scratch, columns, NARROW, |[id, key, sha256, version]| {
            let (Some(id), Some(key), Some(sha256)) = (id, key, sha256.and_then(sha_of_hex)) else {
                return Err(ParquetError::General("an item without key or hash".to_owned()));
            };
            let doc = u32::try_from(items.len()).expect("documents are numbered in i32");
            docs.insert(key.into(), doc);
            items.push(PreviousItem { id: id.into(), sha256, version: version.map(Into::into) });
            Ok(())
        });
        if let Err(error) = read {
            tracing::warn!(%error, "the items of the snapshot before cannot be used");
            return Self::default();
        }
        Self { items, docs, snapshot: Some((lake, before, scratch)), contents: OnceLock::new() }
    }

    /// Whether an item has the version it had.
    pub(crate) fn has_version_of(&self, item: &ItemEntry) -> bool {
        let before = self.version(&item.key);
        before.is_some() && before == item.version.as_deref()
    }

    /// An item, and the number of its record.
    pub(crate) fn get(&self, key: &str) -> Option<(u32, &PreviousItem)> {
        let doc = *self.docs.get(key)?;
        Some((doc, &self.items[doc as usize]))
    }

    /// In the order of documents.
    pub(crate) fn items(&self) -> &[PreviousItem] {
        &self.items
    }

    /// The content an item had.
    pub(crate) fn content(&self, key: &str) -> Option<Vec<u8>> {
        self.docs.get(key)?;
        self.contents.get_or_init(|| self.load()).as_ref()?.get(key)
    }

    /// The version that [`content`](Self::content) had.
    pub(crate) fn version(&self, key: &str) -> Option<&str> {
        self.get(key)?.1.version.as_deref()
    }

    /// How long [`content`](Self::content) is.
    pub(crate) fn bytes(&self, key: &str) -> u64 {
        let spool = self.contents.get_or_init(|| self.load()).as_ref();
        spool.and_then(|spool| spool.places.get(key)).map_or(0, |(_, length)| *length as u64)
    }

    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.docs.keys().map(|key| &**key)
    }

    /// How many of `items` were there with the same content.
    pub(crate) fn count_unchanged<'i>(&self, items: impl Iterator<Item = (&'i str, &'i Sha)>) -> u64 {
        items.filter(|(key, sha)| self.get(key).is_some_and(|(_, before)| before.sha256 == **sha)).count()
            as u64
    }

    /// How many records are not among `ids`; `None` when nobody can say.
    pub(crate) fn count_dropped<'i>(&self, ids: impl Iterator<Item = &'i str>) -> Option<u64> {
        self.snapshot?;
        let ids: HashSet<&str> = ids.collect();
        Some(self.items.iter().filter(|before| !ids.contains(&*before.id)).count() as u64)
    }

    fn load(&self) -> Option<Spool> {
        let (lake, before, scratch) = self.snapshot?;
        let load = || {
            let mut spool = Spool::create(scratch)?;
            for_each_row(lake, before, scratch, ["key", "item"], WIDE, |[key, item]| match (key, item) {
                (Some(key), Some(item)) => spool.push(key, item.as_bytes()),
                _ => Ok(()),
            })?;
            Ok(spool)
        };
        load()
            .inspect_err(|error: &LakeError| {
                tracing::warn!(%error, "the items of the snapshot before cannot be used");
            })
            .ok()
    }
}

/// Rows read at once.
const NARROW: usize = 1024;
/// Few, as each may have several megabytes.
const WIDE: usize = 8;

/// Hands on the texts of some columns of the items, row by row.
fn for_each_row<const N: usize>(
    lake: &Lake,
    before: &Before,
    scratch: &Path,
    columns: [&str; N],
    batch_rows: usize,
    mut each: impl FnMut([Option<&str>; N]) -> Result<(), ParquetError>,
) -> Result<(), LakeError> {
    for path in lake.local_files(before, Table::Items.name(), scratch)? {
        let mut read = || -> Result<(), ParquetError> {
            let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(&path)?)?;
            let mask = ProjectionMask::columns(builder.parquet_schema(), columns);
            for batch in builder.with_projection(mask).with_batch_size(batch_rows).build()? {
                let batch: RecordBatch = batch?;
                let texts =
                    columns.map(|column| batch.column_by_name(column).and_then(|c| c.as_string_opt::<i32>()));
                for row in 0..batch.num_rows() {
                    each(texts.map(|texts| texts.filter(|t| t.is_valid(row)).map(|t| t.value(row))))?;
                }
            }
            Ok(())
        };
        read().map_err(|error| LakeError::Damaged {
            file: path.display().to_string(),
            reason: error.to_string(),
        })?;
    }
    Ok(())
}

/// Contents, one after the other in a file, and where each lies.
struct Spool {
    file: File,
    end: u64,
    places: HashMap<String, (u64, usize)>,
}

impl Spool {
    fn create(scratch: &Path) -> Result<Self, LakeError> {
        let path = scratch.join("previous-items");
        let mut options = File::options();
        let file = options.create_new(true).read(true).write(true).open(&path);
        let file = file.map_err(LakeError::io("create", &path))?;
        Ok(Self { file, end: 0, places: HashMap::new() })
    }

    fn push(&mut self, key: &str, bytes: &[u8]) -> Result<(), ParquetError> {
        self.file.write_all_at(bytes, self.end)?;
        self.places.insert(key.to_owned(), (self.end, bytes.len()));
        self.end += bytes.len() as u64;
        Ok(())
    }

    fn get(&self, key: &str) -> Option<Vec<u8>> {
        let (start, length) = *self.places.get(key)?;
        let mut bytes = vec![0; length];
        self.file.read_exact_at(&mut bytes, start).ok()?;
        Some(bytes)
    }
}
