//! Reads back what was written, before anyone is told of it.

use std::fs::File;
use std::path::Path;

use parquet::file::reader::{FileReader, SerializedFileReader};

use crate::LakeError;
use crate::hash::sha256_of;
use crate::progress::Progress;
use crate::snapshots::manifest::{FileManifest, Manifest};

/// Every file has the bytes that were meant, and every table the rows.
pub(crate) fn verify(
    manifest: &Manifest,
    folder: &Path,
    progress: &mut dyn Progress,
) -> Result<(), LakeError> {
    for table in manifest.tables.values() {
        let mut rows = 0;
        for file in &table.files {
            rows += verify_file(file, folder)?;
            progress.advance(1);
        }
        if rows != table.rows {
            let file = table.files.first().map(|file| file.path.clone()).unwrap_or_default();
            return Err(LakeError::Damaged {
                file,
                reason: format!("{rows} rows instead of {}", table.rows),
            });
        }
    }
    Ok(())
}

fn verify_file(wanted: &FileManifest, folder: &Path) -> Result<u64, LakeError> {
    let path = folder.join(&wanted.path);
    let damaged = |reason: String| LakeError::Damaged { file: wanted.path.clone(), reason };
    let file = File::open(&path).map_err(LakeError::io("read back", &path))?;
    let (sha256, bytes) = sha256_of(&file).map_err(LakeError::io("read back", &path))?;
    if bytes != wanted.bytes {
        return Err(damaged(format!("{bytes} bytes instead of {}", wanted.bytes)));
    }
    if sha256 != wanted.sha256 {
        return Err(damaged("its bytes are not those that were written".to_owned()));
    }
    let reader = SerializedFileReader::new(file).map_err(|error| damaged(error.to_string()))?;
    u64::try_from(reader.metadata().file_metadata().num_rows()).map_err(|error| damaged(error.to_string()))
}
