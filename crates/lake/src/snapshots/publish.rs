//! The last steps of a run: files to their place, then the pointer, then what is no longer kept.

use std::time::Duration;

use crate::calendar::Timestamp;
use crate::snapshots::before::{Base, Found};
use crate::snapshots::manifest::{MANIFEST, Manifest};
use crate::snapshots::pointer::{POINTER_KEY, Pointer, Retention};
use crate::storage::{PutIf, Staging, Version};
use crate::{Lake, LakeError, SnapshotId};

/// Moves the files of `staging` into the lake and makes them current. If the pointer has moved since the run began with
/// `base`, another run won.
pub(crate) fn publish(
    lake: &Lake,
    staging: &Staging,
    manifest: &Manifest,
    base: &Base,
    now: Timestamp,
    retention: Retention,
) -> Result<SnapshotId, LakeError> {
    let exclusive = lake.storage.exclusive()?;
    let version = match lake.found()? {
        Found::Nothing => None,
        Found::Pointer(_, version) | Found::Damaged(_, version) => Some(version),
    };
    if version != base.version {
        return Err(lake.lost_race()?);
    }
    let id = SnapshotId::new(later_than_others(base, now), manifest);
    let folder = id.folder();
    for file in manifest.files() {
        lake.storage.put_file(&format!("{folder}/{}", file.path), &staging.join(&file.path))?;
    }
    // The manifest comes last: a snapshot without one is seen to be incomplete.
    lake.storage.put_file(&format!("{folder}/{MANIFEST}"), &staging.join(MANIFEST))?;
    lake.check_complete(&id)?;
    let mut pointer = Pointer::moved(base.pointer.as_ref(), id.clone(), now);
    // A pointer that was lost takes no snapshot with it.
    if !base.is_rebuilt {
        pointer = pointer.retaining(retention, now);
    }
    if let Err(error) = lake.move_pointer(&pointer, base.version.as_ref()) {
        if matches!(error, LakeError::LostRace { .. })
            && let Err(error) = lake.discard(&id)
        {
            tracing::warn!(%error, snapshot = %id, "the files of this run remain");
        }
        return Err(error);
    }
    // From here on the new snapshot is the current one; what cannot be removed now is removed by the next run.
    if let Err(error) = lake.remove_unlisted(&exclusive) {
        tracing::warn!(%error, "old snapshots remain");
    }
    Ok(id)
}

/// Ids sort by publication, also when there are several in a second: without a pointer, nothing else tells which was last.
fn later_than_others(base: &Base, now: Timestamp) -> Timestamp {
    const AT_MOST: Duration = Duration::from_mins(1);
    let published = base.pointer.iter().flat_map(|pointer| &pointer.history);
    let newest = published.filter_map(|publication| publication.snapshot.time()).max();
    // Further ahead was a clock that was wrong, and is not to be followed.
    let is_close = |newest: &Timestamp| now <= *newest && *newest < now.plus(AT_MOST);
    newest.filter(is_close).map_or(now, |newest| newest.plus(Duration::from_secs(1)))
}

impl Lake {
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

    fn lost_race(&self) -> Result<LakeError, LakeError> {
        let winner =
            self.current()?.map_or_else(|| "nothing".to_owned(), |pointer| pointer.snapshot.to_string());
        Ok(LakeError::LostRace { winner })
    }
}
