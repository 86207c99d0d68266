//! Snapshots that nobody needs any more, and what dead runs left, are removed; nothing else is.

use std::time::SystemTime;

use crate::calendar::Timestamp;
use crate::snapshots::damage::Damage;
use crate::snapshots::manifest::MANIFEST;
use crate::snapshots::pointer::{Pointer, Retention};
use crate::storage::{Exclusive, StoredFile};
use crate::{Lake, LakeError, SnapshotId};

impl Lake {
    /// Removes the snapshots that `retention` gives up, and what killed runs left. Gives the ids removed.
    pub fn prune(&self, retention: Retention, now: SystemTime) -> Result<Vec<SnapshotId>, LakeError> {
        let base = self.base()?;
        let exclusive = self.storage.exclusive()?;
        if let (Some(pointer), false) = (base.pointer, base.is_rebuilt) {
            let retained = pointer.clone().retaining(retention, Timestamp::of(now));
            if retained != pointer {
                self.move_pointer(&retained, base.version.as_ref())?;
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
            if is_young || !self.is_left(&id, &files, pointer.as_ref())? {
                continue;
            }
            tracing::info!(snapshot = %id, "removing a snapshot");
            self.remove_files(&files)?;
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
        self.remove_files(&self.storage.list(&format!("{}/", id.folder()))?)
    }

    /// Whether nobody needs a snapshot. Without a pointer nobody knows, unless its run stopped before the manifest, which
    /// comes last. What a newer version made, this one cannot judge.
    fn is_left(
        &self,
        id: &SnapshotId,
        files: &[StoredFile],
        pointer: Option<&Pointer>,
    ) -> Result<bool, LakeError> {
        let manifest = format!("{}/{MANIFEST}", id.folder());
        if files.iter().all(|file| file.key != manifest) {
            return Ok(pointer.is_none_or(|pointer| !pointer.keeps(id)));
        }
        if pointer.is_none_or(|pointer| pointer.keeps(id)) {
            return Ok(false);
        }
        match self.manifest(id) {
            Ok(manifest) => Ok(manifest.damage().is_none()),
            Err(LakeError::Manifest { damage: Damage::Newer { .. }, .. }) => Ok(false),
            Err(error) if error.is_passing() => Err(error),
            Err(_) => Ok(true),
        }
    }

    /// Only what a lake writes: somebody may have put a note beside it. The manifest goes first, so that what a stop in
    /// the middle leaves is seen to be incomplete.
    fn remove_files(&self, files: &[StoredFile]) -> Result<(), LakeError> {
        let is_manifest = |file: &&StoredFile| file.key.ends_with(&format!("/{MANIFEST}"));
        let is_table = |file: &&StoredFile| file.key.ends_with(".parquet");
        for file in files.iter().filter(is_manifest).chain(files.iter().filter(is_table)) {
            self.storage.delete(&file.key)?;
        }
        Ok(())
    }
}
