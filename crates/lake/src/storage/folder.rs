//! A lake in a folder of this machine, shared by several processes.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Exclusive, PutIf, RunLock, Staging, Storage, Stored, StoredFile, Version};
use crate::hash::sha256_hex;
use crate::{LakeError, SnapshotId};

#[cfg(test)]
mod tests;

/// Files under one folder. Names that begin with a dot are its own: locks, and `.staging` with a folder per run.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

const STAGING: &str = ".staging";
/// What the name of each staging folder begins with.
const RUN: &str = "run-";
/// Inside each staging folder; locked for as long as its process lives.
const ALIVE: &str = ".alive.lock";
/// What the names of files on their way begin with, before they get their own.
const WRITE: &str = ".write-";
/// What lakes leave in their folder even before there is a snapshot, and what file systems have in every volume's.
const NO_STRANGERS: [&str; 8] = [
    ".lease.json",
    ".publish.lock",
    ".put-if.lock",
    ".run.lock",
    ".staging.lock",
    ".watch.json",
    STAGING,
    "lost+found",
];

impl Folder {
    /// The folder need not exist: the first write creates it.
    pub fn new(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    fn path(&self, key: &str) -> PathBuf {
        self.root.join(key)
    }

    fn lock_file(&self, name: &str) -> Result<File, LakeError> {
        fs::create_dir_all(&self.root).map_err(LakeError::io("create", &self.root))?;
        open_lock(&self.path(name))
    }

    fn lock(&self, name: &str) -> Result<File, LakeError> {
        let file = self.lock_file(name)?;
        file.lock().map_err(LakeError::io("lock", &self.path(name)))?;
        Ok(file)
    }

    fn try_lock(&self, name: &str) -> Result<Option<Exclusive>, LakeError> {
        let file = self.lock_file(name)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Exclusive::new(Some(file)))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(LakeError::io("lock", &self.root)(error)),
        }
    }

    /// Removes the staging folders whose processes are gone. The caller holds the lock under which folders and
    /// their locks are made, so that none is met half made.
    fn remove_dead_staging(folder: &Path) -> Result<(), LakeError> {
        for entry in fs::read_dir(folder).map_err(LakeError::io("list", folder))? {
            let entry = entry.map_err(LakeError::io("list", folder))?;
            let path = entry.path();
            let is_ours = entry.file_name().as_encoded_bytes().starts_with(RUN.as_bytes());
            if is_ours && path.is_dir() && !path.is_symlink() && !is_alive(&path.join(ALIVE))? {
                tracing::info!(folder = %path.display(), "removing what a dead run left");
                remove_going(&path)?;
            }
        }
        Ok(())
    }

    /// Writes beside the file, then renames: readers see the old or the new content, never a part.
    fn write_whole(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        let path = self.path(key);
        let parent = path.parent().expect("a key is below the root");
        fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
        let mut file = tempfile::Builder::new()
            .prefix(WRITE)
            .tempfile_in(parent)
            .map_err(LakeError::io("write in", parent))?;
        file.write_all(bytes).map_err(LakeError::io("write", &path))?;
        file.as_file().sync_all().map_err(LakeError::io("sync", &path))?;
        make_readable(file.path()).map_err(LakeError::io("set the mode of", &path))?;
        file.persist(&path).map_err(|error| LakeError::io("write", &path)(error.error))?;
        self.sync_folders(parent)
    }

    /// Makes new names durable, from `folder` up to the root.
    fn sync_folders(&self, folder: &Path) -> Result<(), LakeError> {
        for folder in folder.ancestors().take_while(|folder| folder.starts_with(&self.root)) {
            File::open(folder).and_then(|folder| folder.sync_all()).map_err(LakeError::io("sync", folder))?;
        }
        Ok(())
    }
}

impl Storage for Folder {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        if !self.root.exists() {
            return Ok(Vec::new());
        }
        // What else is in the folder is not looked into.
        let wanted = |entry: &walkdir::DirEntry| {
            let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            let is_near = |key: String| key.starts_with(prefix) || prefix.starts_with(&key);
            entry.depth() == 0 || (!is_hidden && key_of(&self.root, entry.path()).is_some_and(is_near))
        };
        let mut files = Vec::new();
        for entry in WalkDir::new(&self.root).into_iter().filter_entry(wanted) {
            let entry = match entry {
                Ok(entry) => entry,
                // Another process may remove a snapshot while we walk.
                Err(error) if is_not_found(error.io_error()) => continue,
                Err(error) => return Err(LakeError::io("list", &self.root)(error.into())),
            };
            let Some(key) = key_of(&self.root, entry.path()) else { continue };
            if !entry.file_type().is_file() || !key.starts_with(prefix) {
                continue;
            }
            match entry.metadata() {
                Ok(metadata) => files.push(StoredFile { key, bytes: metadata.len() }),
                Err(error) if is_not_found(error.io_error()) => {}
                Err(error) => return Err(LakeError::io("list", entry.path())(error.into())),
            }
        }
        files.sort_by(|a, b| a.key.cmp(&b.key));
        Ok(files)
    }

    fn names(&self, prefix: &str) -> Result<Vec<String>, LakeError> {
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.root).map_err(LakeError::io("list", &self.root))? {
            let name = entry.map_err(LakeError::io("list", &self.root))?.file_name();
            names.extend(name.into_string().ok().filter(|name| name.starts_with(prefix)));
        }
        names.sort();
        Ok(names)
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        let path = self.path(key);
        if let Some(found) = no_file(&path) {
            return Err(LakeError::NoFile { place: self.place(key), found });
        }
        match fs::read(&path) {
            Ok(bytes) => {
                let version = Version(sha256_hex(&bytes));
                Ok(Some(Stored { bytes, version }))
            }
            Err(error) if is_not_found(Some(&error)) => Ok(None),
            // A file stands in the place of a folder of the lake; in that of the lake itself, nobody knows what is in it.
            Err(error) if error.kind() == ErrorKind::NotADirectory && self.root.is_dir() => Ok(None),
            Err(error) => Err(LakeError::io("read", &path)(error)),
        }
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        let path = self.path(key);
        let read = || -> io::Result<Vec<u8>> {
            let mut file = File::open(&path)?;
            file.seek(SeekFrom::Start(range.start))?;
            let mut bytes = Vec::new();
            file.take(range.end.saturating_sub(range.start)).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(LakeError::io("read", &path))
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        self.write_whole(key, bytes)
    }

    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> {
        let path = self.path(key);
        let parent = path.parent().expect("a key is below the root");
        fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
        File::open(file).and_then(|file| file.sync_all()).map_err(LakeError::io("sync", file))?;
        fs::rename(file, &path).map_err(LakeError::io("move a file to", &path))?;
        self.sync_folders(parent)
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        let _lock = self.lock(".put-if.lock")?;
        let present = self.get(key)?.map(|stored| stored.version);
        if present.as_ref() != expected {
            return Ok(PutIf::Changed);
        }
        self.write_whole(key, bytes)?;
        Ok(PutIf::Written)
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        let path = self.path(key);
        match fs::remove_file(&path) {
            Err(error) if !is_not_found(Some(&error)) => Err(LakeError::io("remove", &path)(error)),
            _ => Ok(()),
        }
    }

    fn staging(&self) -> Result<Staging, LakeError> {
        let _lock = self.lock(".staging.lock")?;
        new_run(&self.path(STAGING))
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        self.lock(".publish.lock").map(|lock| Exclusive::new(Some(lock)))
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.try_lock(".publish.lock")
    }

    fn run_lock(&self) -> Result<RunLock, LakeError> {
        Ok(self.try_lock(".run.lock")?.map_or(RunLock::Taken, RunLock::Alone))
    }

    fn tidy(&self) -> Result<(), LakeError> {
        let staging = self.path(STAGING);
        if staging.exists() {
            let _lock = self.lock(".staging.lock")?;
            Self::remove_dead_staging(&staging)?;
        }
        // Every write of a visible name happens under a lock that the caller has, and every other one under this.
        let _no_write = self.lock(".put-if.lock")?;
        for entry in fs::read_dir(&self.root).map_err(LakeError::io("list", &self.root))? {
            let entry = entry.map_err(LakeError::io("list", &self.root))?;
            let (name, path) = (entry.file_name(), entry.path());
            let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
            if is_folder && name.to_str().is_some_and(|name| SnapshotId::of_key(name).is_some()) {
                remove_if_empty(&path);
            } else if !is_folder && name.as_encoded_bytes().starts_with(WRITE.as_bytes()) {
                fs::remove_file(&path).map_err(LakeError::io("remove", &path))?;
            }
        }
        Ok(())
    }

    fn stranger(&self) -> Result<Option<String>, LakeError> {
        let entries = match fs::read_dir(&self.root) {
            Ok(entries) => entries,
            Err(error) if is_not_found(Some(&error)) => return Ok(None),
            Err(error) => return Err(LakeError::io("list", &self.root)(error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            names.push(entry.map_err(LakeError::io("list", &self.root))?.file_name());
        }
        // A run that was killed before its first file came leaves a snapshot's folder without any, or half a file.
        let is_ours = |name: &OsStr| {
            NO_STRANGERS.iter().any(|ours| name == *ours)
                || is_half_written(name)
                || name.to_str().is_some_and(|name| SnapshotId::of_key(name).is_some())
        };
        names.retain(|name| !is_ours(name));
        Ok(names.into_iter().min().map(|name| name.to_string_lossy().into_owned()))
    }

    fn local_path(&self, key: &str) -> Option<PathBuf> {
        Some(self.path(key))
    }
}

/// A folder of this process alone in `folder`, where others have theirs; those of dead processes are removed.
pub fn staging_in(folder: &Path) -> Result<Staging, LakeError> {
    fs::create_dir_all(folder).map_err(LakeError::io("create", folder))?;
    let path = folder.join(".staging.lock");
    let lock = open_lock(&path)?;
    lock.lock().map_err(LakeError::io("lock", &path))?;
    new_run(&folder.join("runs"))
}

/// The caller holds the lock under which such folders are made.
fn new_run(folder: &Path) -> Result<Staging, LakeError> {
    fs::create_dir_all(folder).map_err(LakeError::leftover(folder))?;
    Folder::remove_dead_staging(folder)?;
    let run = tempfile::Builder::new().prefix(RUN).tempdir_in(folder);
    let run = run.map_err(LakeError::io("write in", folder))?;
    let path = run.path().join(ALIVE);
    let alive = open_lock(&path)?;
    alive.lock().map_err(LakeError::io("lock", &path))?;
    Ok(Staging::new(run, Some(alive)))
}

fn open_lock(path: &Path) -> Result<File, LakeError> {
    if let Some(found) = no_file(path) {
        return Err(LakeError::leftover(path)(io::Error::other(format!("it is {found}"))));
    }
    OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(LakeError::leftover(path))
}

/// What is there and no file. It must not be opened: whoever opens a pipe waits for who writes to it.
fn no_file(path: &Path) -> Option<&'static str> {
    match fs::metadata(path).ok()? {
        found if found.is_file() => None,
        found if found.is_dir() => Some("a folder"),
        _ => Some("a pipe or a device"),
    }
}

fn is_alive(lock: &Path) -> Result<bool, LakeError> {
    if no_file(lock).is_some() {
        // No run made it.
        return Ok(false);
    }
    let file = match OpenOptions::new().write(true).open(lock) {
        Ok(file) => file,
        Err(error) if is_not_found(Some(&error)) => return Ok(false),
        Err(error) => return Err(LakeError::leftover(lock)(error)),
    };
    match file.try_lock() {
        Ok(()) => Ok(false),
        Err(TryLockError::WouldBlock) => Ok(true),
        Err(TryLockError::Error(error)) => Err(LakeError::io("lock", lock)(error)),
    }
}

/// Removes a folder that has nothing but folders in it: a run was killed before its first file came.
fn remove_if_empty(folder: &Path) {
    let is_folder = |entry: &walkdir::Result<walkdir::DirEntry>| {
        entry.as_ref().is_ok_and(|entry| entry.file_type().is_dir())
    };
    if WalkDir::new(folder).into_iter().all(|entry| is_folder(&entry)) {
        for entry in WalkDir::new(folder).contents_first(true).into_iter().filter_map(Result::ok) {
            // One that somebody has put something into meanwhile cannot be removed, which is what is meant.
            let _ = fs::remove_dir(entry.path());
        }
    }
}

/// Removes a folder that its own run may be removing too: a run at its end is no longer alive, and not yet gone.
fn remove_going(path: &Path) -> Result<(), LakeError> {
    match fs::remove_dir_all(path) {
        Err(error) if !is_not_found(Some(&error)) => Err(LakeError::io("remove", path)(error)),
        _ => Ok(()),
    }
}

/// As temporary files are named: what a killed run left of its first write, or another is writing.
fn is_half_written(name: &OsStr) -> bool {
    let random = name.as_encoded_bytes().strip_prefix(WRITE.as_bytes());
    random.is_some_and(|random| random.len() == 6 && random.iter().all(u8::is_ascii_alphanumeric))
}

fn is_not_found(error: Option<&io::Error>) -> bool {
    error.is_some_and(|error| error.kind() == ErrorKind::NotFound)
}

/// Keys use slashes everywhere.
fn key_of(root: &Path, path: &Path) -> Option<String> {
    let relative = path.strip_prefix(root).ok()?;
    let parts: Option<Vec<&str>> = relative.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/")).filter(|key| !key.is_empty())
}

/// Temporary files are made for their owner only; a web server of another user must read the pointer.
#[cfg(unix)]
fn make_readable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_path: &Path) -> io::Result<()> {
    Ok(())
}
