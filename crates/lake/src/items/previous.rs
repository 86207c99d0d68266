//! What the snapshot before holds: which items are unchanged, and their content, so that it is not read again.

use std::collections::HashMap;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

use arrow::array::{Array, AsArray, RecordBatch};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::errors::ParquetError;
use query::columns::Table;

use crate::hash::{Sha, hex};
use crate::items::source::ItemEntry;
use crate::snapshots::fetch::fetch;
use crate::snapshots::manifest::{FORMAT_VERSION, Manifest};
use crate::{Lake, LakeError, SnapshotId};

/// The items of a snapshot, by key.
#[derive(Debug, Default)]
pub(crate) struct PreviousItems {
    items: HashMap<String, PreviousItem>,
    /// The contents, one after the other.
    contents: Option<File>,
}

#[derive(Debug)]
struct PreviousItem {
    sha256: String,
    version: Option<String>,
    start: u64,
    length: usize,
}

impl PreviousItems {
    /// Reads the items of a snapshot; with `contents`, their text too, into a file in `scratch`. Empty when they
    /// cannot be read: that costs time, and is no reason to fail.
    pub(crate) fn read(
        lake: &Lake,
        id: &SnapshotId,
        manifest: &Manifest,
        scratch: &Path,
        contents: bool,
    ) -> Self {
        if manifest.format_version != FORMAT_VERSION {
            return Self::default();
        }
        let read = || -> Result<Self, LakeError> {
            let mut previous = Self { items: HashMap::new(), contents: None };
            let mut spool = if contents { Some(Spool::create(scratch)?) } else { None };
            for path in files(lake, id, manifest, scratch)? {
                let unreadable = |error: ParquetError| LakeError::Unreadable {
                    key: path.display().to_string(),
                    reason: error.to_string(),
                };
                previous.add(&path, spool.as_mut()).map_err(unreadable)?;
            }
            previous.contents = spool.map(|spool| spool.file);
            Ok(previous)
        };
        read().unwrap_or_else(|error| {
            tracing::warn!(%error, "the items of the snapshot before cannot be used");
            Self::default()
        })
    }

    /// The content of an item, when it has the version it had.
    pub(crate) fn content(&self, item: &ItemEntry) -> Option<Vec<u8>> {
        let (version, contents) = (item.version.as_ref()?, self.contents.as_ref()?);
        let before = self.items.get(&item.key).filter(|before| before.version.as_ref() == Some(version))?;
        let mut bytes = vec![0; before.length];
        contents.read_exact_at(&mut bytes, before.start).ok()?;
        Some(bytes)
    }

    /// How many of `items` were there with the same content.
    pub(crate) fn count_unchanged<'a>(&self, items: impl Iterator<Item = (&'a str, &'a Sha)>) -> u64 {
        items
            .filter(|(key, sha)| self.items.get(*key).is_some_and(|before| before.sha256 == hex(*sha)))
            .count() as u64
    }

    fn add(&mut self, path: &Path, mut spool: Option<&mut Spool>) -> Result<(), ParquetError> {
        let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
        let wanted: &[&str] =
            if spool.is_some() { &["key", "sha256", "version", "item"] } else { &["key", "sha256"] };
        let columns = ProjectionMask::columns(builder.parquet_schema(), wanted.iter().copied());
        // Few, as each may have several megabytes.
        for batch in builder.with_projection(columns).with_batch_size(8).build()? {
            let batch: RecordBatch = batch?;
            let text = |column: &str, row: usize| {
                let texts = batch.column_by_name(column)?.as_string_opt::<i32>()?;
                texts.is_valid(row).then(|| texts.value(row).to_owned())
            };
            for row in 0..batch.num_rows() {
                let (Some(key), Some(sha256)) = (text("key", row), text("sha256", row)) else { continue };
                let item = text("item", row).unwrap_or_default();
                let start = match &mut spool {
                    Some(spool) => spool.push(item.as_bytes())?,
                    None => 0,
                };
                let version = text("version", row);
                self.items.insert(key, PreviousItem { sha256, version, start, length: item.len() });
            }
        }
        Ok(())
    }
}

/// The files with the items, here or brought here.
fn files(
    lake: &Lake,
    id: &SnapshotId,
    manifest: &Manifest,
    scratch: &Path,
) -> Result<Vec<PathBuf>, LakeError> {
    let files =
        manifest.tables.get(Table::Items.name()).map(|table| table.files.as_slice()).unwrap_or_default();
    let mut paths = Vec::new();
    for file in files {
        let key = format!("{}/{}", id.folder(), file.path);
        if let Some(path) = lake.storage.local_path(&key) {
            paths.push(path);
        } else {
            let path = scratch.join("previous").join(&file.path);
            fetch(lake.storage.as_ref(), &key, file, &path)?;
            paths.push(path);
        }
    }
    Ok(paths)
}

struct Spool {
    file: File,
    end: u64,
}

impl Spool {
    fn create(scratch: &Path) -> Result<Self, LakeError> {
        let path = scratch.join("previous-items");
        let mut options = File::options();
        let file = options.create_new(true).read(true).write(true).open(&path);
        Ok(Self { file: file.map_err(LakeError::io("create", &path))?, end: 0 })
    }

    fn push(&mut self, bytes: &[u8]) -> Result<u64, ParquetError> {
        let start = self.end;
        self.file.write_all_at(bytes, start)?;
        self.end += bytes.len() as u64;
        Ok(start)
    }
}
