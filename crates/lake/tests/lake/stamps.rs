//! Files of a folder that nobody has written to are not read again, and all others are.

use std::fs::{self, File};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use lake::{ItemFolder, ItemSource, LakeError, Listing, Options, Outcome, ReadFailure, Silent, consolidate};

use crate::items::{Item, World, options};
use crate::merging::check_against_full_build;

/// A folder whose files are counted as they are read.
struct Counted {
    folder: ItemFolder,
    reads: AtomicUsize,
}

impl ItemSource for Counted {
    fn list(&self) -> Result<Listing, LakeError> {
        self.folder.list()
    }

    fn read(&self, key: &str) -> Result<Vec<u8>, ReadFailure> {
        self.reads.fetch_add(1, Ordering::Relaxed);
        self.folder.read(key)
    }
}

/// How a run ended, and how many times it read a file.
fn run(world: &World, options: &Options) -> (Outcome, usize) {
    let source = Counted { folder: ItemFolder::new(&world.items()), reads: AtomicUsize::new(0) };
    let report = consolidate(&source, &world.lake(), options, &mut Silent).expect("a run");
    (report.outcome, source.reads.into_inner())
}

/// So many minutes after all files of a test were written.
fn later(minutes: u64) -> Options {
    Options { now: SystemTime::now() + Duration::from_mins(60 + minutes), ..Options::default() }
}

const RECORDS: usize = 50;

#[test]
fn what_nobody_has_written_to_is_not_read_again() {
    let world = World::with_records(RECORDS);
    assert_eq!(run(&world, &later(0)), (Outcome::Published, RECORDS));
    assert_eq!(run(&world, &later(1)), (Outcome::Unchanged, 0));
    world.put("007.geojson", Item::new("other").json());
    // Once to see what it holds, and once to make a record of it.
    assert_eq!(run(&world, &later(2)), (Outcome::Published, 2));
    assert_eq!(run(&world, &later(3)), (Outcome::Unchanged, 0));
    world.put("008.geojson", Item::new("another").json());
    let options = later(4);
    let report = world.try_run(&options).expect("a run");
    assert_eq!((report.outcome, report.taken_over), (Outcome::Published, RECORDS as u64 - 1));
    check_against_full_build(&world, &options, &report);
}

#[test]
fn a_file_that_looks_as_before_is_read_where_it_was_written_to() {
    let world = World::with_records(RECORDS);
    run(&world, &later(0));
    let path = world.items().join("007.geojson");
    let before = fs::metadata(&path).expect("there");
    let (old, new) = (Item::numbered(7).json(), Item::numbered(7).json().replace("road", "roar"));
    assert!(old.len() == new.len() && old != new);
    fs::write(&path, new).expect("writable");
    let file = File::options().write(true).open(&path).expect("there");
    file.set_modified(before.modified().expect("a time")).expect("writable");
    let after = fs::metadata(&path).expect("there");
    assert_eq!((after.len(), after.modified().ok()), (before.len(), before.modified().ok()));
    assert_eq!(run(&world, &later(1)), (Outcome::Published, 2));
}

#[test]
fn a_file_written_to_as_the_run_began_is_read_again() {
    let world = World::with_records(RECORDS);
    // By its clock, all of them will be written.
    assert_eq!(run(&world, &options(0)), (Outcome::Published, RECORDS));
    assert_eq!(run(&world, &options(1)), (Outcome::Unchanged, RECORDS));
}

#[test]
fn a_full_run_reads_everything() {
    let world = World::with_records(RECORDS);
    run(&world, &later(0));
    assert_eq!(run(&world, &Options { full: true, ..later(1) }), (Outcome::Unchanged, RECORDS));
}

#[test]
fn files_whose_place_was_exchanged_are_told_apart() {
    let world = World::with_records(RECORDS);
    run(&world, &later(0));
    let path = |name: &str| world.items().join(name);
    for (from, to) in [("007.geojson", "x"), ("008.geojson", "007.geojson"), ("x", "008.geojson")] {
        fs::rename(path(from), path(to)).expect("writable");
    }
    let (outcome, reads) = run(&world, &later(1));
    assert!(outcome == Outcome::Published && reads >= 2, "{reads}");
    assert_eq!(run(&world, &later(2)), (Outcome::Unchanged, 0));
}
