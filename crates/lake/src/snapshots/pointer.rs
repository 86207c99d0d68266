//! `current.json`: which snapshot readers use, and which came before it.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::calendar::Timestamp;
use crate::snapshots::damage::Damage;
use crate::{LakeError, SnapshotId};

pub(crate) const POINTER_KEY: &str = "current.json";

/// Grows when older programs can no longer read pointers.
const POINTER_VERSION: u32 = 1;

/// What every pointer of ours begins with, also one that was cut.
const BEGINNING: &[u8] = b"{\n  \"snapshot\": \"s";

/// The one file that says what is published. Writing it is the commit of every run, rollback and prune.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pointer {
    pub snapshot: SnapshotId,
    /// A newer one than this program's is left alone.
    #[serde(default = "first_version")]
    pub format_version: u32,
    /// What was current before this one.
    pub previous: Option<SnapshotId>,
    /// UTC, `2026-05-01T12:00:00Z`.
    pub published_at: String,
    /// Every snapshot that is kept, in the order of publication, newest first; it begins with the current one. A
    /// snapshot that is not listed was never published or is to be removed.
    pub history: Vec<Publication>,
}

/// Of pointers that do not tell.
const fn first_version() -> u32 {
    1
}

/// When a snapshot became the current one, the last time it did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub snapshot: SnapshotId,
    pub published_at: Timestamp,
}

/// Which snapshots outlive the next ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The newest so many are kept; never less than two, the current one and the one before.
    pub keep: usize,
    /// A snapshot that was current until less than this ago is kept whatever its number: a reader may be using it. Servers
    /// look at the pointer twice as often, whatever they are told.
    pub grace: Duration,
}

impl Default for Retention {
    fn default() -> Self {
        Self { keep: 5, grace: Duration::from_hours(1) }
    }
}

impl Pointer {
    /// Reads the file at `place`.
    pub fn from_json(place: &str, json: &[u8]) -> Result<Self, LakeError> {
        Self::read(json).map_err(|damage| LakeError::Pointer { place: place.to_owned(), damage })
    }

    pub(crate) fn read(json: &[u8]) -> Result<Self, Damage> {
        let pointer: Self = Damage::read(json, POINTER_VERSION)?;
        let (found, known) = (pointer.format_version, POINTER_VERSION);
        if found > known {
            return Err(Damage::Newer { found, known });
        }
        // What is not listed is removed: a list without the current snapshot would take it along.
        let newest = pointer.history.first();
        let is_ours = newest.is_some_and(|publication| publication.snapshot == pointer.snapshot);
        if is_ours { Ok(pointer) } else { Err(Damage::Other) }
    }

    /// Whether what cannot be read was a pointer once.
    pub(crate) fn was(json: &[u8]) -> bool {
        json.iter().all(|byte| *byte == 0) || json.iter().zip(BEGINNING).all(|(byte, ours)| byte == ours)
    }

    /// A pointer to the newest of some snapshots, given newest first.
    pub(crate) fn rebuilt(snapshots: impl Iterator<Item = SnapshotId>) -> Option<Self> {
        let history: Vec<Publication> = snapshots
            .filter_map(|snapshot| Some(Publication { published_at: snapshot.time()?, snapshot }))
            .collect();
        let newest = history.first()?;
        Some(Self {
            snapshot: newest.snapshot.clone(),
            format_version: POINTER_VERSION,
            previous: history.get(1).map(|publication| publication.snapshot.clone()),
            published_at: newest.published_at.into(),
            history,
        })
    }

    /// The pointer after `snapshot` becomes current at `now`.
    pub(crate) fn moved(before: Option<&Self>, snapshot: SnapshotId, now: Timestamp) -> Self {
        let older = before.map(|pointer| pointer.history.as_slice()).unwrap_or_default();
        let mut history = vec![Publication { snapshot: snapshot.clone(), published_at: now }];
        history.extend(older.iter().filter(|publication| publication.snapshot != snapshot).cloned());
        Self {
            previous: before.map(|pointer| pointer.snapshot.clone()).filter(|previous| *previous != snapshot),
            published_at: now.into(),
            snapshot,
            format_version: POINTER_VERSION,
            history,
        }
    }

    /// The pointer without the snapshots that `retention` gives up.
    #[must_use]
    pub(crate) fn retaining(mut self, retention: Retention, now: Timestamp) -> Self {
        let superseded: Vec<Timestamp> =
            self.history.iter().map(|publication| publication.published_at).collect();
        let previous = self.previous.clone();
        let mut position = 0;
        self.history.retain(|publication| {
            let recent = position > 0 && superseded[position - 1].plus(retention.grace) > now;
            let needed = position == 0 || previous.as_ref() == Some(&publication.snapshot);
            position += 1;
            needed || recent || position <= retention.keep.max(2)
        });
        self
    }

    pub(crate) fn keeps(&self, snapshot: &SnapshotId) -> bool {
        self.history.iter().any(|publication| publication.snapshot == *snapshot)
    }

    pub(crate) fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("texts and lists can always be written");
        json.push(b'\n');
        json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(n: u32) -> SnapshotId {
        format!("s20260501T12{n:02}00Z-0123456789ab").parse().expect("an id")
    }

    fn at(minute: u32) -> Timestamp {
        Timestamp::try_from(format!("2026-05-01T12:{minute:02}:00Z")).expect("a time")
    }

    fn published(minutes: &[u32]) -> Pointer {
        let step = |before: Option<Pointer>, minute: &u32| {
            Some(Pointer::moved(before.as_ref(), id(*minute), at(*minute)))
        };
        minutes.iter().fold(None, step).expect("at least one")
    }

    fn kept(pointer: &Pointer) -> Vec<SnapshotId> {
        pointer.history.iter().map(|publication| publication.snapshot.clone()).collect()
    }

    #[test]
    fn the_current_and_the_one_before_are_always_kept() {
        let none = Retention { keep: 0, grace: Duration::ZERO };
        let pointer = published(&[1, 2, 3]).retaining(none, at(50));
        assert_eq!(kept(&pointer), [id(3), id(2)]);
        assert_eq!(pointer.previous, Some(id(2)));
    }

    #[test]
    fn what_was_current_a_moment_ago_is_kept() {
        let retention = Retention { keep: 2, grace: Duration::from_mins(10) };
        // Snapshot 1 was current until 12:40, long ago; 40 until 12:45, 45 until 12:46.
        let pointer = published(&[1, 40, 45, 46]).retaining(retention, at(52));
        assert_eq!(kept(&pointer), [id(46), id(45), id(40)]);
    }

    #[test]
    fn going_back_keeps_the_way_forward() {
        let pointer = published(&[1, 2, 3]);
        let back = Pointer::moved(Some(&pointer), id(2), at(9));
        assert_eq!((kept(&back), back.previous.clone()), (vec![id(2), id(3), id(1)], Some(id(3))));
        let json = back.to_json();
        assert_eq!(Pointer::read(&json), Ok(back));
    }

    #[test]
    fn a_pointer_whose_history_leaves_out_the_current_snapshot_is_none() {
        let pointer = published(&[1, 2]);
        for history in [Vec::new(), pointer.history[1..].to_vec()] {
            let strange = Pointer { history, ..pointer.clone() };
            assert_eq!(Pointer::read(&strange.to_json()), Err(Damage::Other));
        }
    }

    #[test]
    fn a_pointer_of_a_newer_version_is_told_from_a_broken_one() {
        let json = String::from_utf8(published(&[1]).to_json()).expect("JSON is UTF-8");
        let newer = json.replace("\"format_version\": 1", "\"format_version\": 2");
        assert_eq!(Pointer::read(newer.as_bytes()), Err(Damage::Newer { found: 2, known: 1 }));
        let without = json.replace("  \"format_version\": 1,\n", "");
        assert!(without.len() < json.len() && Pointer::read(without.as_bytes()).is_ok());
        assert!((0..json.len() - 2).all(|end| Pointer::was(&json.as_bytes()[..end])));
        assert!(Pointer::was(b"\0\0") && !Pointer::was(b"{\"snapshot\": 5}"));
    }
}
