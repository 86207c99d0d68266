//! The pointer, the snapshots behind it, and what is left of them.

use std::fs;
use std::time::Duration;

use lake::storage::{Exclusive, PutIf, Staging, Stored, StoredFile, Version};
use lake::{FORMAT_VERSION, Folder, Lake, LakeError, Options, Outcome, Retention, SnapshotId, Storage};

use crate::items::{Item, World, files, options};

/// Publishes so many different snapshots, ten minutes apart.
fn published(count: u64, retention: Retention) -> World {
    let world = World::with_records(1);
    for number in 0..count {
        world.put("x.json", Item { published: format!("20{number:02}-01-01"), ..Item::new("x") }.json());
        let report = world.try_run(&Options { retention, ..options(number * 10) }).expect("published");
        assert_eq!(report.outcome, Outcome::Published);
    }
    world
}

fn ids(lake: &Lake) -> Vec<SnapshotId> {
    lake.snapshots().expect("readable").into_iter().map(|info| info.id).collect()
}

#[test]
fn the_last_snapshots_are_kept() {
    let world = published(5, Retention { keep: 3, grace: Duration::ZERO });
    let infos = world.lake().snapshots().expect("readable");
    let flags: Vec<_> = infos
        .iter()
        .map(|info| (info.is_current, info.is_previous, info.is_complete, info.records))
        .collect();
    assert_eq!(
        flags,
        [(true, false, true, Some(2)), (false, true, true, Some(2)), (false, false, true, Some(2))]
    );
    assert_eq!(infos[0].published_at.as_deref(), Some("2026-05-01T12:40:00Z"));
    assert!(infos[0].id.to_string().starts_with("s20260501T124000Z-"));
}

#[test]
fn what_a_reader_may_still_use_is_kept() {
    let world = published(5, Retention { keep: 2, grace: Duration::from_mins(25) });
    assert_eq!(ids(&world.lake()).len(), 4, "current, previous, and those superseded 10 and 20 minutes ago");
}

#[test]
fn several_in_a_second_sort_as_they_were_published() {
    let world = World::with_records(1);
    let mut published = Vec::new();
    for number in 0..5 {
        world.put("x.json", Item { published: format!("201{number}-01-01"), ..Item::new("x") }.json());
        published.extend(world.run().snapshot);
    }
    published.reverse();
    assert_eq!(ids(&world.lake()), published);
}

/// Servers look at the pointer at least every half hour.
#[test]
fn a_snapshot_stays_for_an_hour_after_another_took_its_place() {
    // Ten minutes apart: six were superseded less than an hour ago.
    assert_eq!(ids(&published(16, Retention::default()).lake()).len(), 7);
}

#[test]
fn pruning_leaves_the_current_and_the_one_before() {
    let world = published(4, Retention::default());
    let lake = world.lake();
    let all = ids(&lake);
    let removed = lake.prune(Retention { keep: 0, grace: Duration::ZERO }, options(99).now).expect("pruned");
    assert_eq!(removed, [all[3].clone(), all[2].clone()]);
    assert_eq!(ids(&lake), all[..2]);
    assert_eq!(lake.current().expect("readable").expect("published").history.len(), 2);
    assert!(!lake.local_dir(&all[3]).expect("a folder").exists(), "no empty folder is left");
}

#[test]
fn rolling_back_and_forth_moves_the_pointer_only() {
    let world = published(3, Retention::default());
    let lake = world.lake();
    let all = ids(&lake);
    let back = lake.rollback(None).expect("rolled back");
    assert_eq!((&back.snapshot, back.previous.as_ref()), (&all[1], Some(&all[0])));
    assert_eq!(lake.current().expect("readable"), Some(back));
    assert_eq!(lake.rollback(Some(all[2].clone())).expect("rolled back").snapshot, all[2]);
    assert_eq!(lake.rollback(Some(all[0].clone())).expect("rolled forward").snapshot, all[0]);
    assert_eq!(ids(&lake), all);
}

#[test]
fn an_incomplete_snapshot_is_no_target() {
    let world = published(2, Retention::default());
    let lake = world.lake();
    let all = ids(&lake);
    let table = lake.local_dir(&all[1]).expect("a folder").join("facets/part-00000.parquet");
    let bytes = fs::read(&table).expect("readable");
    fs::write(&table, &bytes[..bytes.len() - 1]).expect("writable");
    assert!(matches!(lake.rollback(None), Err(LakeError::Incomplete { .. })));
    fs::remove_file(&table).expect("removable");
    assert!(matches!(lake.rollback(None), Err(LakeError::Incomplete { .. })));
    fs::remove_file(lake.local_dir(&all[1]).expect("a folder").join("manifest.json")).expect("removable");
    assert!(matches!(lake.rollback(None), Err(LakeError::Incomplete { .. })));
    let gone: SnapshotId = "s20200101T000000Z-0123456789ab".parse().expect("an id");
    assert!(matches!(lake.rollback(Some(gone)), Err(LakeError::NoSuchSnapshot(_))));
    assert_eq!(lake.current().expect("readable").expect("published").snapshot, all[0]);
    assert!(!lake.snapshots().expect("readable")[1].is_complete);
}

#[test]
fn a_snapshot_of_another_version_is_no_target() {
    let world = published(2, Retention::default());
    let lake = world.lake();
    let all = ids(&lake);
    let manifest = lake.local_dir(&all[1]).expect("a folder").join("manifest.json");
    let text = fs::read_to_string(&manifest).expect("readable");
    let ours = format!("\"format_version\": {FORMAT_VERSION}");
    assert!(text.contains(&ours), "{text}");
    fs::write(&manifest, text.replace(&ours, "\"format_version\": 1")).expect("writable");
    assert!(matches!(lake.rollback(None), Err(LakeError::OtherVersion { .. })));
    assert_eq!(lake.current().expect("readable").expect("published").snapshot, all[0]);
}

#[test]
fn there_is_nothing_to_roll_back_to_at_first() {
    let world = World::with_records(1);
    assert!(matches!(world.lake().rollback(None), Err(LakeError::NothingPublished { .. })));
    let id: SnapshotId = "s20200101T000000Z-0123456789ab".parse().expect("an id");
    assert!(matches!(world.lake().rollback(Some(id)), Err(LakeError::NothingPublished { .. })));
    assert!(!world.lake_folder().exists(), "no lake is made where none is");
    world.run();
    assert!(matches!(world.lake().rollback(None), Err(LakeError::NothingToRollBackTo)));
}

#[test]
fn a_damaged_current_snapshot_is_published_anew() {
    let world = World::with_records(2);
    world.run();
    fs::remove_file(world.current_folder().join("cards/part-00000.parquet")).expect("removable");
    assert_eq!(world.run_at(1).outcome, Outcome::Published);
    assert!(world.lake().snapshots().expect("readable")[0].is_complete);
}

/// A folder in which another run publishes while this one writes.
struct Overtaken {
    folder: Folder,
    other: World,
}

impl Storage for Overtaken {
    fn staging(&self) -> Result<Staging, LakeError> {
        let lake = Lake::over(std::sync::Arc::new(self.folder.clone()));
        self.other.run_in(&lake, &options(0)).expect("the other run publishes");
        self.folder.staging()
    }

    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        self.folder.list(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        self.folder.get(key)
    }

    fn get_range(&self, key: &str, range: std::ops::Range<u64>) -> Result<Vec<u8>, LakeError> {
        self.folder.get_range(key, range)
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        self.folder.put(key, bytes)
    }

    fn put_file(&self, key: &str, file: &std::path::Path) -> Result<(), LakeError> {
        self.folder.put_file(key, file)
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        self.folder.put_if(key, bytes, expected)
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        self.folder.delete(key)
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        self.folder.exclusive()
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.folder.try_exclusive()
    }

    fn local_path(&self, key: &str) -> Option<std::path::PathBuf> {
        self.folder.local_path(key)
    }
}

#[test]
fn the_slower_of_two_runs_publishes_nothing_and_says_so() {
    let world = World::with_records(3);
    let overtaken = Overtaken { folder: Folder::new(&world.lake_folder()), other: World::with_records(2) };
    let lake = Lake::over(std::sync::Arc::new(overtaken));
    let error = world.run_in(&lake, &options(5)).expect_err("lost");
    let LakeError::LostRace { winner } = error else { panic!("{error}") };
    let infos = world.lake().snapshots().expect("readable");
    assert_eq!(
        infos.iter().map(|info| (info.id.to_string(), info.records)).collect::<Vec<_>>(),
        [(winner, Some(2))]
    );
    assert!(files(&world.lake_folder().join(".staging")).is_empty());
}

#[test]
fn of_many_runs_at_once_each_publishes_finds_nothing_new_or_loses() {
    let world = World::with_records(5);
    let results: Vec<_> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4)
            .map(|minute| {
                scope.spawn({
                    let world = &world;
                    move || world.try_run(&options(minute))
                })
            })
            .collect();
        runs.into_iter().map(|run| run.join().expect("no panic")).collect()
    });
    let published = results.iter().flatten().filter(|report| report.outcome == Outcome::Published).count();
    assert!(published >= 1);
    for result in &results {
        assert!(matches!(result, Ok(_) | Err(LakeError::LostRace { .. })), "{result:?}");
    }
    assert!(
        world
            .lake()
            .snapshots()
            .expect("readable")
            .iter()
            .all(|info| info.is_complete && info.published_at.is_some())
    );
}

#[test]
fn a_bad_snapshot_is_withdrawn_and_no_other() {
    let world = published(3, Retention::default());
    let lake = world.lake();
    let all = ids(&lake);
    assert_eq!(lake.withdraw(&all[1]).expect("nothing to do").snapshot, all[0], "it is no longer current");
    assert_eq!(lake.withdraw(&all[0]).expect("withdrawn").snapshot, all[1]);
    assert_eq!(lake.withdraw(&all[0]).expect("nothing to do").snapshot, all[1], "twice is once");
    let only = published(1, Retention::default());
    let id = ids(&only.lake()).remove(0);
    assert!(matches!(only.lake().withdraw(&id), Err(LakeError::NothingToRollBackTo)));
}
