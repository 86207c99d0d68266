//! What the snapshot before holds, to tell which items are unchanged.

use std::collections::HashMap;
use std::fs::File;

use arrow::array::{AsArray, RecordBatch};
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use query::columns::Table;

use crate::hash::{Sha, hex};
use crate::manifest::{FORMAT_VERSION, Manifest};
use crate::{Lake, SnapshotId};

/// Content hashes of the items in a snapshot, by key. Empty when it cannot be read: counting what is unchanged is
/// no reason to fail.
pub(crate) fn item_hashes(lake: &Lake, id: &SnapshotId, manifest: &Manifest) -> HashMap<String, String> {
    if manifest.format_version != FORMAT_VERSION {
        return HashMap::new();
    }
    let files =
        manifest.tables.get(Table::Items.name()).map(|table| table.files.as_slice()).unwrap_or_default();
    let mut hashes = HashMap::new();
    for file in files {
        let path = lake.local_dir(id).join(&file.path);
        if let Err(error) = read(&path, &mut hashes) {
            tracing::warn!(%error, file = file.path, "the items of the snapshot before cannot be compared");
            return HashMap::new();
        }
    }
    hashes
}

/// How many of `items` are in `before` with the same content.
pub(crate) fn count_unchanged<'a>(
    before: &HashMap<String, String>,
    items: impl Iterator<Item = (&'a str, &'a Sha)>,
) -> u64 {
    items.filter(|(key, sha)| before.get(*key).is_some_and(|before| *before == hex(*sha))).count() as u64
}

fn read(
    path: &std::path::Path,
    hashes: &mut HashMap<String, String>,
) -> Result<(), parquet::errors::ParquetError> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path)?)?;
    let columns = ProjectionMask::columns(builder.parquet_schema(), ["key", "sha256"]);
    for batch in builder.with_projection(columns).build()? {
        let batch: RecordBatch = batch?;
        let keys = batch.column(0).as_string::<i32>();
        let shas = batch.column(1).as_string::<i32>();
        hashes
            .extend(keys.iter().zip(shas).filter_map(|(key, sha)| Some((key?.to_owned(), sha?.to_owned()))));
    }
    Ok(())
}
