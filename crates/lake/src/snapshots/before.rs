//! What a run finds: the pointer, or what can be said without one, and the snapshot before.

use std::path::{Path, PathBuf};

use crate::progress::Silent;
use crate::snapshots::damage::Damage;
use crate::snapshots::fetch::fetch;
use crate::snapshots::manifest::{FileManifest, Manifest};
use crate::snapshots::pointer::{POINTER_KEY, Pointer};
use crate::snapshots::verify::verify;
use crate::storage::Version;
use crate::{Lake, LakeError, SnapshotId};

/// What is under the pointer's name.
pub(crate) enum Found {
    Nothing,
    Pointer(Pointer, Version),
    Damaged(Damage, Version),
}

/// What a change of the pointer begins with.
pub(crate) struct Base {
    pub(crate) pointer: Option<Pointer>,
    /// Of the file as it was found; `None` when there was none.
    pub(crate) version: Option<Version>,
    /// Whether the pointer is what the whole snapshots tell, since the file does not.
    pub(crate) is_rebuilt: bool,
}

/// A whole snapshot, the newest that can be read.
pub(crate) struct Before {
    pub(crate) id: SnapshotId,
    pub(crate) manifest: Manifest,
    /// Whether it is the one the pointer names.
    pub(crate) is_current: bool,
}

impl Lake {
    pub(crate) fn found(&self) -> Result<Found, LakeError> {
        let Some(stored) = self.storage.get(POINTER_KEY)? else { return Ok(Found::Nothing) };
        Ok(match Pointer::read(&stored.bytes) {
            Ok(pointer) => Found::Pointer(pointer, stored.version),
            Err(damage) => Found::Damaged(damage, stored.version),
        })
    }

    /// Refuses a place that is not known to be a lake, and a pointer of a newer version. Changes nothing.
    pub(crate) fn base(&self) -> Result<Base, LakeError> {
        let version = match self.found()? {
            Found::Pointer(pointer, version) => {
                return Ok(Base { pointer: Some(pointer), version: Some(version), is_rebuilt: false });
            }
            Found::Damaged(damage, _) if damage.is_newer() => return Err(self.pointer_error(damage)),
            Found::Damaged(damage, version) => {
                tracing::warn!(error = %self.pointer_error(damage), "the lake has no pointer to go by");
                Some(version)
            }
            Found::Nothing => None,
        };
        let pointer = Pointer::rebuilt(self.whole_snapshots()?.into_iter());
        if pointer.is_none() && self.stored_snapshots()?.is_empty() {
            self.refuse_strangers()?;
        }
        Ok(Base { is_rebuilt: pointer.is_some(), pointer, version })
    }

    pub(crate) fn pointer_error(&self, damage: Damage) -> LakeError {
        LakeError::Pointer { place: self.storage.place(POINTER_KEY), damage }
    }

    /// The newest whole snapshot the pointer lists. A current one that is of a newer version stops the run, and a storage
    /// that does not answer says nothing about its snapshots.
    pub(crate) fn before(&self, pointer: &Pointer) -> Result<Option<Before>, LakeError> {
        let listed = pointer.history.iter().map(|publication| &publication.snapshot);
        let older = listed.filter(|id| **id != pointer.snapshot);
        for id in [&pointer.snapshot].into_iter().chain(older) {
            let is_current = *id == pointer.snapshot;
            match self.check_complete(id).and_then(|()| self.manifest_of_bytes_as_written(id)) {
                Ok(manifest) => match manifest.damage() {
                    None => return Ok(Some(Before { id: id.clone(), manifest, is_current })),
                    Some(damage) if is_current => return Err(self.manifest_error(id, damage)),
                    Some(_) => {}
                },
                Err(error) if error.is_passing() => return Err(error),
                Err(error @ LakeError::Manifest { damage: Damage::Newer { .. }, .. }) if is_current => {
                    return Err(error);
                }
                Err(error) => tracing::warn!(%error, "a snapshot is damaged and will be replaced"),
            }
        }
        Ok(None)
    }

    /// On this machine the files are read for it, which takes less than reading the items: what readers find damaged must not
    /// pass for unchanged. Of a bucket, which keeps checksums of its own, all would have to be fetched.
    fn manifest_of_bytes_as_written(&self, id: &SnapshotId) -> Result<Manifest, LakeError> {
        let manifest = self.manifest(id)?;
        if let (None, Some(folder)) = (manifest.damage(), self.local_dir(id)) {
            verify(&manifest, &folder, &mut Silent)?;
        }
        Ok(manifest)
    }

    /// The files of a table, here or brought to `scratch`.
    pub(crate) fn local_files(
        &self,
        before: &Before,
        table: &str,
        scratch: &Path,
    ) -> Result<Vec<PathBuf>, LakeError> {
        let files = before.manifest.tables.get(table).map_or(&[][..], |table| &table.files);
        let local = |file: &FileManifest| {
            let key = format!("{}/{}", before.id.folder(), file.path);
            if let Some(path) = self.storage.local_path(&key) {
                return Ok(path);
            }
            let path = scratch.join("previous").join(&file.path);
            if !path.exists() {
                fetch(self.storage.as_ref(), &key, file, &path)?;
            }
            Ok(path)
        };
        files.iter().map(local).collect()
    }

    /// Newest first. Those of a newer version count: this program cannot look whether all of their files are there.
    pub(crate) fn whole_snapshots(&self) -> Result<Vec<SnapshotId>, LakeError> {
        let mut whole = Vec::new();
        for (id, files) in self.stored_snapshots()?.into_iter().rev() {
            match self.manifest(&id) {
                Ok(manifest) if manifest.first_missing(&id.folder(), &files).is_none() => whole.push(id),
                Err(LakeError::Manifest { damage: Damage::Newer { .. }, .. }) => whole.push(id),
                Err(error) if error.is_passing() => return Err(error),
                _ => {}
            }
        }
        Ok(whole)
    }

    /// Where nothing tells that this is a lake, there must be nothing at all, or a pointer that broke off.
    fn refuse_strangers(&self) -> Result<(), LakeError> {
        let pointer = self.storage.get(POINTER_KEY)?;
        let holds = match pointer {
            Some(stored) if Pointer::was(&stored.bytes) => None,
            Some(_) => Some(POINTER_KEY.to_owned()),
            None => self.storage.stranger()?,
        };
        let place = self.storage.place("");
        holds.map_or(Ok(()), |holds| Err(LakeError::NoLake { place, holds }))
    }
}
