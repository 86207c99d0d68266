//! Lakes and items that are not on this machine: what is fetched, how often, and what happens when it is not there.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lake::storage::{Exclusive, PutIf, Staging, Storage, Stored, StoredFile, Version};
use lake::{
    Folder, ItemFolder, ItemSource, Lake, LakeError, Listing, Outcome, ReadFailure, Silent, consolidate,
};
use query::columns::Table;

use crate::items::{Item, World, files, options};

/// A folder that behaves as a bucket does: nothing is local, and nobody is ever alone.
struct Away(Folder);

impl Storage for Away {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> {
        self.0.list(prefix)
    }

    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> {
        self.0.get(key)
    }

    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> {
        self.0.get_range(key, range)
    }

    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> {
        self.0.put(key, bytes)
    }

    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> {
        self.0.put_file(key, file)
    }

    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> {
        self.0.put_if(key, bytes, expected)
    }

    fn delete(&self, key: &str) -> Result<(), LakeError> {
        self.0.delete(key)
    }

    fn staging(&self) -> Result<Staging, LakeError> {
        self.0.staging()
    }

    fn exclusive(&self) -> Result<Exclusive, LakeError> {
        Ok(Exclusive::new(None))
    }

    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> {
        self.exclusive().map(Some)
    }

    fn local_path(&self, _key: &str) -> Option<PathBuf> {
        None
    }

    fn patience(&self) -> Duration {
        Duration::from_hours(24)
    }
}

/// Items with versions, whose reads are counted and may fail.
pub(crate) struct Versioned {
    folder: ItemFolder,
    root: PathBuf,
    reads: AtomicUsize,
    failure: Mutex<Option<(String, ReadFailure)>>,
}

impl Versioned {
    pub(crate) fn new(world: &World) -> Self {
        let root = world.items();
        Self { folder: ItemFolder::new(&root), root, reads: AtomicUsize::new(0), failure: Mutex::new(None) }
    }

    pub(crate) fn fail(&self, key: &str, failure: ReadFailure) {
        *self.failure.lock().expect("unpoisoned") = Some((key.to_owned(), failure));
    }

    pub(crate) fn reads(&self) -> usize {
        self.reads.swap(0, Ordering::SeqCst)
    }
}

impl ItemSource for Versioned {
    fn list(&self) -> Result<Listing, LakeError> {
        let mut listing = self.folder.list()?;
        for item in &mut listing.items {
            let content = fs::read_to_string(self.root.join(&item.key)).expect("readable");
            item.version = Some(format!("\"{}-{}\"", content.len(), content.matches("eau").count()));
        }
        Ok(listing)
    }

    fn read(&self, key: &str) -> Result<Vec<u8>, ReadFailure> {
        self.reads.fetch_add(1, Ordering::SeqCst);
        match &*self.failure.lock().expect("unpoisoned") {
            Some((failing, failure)) if failing == key => Err(failure.clone()),
            _ => self.folder.read(key),
        }
    }
}

pub(crate) fn away(world: &World) -> Lake {
    Lake::over(Arc::new(Away(Folder::new(&world.lake_folder()))))
}

#[test]
fn only_changed_items_are_read_again() {
    let world = World::with_records(20);
    let (lake, items) = (away(&world), Versioned::new(&world));
    let run = |minute| consolidate(&items, &lake, &options(minute), &mut Silent).expect("a run");
    assert_eq!((run(0).outcome, items.reads()), (Outcome::Published, 20));
    assert_eq!((run(1).outcome, items.reads()), (Outcome::Unchanged, 0));

    let mut changed = Item::numbered(7);
    changed.title.0 = "A new title".to_owned();
    world.put("007.geojson", changed.json());
    let report = run(2);
    assert_eq!((report.outcome, items.reads()), (Outcome::Published, 1));
    assert_eq!((report.published, report.unchanged), (20, 19));

    // What was not read again is as if it had been.
    let fresh = world.copy();
    fs::remove_dir_all(fresh.lake_folder()).expect("removable");
    let (fresh_lake, fresh_items) = (away(&fresh), Versioned::new(&fresh));
    consolidate(&fresh_items, &fresh_lake, &options(2), &mut Silent).expect("a run");
    assert_eq!(files(&fresh.current_folder()), files(&world.current_folder()));
}

#[test]
fn an_item_that_cannot_be_had_is_reported_and_looked_for_again() {
    let world = World::with_records(5);
    let (lake, items) = (away(&world), Versioned::new(&world));
    items.fail("003.geojson", ReadFailure::Item("AccessDenied: not yours".to_owned()));
    let report = consolidate(&items, &lake, &options(0), &mut Silent).expect("a run");
    assert_eq!((report.outcome, report.published), (Outcome::Published, 4));
    assert!(report.rejected[0].reason.contains("AccessDenied"), "{:?}", report.rejected);
    *items.failure.lock().expect("unpoisoned") = None;
    items.reads();
    let report = consolidate(&items, &lake, &options(1), &mut Silent).expect("a run");
    assert_eq!((report.published, items.reads()), (5, 1));
}

#[test]
fn a_source_that_fails_takes_no_record_away() {
    let world = World::with_records(5);
    let (lake, items) = (away(&world), Versioned::new(&world));
    consolidate(&items, &lake, &options(0), &mut Silent).expect("a run");
    world.put("003.geojson", Item::new("3 anew").json());
    items.fail("003.geojson", ReadFailure::Source("SlowDown: later".to_owned()));
    let error = consolidate(&items, &lake, &options(1), &mut Silent).expect_err("stopped");
    assert!(error.to_string().contains("003.geojson") && error.to_string().contains("SlowDown"), "{error}");
    assert_eq!(lake.snapshots().expect("readable").len(), 1);
}

#[test]
fn files_are_brought_once_and_only_as_promised() {
    let world = World::with_records(3);
    world.run();
    let lake = away(&world);
    let id = lake.current().expect("readable").expect("published").snapshot;
    let manifest = lake.manifest(&id).expect("there");
    let cache = tempfile::tempdir().expect("a folder");
    let bring = || lake.bring(&id, &manifest, &[Table::Cards, Table::Terms], cache.path());
    let folder = bring().expect("brought");
    let name = "cards/part-00000.parquet";
    let original = fs::read(world.current_folder().join(name)).expect("there");
    assert_eq!(fs::read(folder.join(name)).expect("there"), original);
    assert!(!folder.join("facets").exists(), "what was not asked for is not brought");

    // A damaged copy is replaced; a damaged original is refused and leaves nothing behind.
    fs::write(folder.join(name), "half a fi").expect("writable");
    bring().expect("brought again");
    assert_eq!(fs::read(folder.join(name)).expect("there"), original);
    fs::remove_file(folder.join(name)).expect("removable");
    let mut damaged = original;
    damaged[100] ^= 1;
    fs::write(world.current_folder().join(name), damaged).expect("writable");
    assert!(matches!(bring(), Err(LakeError::Damaged { .. })));
    assert!(files(&folder.join("cards")).is_empty());

    Lake::forget(cache.path(), &[]).expect("removable");
    assert!(!folder.exists());
}

#[test]
fn one_cache_serves_one_portal() {
    let cache = tempfile::tempdir().expect("a folder");
    let lock = lake::lock_cache(cache.path()).expect("free");
    assert!(matches!(lake::lock_cache(cache.path()), Err(LakeError::CacheInUse { .. })));
    drop(lock);
    assert!(lake::lock_cache(cache.path()).is_ok());
}

#[test]
fn without_locks_a_young_snapshot_of_another_run_is_left_alone() {
    let world = World::with_records(2);
    world.run();
    let lake = away(&world);
    let now = lake::Timestamp::of(std::time::SystemTime::now()).compact();
    let young = world.lake_folder().join(format!("snapshot=s{now}-0123456789ab/cards"));
    let old = world.lake_folder().join("snapshot=s20200101T000000Z-0123456789ab/cards");
    for folder in [&young, &old] {
        fs::create_dir_all(folder).expect("writable");
        fs::write(folder.join("part-00000.parquet"), "on its way").expect("writable");
    }
    let items = Versioned::new(&world);
    consolidate(&items, &lake, &options(1), &mut Silent).expect("a run");
    assert!(young.join("part-00000.parquet").exists());
    assert!(!old.join("part-00000.parquet").exists());
}
