//! The last steps of a run: files to their place, then the pointer, then what is no longer kept.

use crate::calendar::Timestamp;
use crate::snapshots::manifest::{MANIFEST, Manifest};
use crate::snapshots::pointer::{Pointer, Retention};
use crate::storage::{Staging, Version};
use crate::{Lake, LakeError, SnapshotId};

/// Moves the files of `staging` into the lake and makes them current. `base` is the version of the pointer that
/// the run started from: if the pointer has moved since, another run won.
pub(crate) fn publish(
    lake: &Lake,
    staging: &Staging,
    manifest: &Manifest,
    base: Option<&Version>,
    now: Timestamp,
    retention: Retention,
) -> Result<SnapshotId, LakeError> {
    let exclusive = lake.storage.exclusive()?;
    let before = lake.pointer()?;
    if before.as_ref().map(|(_, version)| version) != base {
        return Err(lake.lost_race()?);
    }
    let id = SnapshotId::new(now, manifest);
    let folder = id.folder();
    for file in manifest.files() {
        lake.storage.put_file(&format!("{folder}/{}", file.path), &staging.join(&file.path))?;
    }
    // The manifest comes last: a snapshot without one is seen to be incomplete.
    lake.storage.put_file(&format!("{folder}/{MANIFEST}"), &staging.join(MANIFEST))?;
    lake.check_complete(&id)?;
    let pointer = Pointer::moved(before.as_ref().map(|(pointer, _)| pointer), id.clone(), now)
        .retaining(retention, now);
    if let Err(error) = lake.move_pointer(&pointer, base) {
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
