//! What was last told, kept beside the snapshots, so that a state is told once however often it is looked at.

use lake::storage::{PutIf, Storage, Stored, Version};
use lake::{LakeError, Timestamp};
use serde::{Deserialize, Serialize};

pub const KEY: &str = ".watch.json";

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Told {
    /// What was wrong, by its codes.
    ills: Vec<String>,
    since: Option<Timestamp>,
    /// How often it was tried to tell; 0 once somebody was told.
    attempts: u32,
}

/// Another state than the last that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub new: Vec<String>,
    pub gone: Vec<String>,
}

/// Tells of `ills` if that was not done yet, and remembers that it was. What could not be told is told the next time; of
/// two who look at once, one tells. Gives whether somebody was told.
///
/// # Errors
///
/// Those of the storage and of `tell`.
pub fn remembered<E: From<LakeError>>(
    storage: &dyn Storage,
    ills: &[String],
    now: Timestamp,
    tell: impl FnOnce(&Change) -> Result<(), E>,
) -> Result<bool, E> {
    let (before, version) = found(storage)?;
    let is_known = before.ills == ills;
    if is_known && before.attempts == 0 {
        return Ok(false);
    }
    let since = if is_known { before.since } else { Some(now) };
    let telling = Told { ills: ills.to_vec(), since, attempts: before.attempts.saturating_add(1) };
    if put(storage, &telling, version.as_ref())? == PutIf::Changed {
        return Ok(false);
    }
    let less = |from: &[String], without: &[String]| {
        from.iter().filter(|code| !without.contains(code)).cloned().collect()
    };
    tell(&Change { new: less(ills, &before.ills), gone: less(&before.ills, ills) })?;
    let (stored, version) = found(storage)?;
    if stored == telling {
        put(storage, &Told { attempts: 0, ..telling }, version.as_ref())?;
    }
    Ok(true)
}

/// What is no memory is none.
fn found(storage: &dyn Storage) -> Result<(Told, Option<Version>), LakeError> {
    let Some(Stored { bytes, version }) = storage.get(KEY)? else { return Ok((Told::default(), None)) };
    let told = serde_json::from_slice(&bytes).unwrap_or_else(|error| {
        tracing::warn!(%error, "what was told last is not known");
        Told::default()
    });
    Ok((told, Some(version)))
}

fn put(storage: &dyn Storage, told: &Told, expected: Option<&Version>) -> Result<PutIf, LakeError> {
    let json = serde_json::to_vec_pretty(told).expect("texts, a time and a number");
    storage.put_if(KEY, &json, expected)
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use lake::Folder;

    use super::*;

    struct World {
        folder: tempfile::TempDir,
        told: RefCell<Vec<Change>>,
    }

    impl World {
        fn new() -> Self {
            Self { folder: tempfile::tempdir().expect("a folder"), told: RefCell::default() }
        }

        fn look(&self, ills: &[&str], is_heard: bool) -> Result<bool, LakeError> {
            let ills: Vec<String> = ills.iter().map(|ill| (*ill).to_owned()).collect();
            let now = Timestamp::try_from("2026-05-01T12:00:00Z".to_owned()).expect("a time");
            remembered(&Folder::new(self.folder.path()), &ills, now, |change| {
                self.told.borrow_mut().push(change.clone());
                if is_heard { Ok(()) } else { Err(LakeError::NothingToRollBackTo) }
            })
        }
    }

    fn change(new: &[&str], gone: &[&str]) -> Change {
        let owned = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
        Change { new: owned(new), gone: owned(gone) }
    }

    #[test]
    fn a_state_is_told_once() {
        let world = World::new();
        for (ills, is_told) in [
            (&[][..], false),
            (&["no-run"], true),
            (&["no-run"], false),
            (&["dead-letters", "no-run"], true),
            (&["dead-letters"], true),
            (&[], true),
            (&[], false),
        ] {
            assert_eq!(world.look(ills, true).expect("io"), is_told, "{ills:?}");
        }
        let told = [
            change(&["no-run"], &[]),
            change(&["dead-letters"], &[]),
            change(&[], &["no-run"]),
            change(&[], &["dead-letters"]),
        ];
        assert_eq!(*world.told.borrow(), told);
    }

    #[test]
    fn what_nobody_heard_is_told_again() {
        let world = World::new();
        assert!(world.look(&["no-run"], false).is_err());
        assert!(world.look(&["no-run"], false).is_err());
        assert!(world.look(&["no-run"], true).expect("io"));
        assert!(!world.look(&["no-run"], true).expect("io"));
        assert!(world.look(&["waiting"], false).is_err());
        assert!(world.look(&[], true).expect("io"), "it is well again before anybody heard");
        assert!(!world.look(&[], true).expect("io"));
    }

    #[test]
    fn who_may_have_died_telling_is_followed_by_another_who_tells() {
        let world = World::new();
        let storage = Folder::new(world.folder.path());
        let now = Timestamp::try_from("2026-05-01T12:00:00Z".to_owned()).expect("a time");
        let ills = ["no-run".to_owned()];
        let told = remembered::<LakeError>(&storage, &ills, now, |_| {
            // The other one comes when the first has said that it tells, and finds it untold.
            let other = remembered::<LakeError>(&storage, &ills, now, |_| Ok(()))?;
            assert!(other, "the first may have died: twice is better than never");
            Ok(())
        });
        assert!(told.expect("io"));
        assert!(!remembered::<LakeError>(&storage, &ills, now, |_| Ok(())).expect("io"));
    }
}
