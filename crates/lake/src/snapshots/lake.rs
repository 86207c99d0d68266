//! A lake: its snapshots, and the pointer that says which one is current.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use query::analysis::ANALYSER_ID;

use crate::calendar::Timestamp;
use crate::snapshots::manifest::{FORMAT_VERSION, MANIFEST, Manifest};
use crate::snapshots::pointer::{POINTER_KEY, Pointer, Retention};
use crate::snapshots::snapshot_id::FOLDER_PREFIX;
use crate::storage::{Exclusive, Folder, PutIf, Storage, StoredFile, Version};
use crate::{LakeError, SnapshotId};

/// Snapshots in a storage. Cheap to clone; every call looks at the storage anew. The calls block.
#[derive(Clone)]
pub struct Lake {
    pub(crate) storage: Arc<dyn Storage>,
}

/// A snapshot as the storage holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnapshotInfo {
    pub id: SnapshotId,
    pub is_current: bool,
    /// Current before the current one.
    pub is_previous: bool,
    /// When it became current; `None` for one that never did (a killed run left it).
    pub published_at: Option<String>,
    /// `None` when its manifest is missing or unreadable.
    pub records: Option<u64>,
    pub bytes: u64,
    /// Has every file its manifest names, at the right length.
    pub is_complete: bool,
}

impl Lake {
    /// The lake in a folder, which need not exist yet.
    pub fn open_folder(dir: &Path) -> Result<Self, LakeError> {
        if dir.exists() && !dir.is_dir() {
            let error = std::io::ErrorKind::NotADirectory.into();
            return Err(LakeError::io("use as a lake", dir)(error));
        }
        Ok(Self::over(Arc::new(Folder::new(dir))))
    }

    pub fn over(storage: Arc<dyn Storage>) -> Self {
        Self { storage }
    }

    /// What readers are to use; `None` before the first publication.
    pub fn current(&self) -> Result<Option<Pointer>, LakeError> {
        Ok(self.pointer()?.map(|(pointer, _)| pointer))
    }

    pub fn manifest(&self, id: &SnapshotId) -> Result<Manifest, LakeError> {
        let key = format!("{}/{MANIFEST}", id.folder());
        let stored = self.storage.get(&key)?.ok_or_else(|| LakeError::NoSuchSnapshot(id.clone()))?;
        Manifest::from_json(&key, &stored.bytes)
    }

    /// The folder of a snapshot's files when they are on this machine; file paths in its manifest are relative to it.
    pub fn local_dir(&self, id: &SnapshotId) -> Option<PathBuf> {
        self.storage.local_path(&id.folder())
    }

    /// Every snapshot there is, newest id first.
    pub fn snapshots(&self) -> Result<Vec<SnapshotInfo>, LakeError> {
        let pointer = self.current()?;
        let mut infos: Vec<SnapshotInfo> = self
            .stored_snapshots()?
            .iter()
            .map(|(id, files)| self.info(id, files, pointer.as_ref()))
            .collect();
        infos.reverse();
        Ok(infos)
    }

    /// Makes an earlier snapshot current again: `to`, else the one before the current. One whose files are not all
    /// there, or that this version of the program cannot read, is refused. The next consolidation publishes again what the source then holds.
    pub fn rollback(&self, to: Option<SnapshotId>) -> Result<Pointer, LakeError> {
        let _exclusive = self.storage.exclusive()?;
        let (pointer, version) = self.pointer()?.ok_or(LakeError::NothingToRollBackTo)?;
        let target = to.or_else(|| pointer.previous.clone()).ok_or(LakeError::NothingToRollBackTo)?;
        if target == pointer.snapshot {
            return Ok(pointer);
        }
        if !pointer.keeps(&target) {
            return Err(LakeError::NoSuchSnapshot(target));
        }
        self.check_complete(&target)?;
        self.check_readable(&target)?;
        let moved = Pointer::moved(Some(&pointer), target, Timestamp::of(SystemTime::now()));
        self.move_pointer(&moved, Some(&version))?;
        Ok(moved)
    }

    /// Removes the snapshots that `retention` gives up, and what killed runs left. Gives the ids removed.
    pub fn prune(&self, retention: Retention, now: SystemTime) -> Result<Vec<SnapshotId>, LakeError> {
        let exclusive = self.storage.exclusive()?;
        if let Some((pointer, version)) = self.pointer()? {
            let retained = pointer.clone().retaining(retention, Timestamp::of(now));
            if retained != pointer {
                self.move_pointer(&retained, Some(&version))?;
            }
        }
        self.remove_unlisted(&exclusive)
    }

    /// Removes what killed runs left, unless another process is publishing: then that one will do it.
    pub(crate) fn heal(&self) -> Result<(), LakeError> {
        if let Some(exclusive) = self.storage.try_exclusive()? {
            self.remove_unlisted(&exclusive)?;
        }
        Ok(())
    }

    /// Removes every snapshot that the pointer does not list. Being alone makes this safe: no run is between
    /// putting its files and moving the pointer. Where no lock makes anyone alone, being old does.
    pub(crate) fn remove_unlisted(&self, _alone: &Exclusive) -> Result<Vec<SnapshotId>, LakeError> {
        let pointer = self.current()?;
        let patience = self.storage.patience();
        let now = Timestamp::of(SystemTime::now());
        let mut removed = Vec::new();
        for (id, files) in self.stored_snapshots()? {
            let is_young = !patience.is_zero() && id.time().is_none_or(|time| time.plus(patience) > now);
            if is_young || pointer.as_ref().is_some_and(|pointer| pointer.keeps(&id)) {
                continue;
            }
            tracing::info!(snapshot = %id, "removing a snapshot");
            for file in files {
                self.storage.delete(&file.key)?;
            }
            removed.push(id);
        }
        self.storage.tidy()?;
        Ok(removed)
    }

    /// Removes the files of a run that published nothing, unless the winner published the same.
    pub(crate) fn discard(&self, id: &SnapshotId) -> Result<(), LakeError> {
        if self.current()?.is_some_and(|pointer| pointer.keeps(id)) {
            return Ok(());
        }
        for file in self.storage.list(&format!("{}/", id.folder()))? {
            self.storage.delete(&file.key)?;
        }
        Ok(())
    }

    pub(crate) fn pointer(&self) -> Result<Option<(Pointer, Version)>, LakeError> {
        let Some(stored) = self.storage.get(POINTER_KEY)? else { return Ok(None) };
        let pointer = serde_json::from_slice(&stored.bytes).map_err(|error| LakeError::Unreadable {
            key: POINTER_KEY.to_owned(),
            reason: error.to_string(),
        })?;
        Ok(Some((pointer, stored.version)))
    }

    pub(crate) fn move_pointer(
        &self,
        pointer: &Pointer,
        expected: Option<&Version>,
    ) -> Result<(), LakeError> {
        match self.storage.put_if(POINTER_KEY, &pointer.to_json(), expected)? {
            PutIf::Written => Ok(()),
            PutIf::Changed => Err(self.lost_race()?),
        }
    }

    pub(crate) fn lost_race(&self) -> Result<LakeError, LakeError> {
        let winner =
            self.current()?.map_or_else(|| "nothing".to_owned(), |pointer| pointer.snapshot.to_string());
        Ok(LakeError::LostRace { winner })
    }

    /// Whether all files of a snapshot are there, by their names and sizes.
    pub fn check_complete(&self, id: &SnapshotId) -> Result<(), LakeError> {
        let manifest = self.manifest(id)?;
        let folder = id.folder();
        let files = self.storage.list(&format!("{folder}/"))?;
        match first_missing(&manifest, &folder, &files) {
            Some(reason) => Err(LakeError::Incomplete { snapshot: id.clone(), reason }),
            None => Ok(()),
        }
    }

    /// An upgrade leaves snapshots behind that it cannot serve.
    fn check_readable(&self, id: &SnapshotId) -> Result<(), LakeError> {
        let manifest = self.manifest(id)?;
        let is_ours = manifest.format_version == FORMAT_VERSION && manifest.analyser == ANALYSER_ID;
        if is_ours { Ok(()) } else { Err(LakeError::OtherVersion { snapshot: id.clone() }) }
    }

    fn stored_snapshots(&self) -> Result<BTreeMap<SnapshotId, Vec<StoredFile>>, LakeError> {
        let mut snapshots: BTreeMap<SnapshotId, Vec<StoredFile>> = BTreeMap::new();
        for file in self.storage.list(FOLDER_PREFIX)? {
            if let Some(id) = SnapshotId::of_key(&file.key) {
                snapshots.entry(id).or_default().push(file);
            }
        }
        Ok(snapshots)
    }

    fn info(&self, id: &SnapshotId, files: &[StoredFile], pointer: Option<&Pointer>) -> SnapshotInfo {
        let manifest = self.manifest(id).ok();
        let history = pointer.map(|pointer| pointer.history.as_slice()).unwrap_or_default();
        SnapshotInfo {
            is_current: pointer.is_some_and(|pointer| pointer.snapshot == *id),
            is_previous: pointer.is_some_and(|pointer| pointer.previous.as_ref() == Some(id)),
            published_at: history
                .iter()
                .find(|publication| publication.snapshot == *id)
                .map(|publication| publication.published_at.into()),
            records: manifest.as_ref().map(|manifest| manifest.records),
            bytes: files.iter().map(|file| file.bytes).sum(),
            is_complete: manifest
                .is_some_and(|manifest| first_missing(&manifest, &id.folder(), files).is_none()),
            id: id.clone(),
        }
    }
}

/// What is wrong with the first file of a manifest that is not as it should be.
fn first_missing(manifest: &Manifest, folder: &str, files: &[StoredFile]) -> Option<String> {
    manifest.files().find_map(|wanted| {
        let key = format!("{folder}/{}", wanted.path);
        match files.iter().find(|file| file.key == key) {
            None => Some(format!("{} is missing", wanted.path)),
            Some(file) if file.bytes != wanted.bytes => {
                Some(format!("{} has {} bytes instead of {}", wanted.path, file.bytes, wanted.bytes))
            }
            Some(_) => None,
        }
    })
}
