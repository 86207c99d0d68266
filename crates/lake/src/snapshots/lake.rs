//! A lake: its snapshots, and the pointer that says which one is current.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use query::analysis::ANALYSER_ID;

use crate::escape::Escaped;
use crate::snapshots::before::Found;
use crate::snapshots::damage::Damage;
use crate::snapshots::manifest::{FORMAT_VERSION, MANIFEST, Manifest};
use crate::snapshots::pointer::{POINTER_KEY, Pointer};
use crate::snapshots::snapshot_id::FOLDER_PREFIX;
use crate::storage::{Folder, Storage, StoredFile};
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
    /// What keeps this program from serving it, if anything does.
    pub fault: Option<String>,
}

/// Those of a snapshot, if it can be listed.
type Files = Result<Vec<StoredFile>, LakeError>;

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
        match self.found()? {
            Found::Nothing => Ok(None),
            Found::Pointer(pointer, _) => Ok(Some(pointer)),
            Found::Damaged(damage, _) => Err(self.pointer_error(damage)),
        }
    }

    /// As `current`; where nothing is, the error says what can be done about it.
    pub fn published(&self) -> Result<Pointer, LakeError> {
        if let Some(pointer) = self.current()? {
            return Ok(pointer);
        }
        Err(match self.whole_snapshots()?.into_iter().next() {
            Some(newest) => LakeError::NoPointer { place: self.storage.place(POINTER_KEY), newest },
            None => LakeError::NothingPublished { place: self.storage.place("") },
        })
    }

    pub fn manifest(&self, id: &SnapshotId) -> Result<Manifest, LakeError> {
        let key = format!("{}/{MANIFEST}", id.folder());
        match self.storage.get(&key)? {
            Some(stored) => Manifest::from_json(&self.storage.place(&key), &stored.bytes),
            None if self.storage.list(&format!("{}/", id.folder()))?.is_empty() => {
                Err(LakeError::NoSuchSnapshot(id.clone()))
            }
            None => Err(LakeError::Incomplete {
                snapshot: id.clone(),
                reason: format!("{} is missing", self.storage.place(&key)),
            }),
        }
    }

    pub(crate) fn manifest_error(&self, id: &SnapshotId, damage: Damage) -> LakeError {
        LakeError::Manifest { place: self.storage.place(&format!("{}/{MANIFEST}", id.folder())), damage }
    }

    /// The folder of a snapshot's files when they are on this machine; file paths in its manifest are relative to it.
    pub fn local_dir(&self, id: &SnapshotId) -> Option<PathBuf> {
        self.storage.local_path(&id.folder())
    }

    /// Every snapshot there is, newest id first, also those that cannot be looked into. None is current when the pointer
    /// cannot be read.
    pub fn snapshots(&self) -> Result<Vec<SnapshotInfo>, LakeError> {
        let pointer = match self.found() {
            Ok(Found::Pointer(pointer, _)) => Some(pointer),
            Ok(Found::Nothing | Found::Damaged(..))
            | Err(LakeError::NoFile { .. } | LakeError::Io { .. }) => None,
            Err(error) => return Err(error),
        };
        let stored = match self.stored_snapshots() {
            Ok(stored) => stored.into_iter().map(|(id, files)| (id, Ok(files))).collect(),
            Err(LakeError::Io { .. }) => self.stored_one_by_one()?,
            Err(error) => return Err(error),
        };
        let infos = stored.into_iter().rev().map(|(id, files)| self.info(&id, files, pointer.as_ref()));
        Ok(infos.collect())
    }

    /// Whether all files of a snapshot are there, by their names and sizes.
    pub fn check_complete(&self, id: &SnapshotId) -> Result<(), LakeError> {
        let manifest = self.manifest(id)?;
        let folder = id.folder();
        let files = self.storage.list(&format!("{folder}/"))?;
        match manifest.first_missing(&folder, &files) {
            Some(reason) => Err(LakeError::Incomplete { snapshot: id.clone(), reason }),
            None => Ok(()),
        }
    }

    /// An upgrade leaves snapshots behind that it cannot serve.
    pub(crate) fn check_readable(&self, id: &SnapshotId) -> Result<(), LakeError> {
        let manifest = self.manifest(id)?;
        let is_ours = manifest.format_version == FORMAT_VERSION && manifest.analyser == ANALYSER_ID;
        if is_ours { Ok(()) } else { Err(LakeError::OtherVersion { snapshot: id.clone() }) }
    }

    pub(crate) fn stored_snapshots(&self) -> Result<BTreeMap<SnapshotId, Vec<StoredFile>>, LakeError> {
        let mut snapshots: BTreeMap<SnapshotId, Vec<StoredFile>> = BTreeMap::new();
        for file in self.storage.list(FOLDER_PREFIX)? {
            if let Some(id) = SnapshotId::of_key(&file.key) {
                snapshots.entry(id).or_default().push(file);
            }
        }
        Ok(snapshots)
    }

    /// One that cannot be listed does not stand in the way of the others.
    fn stored_one_by_one(&self) -> Result<Vec<(SnapshotId, Files)>, LakeError> {
        let names = self.storage.names(FOLDER_PREFIX)?;
        let ids = names.iter().filter_map(|name| SnapshotId::of_key(name));
        let listed = ids.map(|id| {
            let files = self.storage.list(&format!("{}/", id.folder()));
            (id, files)
        });
        Ok(listed.collect())
    }

    fn info(&self, id: &SnapshotId, files: Files, pointer: Option<&Pointer>) -> SnapshotInfo {
        let (files, unlisted) = match files {
            Ok(files) => (files, None),
            Err(error) => (Vec::new(), Some(error.to_string())),
        };
        let manifest = self.manifest(id);
        let missing = manifest.as_ref().map(|manifest| manifest.first_missing(&id.folder(), &files));
        let is_complete = unlisted.is_none() && matches!(missing, Ok(None));
        let fault = unlisted.or_else(|| match (&missing, &manifest) {
            (Ok(Some(missing)), _) => Some(format!("incomplete: {missing}")),
            (Ok(None), Ok(manifest)) => manifest.other_version(),
            (Err(LakeError::Manifest { damage, .. }), _) => Some(format!("{MANIFEST} {damage}")),
            (Err(LakeError::Incomplete { .. }), _) => Some(format!("incomplete: {MANIFEST} is missing")),
            (Err(error), _) => Some(error.to_string()),
            (Ok(None), Err(_)) => None,
        });
        let history = pointer.map(|pointer| pointer.history.as_slice()).unwrap_or_default();
        SnapshotInfo {
            is_current: pointer.is_some_and(|pointer| pointer.snapshot == *id),
            is_previous: pointer.is_some_and(|pointer| pointer.previous.as_ref() == Some(id)),
            published_at: history
                .iter()
                .find(|publication| publication.snapshot == *id)
                .map(|publication| publication.published_at.into()),
            bytes: files.iter().map(|file| file.bytes).sum(),
            is_complete,
            fault: fault.map(|fault| Escaped::line(&fault).to_string()),
            records: manifest.ok().map(|manifest| manifest.records),
            id: id.clone(),
        }
    }
}
