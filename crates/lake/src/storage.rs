//! The port to where the files of a lake are: a folder here, a bucket in another crate.
//!
//! The calls block. Consolidation runs on threads of its own, and a storage with an async client blocks on its
//! runtime's handle; async readers call through `spawn_blocking`. So no async colours the index builder.

use std::collections::BTreeSet;
use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::TempDir;

use crate::LakeError;

mod folder;

pub use folder::{Folder, staging_in};

/// Where files are kept under keys (`a/b/c`). Writes are durable when a call returns: the pointer to a snapshot
/// moves only after everything else was put.
pub trait Storage: Send + Sync {
    /// The files whose keys begin with `prefix`, sorted by key.
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError>;

    /// The first parts of the keys that begin with `prefix`, sorted, each once; also of folders that cannot be looked into.
    fn names(&self, prefix: &str) -> Result<Vec<String>, LakeError> {
        let files = self.list(prefix)?;
        let names = files.iter().filter_map(|file| file.key.split('/').next());
        let names: BTreeSet<&str> = names.collect();
        Ok(names.into_iter().map(str::to_owned).collect())
    }

    /// A small file with its version; `None` when there is none.
    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError>;

    /// Some bytes of a file. Fewer come back when the file ends before the range does.
    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError>;

    /// Writes a small file whole, or not at all.
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError>;

    /// Takes over a file of the staging folder, which may be gone afterwards.
    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError>;

    /// Writes only if the file still has the `expected` version (`None`: does not exist), as one step among all
    /// processes. `If-Match` and `If-None-Match` in S3.
    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError>;

    /// Removes a file; one that does not exist counts as removed.
    fn delete(&self, key: &str) -> Result<(), LakeError>;

    /// A new empty folder on this machine to build a snapshot in. Those of dead processes are removed first.
    fn staging(&self) -> Result<Staging, LakeError>;

    /// Waits until no other process publishes or removes snapshots. A storage without locks gives an empty guard
    /// at once; the conditional put still decides who wins.
    fn exclusive(&self) -> Result<Exclusive, LakeError>;

    /// As `exclusive`, without waiting.
    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError>;

    /// The lock of a whole run, without waiting. The conditional put decides where there are no locks.
    fn run_lock(&self) -> Result<RunLock, LakeError> {
        Ok(RunLock::NoLocks)
    }

    /// What a person calls the place of a file.
    fn place(&self, key: &str) -> String {
        self.local_path(key).map_or_else(|| key.to_owned(), |path| path.display().to_string())
    }

    /// The name of something here that no lake leaves; `None` when there is nothing.
    fn stranger(&self) -> Result<Option<String>, LakeError> {
        Ok(self.list("")?.into_iter().map(|file| file.key).next())
    }

    /// Removes what dead processes left besides files: folders, half-written files. Called under `exclusive`, and only
    /// where a lake is.
    fn tidy(&self) -> Result<(), LakeError> {
        Ok(())
    }

    /// Where a file is on this machine; `None` when it is elsewhere and has to be fetched.
    fn local_path(&self, key: &str) -> Option<PathBuf>;

    /// How old a snapshot that no pointer lists must be before it counts as left by a dead run. A storage without
    /// locks cannot tell a dead run from one under way.
    fn patience(&self) -> Duration {
        Duration::ZERO
    }
}

/// What `list` knows of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    pub key: String,
    pub bytes: u64,
}

/// A file's content and its version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub bytes: Vec<u8>,
    pub version: Version,
}

/// Changes whenever the content does: an `ETag` or a hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version(pub String);

/// What became of a conditional put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutIf {
    Written,
    /// The file has another version than expected; it was not touched.
    Changed,
}

/// A folder of one run. It is removed when the run ends; when the process is killed, its lock goes with it, and
/// the next run removes the folder.
#[derive(Debug)]
pub struct Staging {
    folder: TempDir,
    _lock: Option<File>,
}

impl Staging {
    pub fn new(folder: TempDir, lock: Option<File>) -> Self {
        Self { folder, _lock: lock }
    }

    /// A folder in `parent` that no other run will find.
    pub fn fresh(parent: &Path) -> Result<Self, LakeError> {
        let folder = tempfile::Builder::new().prefix("portal-").tempdir_in(parent);
        Ok(Self::new(folder.map_err(LakeError::io("write in", parent))?, None))
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn join(&self, relative: &str) -> PathBuf {
        self.path().join(relative)
    }
}

/// Whether any other run that uses the same storage lives.
#[derive(Debug)]
pub enum RunLock {
    /// None does, as long as this is held; the lock ends with the process.
    Alone(Exclusive),
    Taken,
    /// Nobody can tell.
    NoLocks,
}

/// Held while a run publishes or removes snapshots. Dropping it lets the next one in.
#[derive(Debug)]
pub struct Exclusive {
    _lock: Option<File>,
}

impl Exclusive {
    pub fn new(lock: Option<File>) -> Self {
        Self { _lock: lock }
    }
}
