//! Files of a snapshot brought to this machine: in parallel pieces, checked against the manifest, kept in a cache.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use query::columns::Table;
use sha2::{Digest, Sha256};

use crate::hash::hex;
use crate::items::ordered::ordered_map;
use crate::snapshots::manifest::{FileManifest, Manifest};
use crate::snapshots::snapshot_id::FOLDER_PREFIX;
use crate::storage::Storage;
use crate::{Lake, LakeError, SnapshotId};

/// Bytes fetched by one request.
const PIECE: u64 = 4 << 20;
/// Pieces under way at once, and in memory.
const PARALLEL: usize = 4;

impl Lake {
    /// The folder with the files of `tables` on this machine. Where the lake itself is not, they are fetched into
    /// `cache`, unless they are there already, and must be what the manifest says.
    pub fn bring(
        &self,
        id: &SnapshotId,
        manifest: &Manifest,
        tables: &[Table],
        cache: &Path,
    ) -> Result<PathBuf, LakeError> {
        if let Some(folder) = self.local_dir(id) {
            return Ok(folder);
        }
        let folder = cache.join(id.folder());
        for table in tables {
            for file in manifest.tables.get(table.name()).map_or(&[][..], |table| &table.files) {
                let path = folder.join(&file.path);
                if is_as_promised(&path, file) {
                    continue;
                }
                fetch(self.storage.as_ref(), &format!("{}/{}", id.folder(), file.path), file, &path)?;
            }
        }
        Ok(folder)
    }

    /// Removes the snapshots from a cache that are not in `keep`.
    pub fn forget(cache: &Path, keep: &[&SnapshotId]) -> Result<(), LakeError> {
        let failed = LakeError::io;
        for entry in fs::read_dir(cache).map_err(failed("list", cache))? {
            let path = entry.map_err(failed("list", cache))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            if name.starts_with(FOLDER_PREFIX) && keep.iter().all(|id| id.folder() != name) {
                fs::remove_dir_all(&path).map_err(failed("remove", &path))?;
            }
        }
        Ok(())
    }
}

/// Makes a folder the cache of this process for as long as the lock lives.
pub fn lock_cache(folder: &Path) -> Result<File, LakeError> {
    fs::create_dir_all(folder).map_err(LakeError::io("create", folder))?;
    let path = folder.join(".portal.lock");
    let file = File::create(&path).map_err(LakeError::io("create", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(LakeError::CacheInUse { place: folder.display().to_string() }),
        Err(TryLockError::Error(error)) => Err(LakeError::io("lock", &path)(error)),
    }
}

/// Writes a stored file to `path`, whole and checked, or not at all.
pub(crate) fn fetch(
    storage: &dyn Storage,
    key: &str,
    promised: &FileManifest,
    path: &Path,
) -> Result<(), LakeError> {
    let parent = path.parent().expect("a file is in a folder");
    fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
    let mut file = tempfile::NamedTempFile::new_in(parent).map_err(LakeError::io("write in", parent))?;
    let mut hash = Sha256::new();
    let pieces: Vec<Range<u64>> = (0..promised.bytes.div_ceil(PIECE))
        .map(|piece| piece * PIECE..((piece + 1) * PIECE).min(promised.bytes))
        .collect();
    for together in pieces.chunks(PARALLEL) {
        let get = || |piece: &Range<u64>| storage.get_range(key, piece.clone());
        ordered_map(
            together.iter(),
            |piece| piece.end - piece.start,
            PARALLEL,
            get,
            |bytes| {
                let bytes = bytes?;
                hash.update(&bytes);
                file.write_all(&bytes).map_err(LakeError::io("write", path))
            },
        )?;
    }
    if hex(&hash.finalize()) != promised.sha256 {
        let reason = "its content is not what its manifest says".to_owned();
        return Err(LakeError::Damaged { file: key.to_owned(), reason });
    }
    file.persist(path).map_err(|error| LakeError::io("write", path)(error.error))?;
    Ok(())
}

fn is_as_promised(path: &Path, promised: &FileManifest) -> bool {
    let read = || -> io::Result<String> {
        let mut file = File::open(path)?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 1 << 20];
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(hex(&hash.finalize())),
                length => hash.update(&buffer[..length]),
            }
        }
    };
    read().is_ok_and(|found| found == promised.sha256)
}
