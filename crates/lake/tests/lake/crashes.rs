//! A run that stops anywhere leaves the old snapshot or the new one, whole, and the next run cleans up.

use std::fs;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use lake::storage::{Exclusive, PutIf, Staging, Stored, StoredFile, Version};
use lake::{Folder, Lake, LakeError, Options, Outcome, Retention, Storage};

use crate::items::{Item, World, files, options};

/// A folder that fails from the nth call on, before doing anything (`after_effect` false) or, for that call, after.
struct Failing {
    folder: Folder,
    calls_left: AtomicUsize,
    is_after_effect: bool,
}

impl Failing {
    fn call<T>(&self, call: impl FnOnce() -> Result<T, LakeError>) -> Result<T, LakeError> {
        let stopped = || LakeError::Io {
            action: "go on after",
            place: "the stop".to_owned(),
            source: io::ErrorKind::Other.into(),
        };
        match self.calls_left.load(Ordering::SeqCst) {
            0 => Err(stopped()),
            left => {
                self.calls_left.store(left - 1, Ordering::SeqCst);
                let result = call();
                if left == 1 && self.is_after_effect { result.and_then(|_| Err(stopped())) } else { result }
            }
        }
    }
}

impl Storage for Failing {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        self.call(|| self.folder.list(prefix))
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        self.call(|| self.folder.get(key))
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        self.call(|| self.folder.get_range(key, range))
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        self.call(|| self.folder.put(key, bytes))
    }

    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> {
        self.call(|| self.folder.put_file(key, file))
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        self.call(|| self.folder.put_if(key, bytes, expected))
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        self.call(|| self.folder.delete(key))
    }

    fn staging(&self) -> Result<Staging, LakeError> {
        self.call(|| self.folder.staging())
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        self.call(|| self.folder.exclusive())
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.call(|| self.folder.try_exclusive())
    }

    fn tidy(&self) -> Result<(), LakeError> {
        self.call(|| self.folder.tidy())
    }

    fn local_path(&self, key: &str) -> Option<std::path::PathBuf> {
        self.folder.local_path(key)
    }
}

/// Runs that keep two snapshots only, so that a third removes one.
fn tight(minute: u64) -> Options {
    let retention = Retention { keep: 2, grace: std::time::Duration::ZERO };
    Options { retention, ..options(minute) }
}

/// A world with two snapshots published and one change to come.
fn world() -> World {
    let world = World::with_records(2);
    world.try_run(&tight(0)).expect("published");
    world.put("a.json", Item::new("a").json());
    world.try_run(&tight(1)).expect("published");
    world.put("b.json", Item::new("b").json());
    world
}

/// Stops a run at its nth call; gives whether it got through without a stop.
fn stop_at(world: &World, calls: usize, is_after_effect: bool) -> bool {
    let world = world.copy();
    let folder = Folder::new(&world.lake_folder());
    let failing = Arc::new(Failing { folder, calls_left: AtomicUsize::new(calls), is_after_effect });
    let stopped = world.run_in(&Lake::over(Arc::clone(&failing) as _), &tight(2));
    let lake = world.lake();
    let current = lake.current().expect("readable").expect("published");
    let infos = lake.snapshots().expect("readable");
    let info = infos.iter().find(|info| info.id == current.snapshot).expect("the current snapshot exists");
    assert!(info.is_complete && matches!(info.records, Some(3 | 4)), "{calls}: {info:?}");
    if stopped.as_ref().is_ok_and(|report| report.outcome == Outcome::Published) {
        assert_eq!(info.records, Some(4), "a run that says so has published");
    }
    // The next run finishes the work, and nothing is left of the stopped one.
    let healed = world.try_run(&tight(3)).expect("a run without errors");
    assert!(matches!(healed.outcome, Outcome::Published | Outcome::Unchanged));
    let infos = lake.snapshots().expect("readable");
    assert_eq!(infos.iter().map(|info| info.records).collect::<Vec<_>>(), [Some(4), Some(3)], "{calls}");
    assert!(infos.iter().all(|info| info.is_complete && info.published_at.is_some()), "{calls}: {infos:?}");
    let snapshots = fs::read_dir(world.lake_folder()).expect("readable").filter_map(Result::ok);
    let folders =
        snapshots.filter(|entry| entry.file_name().to_string_lossy().starts_with("snapshot=")).count();
    assert_eq!(folders, 2, "{calls}: no empty folder is left");
    assert!(files(&world.lake_folder().join(".staging")).is_empty(), "{calls}");
    failing.calls_left.load(Ordering::SeqCst) > 0
}

#[test]
fn a_run_that_stops_between_any_two_steps_leaves_a_whole_snapshot_and_the_next_run_heals() {
    let world = world();
    for is_after_effect in [false, true] {
        let mut calls = 1;
        while !stop_at(&world, calls, is_after_effect) {
            calls += 1;
            assert!(calls < 1000);
        }
        assert!(calls > 30, "a run makes more calls than {calls}");
    }
}

#[test]
fn what_a_killed_process_leaves_is_removed_by_the_next_run_even_if_nothing_changed() {
    for is_changed in [false, true] {
        let world = World::with_records(2);
        world.run();
        if is_changed {
            world.put("b.json", Item::new("b").json());
        }
        let lake = world.lake_folder();
        let dead = lake.join(".staging/run-killed");
        fs::create_dir_all(dead.join("postings")).expect("writable");
        fs::write(dead.join(".alive.lock"), "").expect("writable");
        fs::write(dead.join("postings/part-00000.parquet"), "half").expect("writable");
        let unpublished = lake.join("snapshot=s20260501T130000Z-0123456789ab");
        fs::create_dir_all(unpublished.join("terms")).expect("writable");
        fs::write(unpublished.join("terms/part-00000.parquet"), "half").expect("writable");
        fs::create_dir_all(lake.join("snapshot=s20260501T130000Z-ba9876543210/terms")).expect("writable");
        fs::write(lake.join(".write-abc"), "half").expect("writable");
        world.run_at(2);
        assert!(!dead.exists() && !unpublished.exists() && !lake.join(".write-abc").exists());
        assert!(!lake.join("snapshot=s20260501T130000Z-ba9876543210").exists());
    }
}
