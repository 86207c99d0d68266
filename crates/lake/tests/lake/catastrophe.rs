//! A run that would take many records away is not published.

use std::fs;

use lake::{Options, Outcome, Report};

use crate::items::{Item, World, files, options};

/// Ten records published, then the items changed; gives the report of a run that accepts so many percent.
fn after(change: impl Fn(&World), accept_drop: u8) -> (World, Report) {
    let world = World::with_records(10);
    world.run();
    change(&world);
    let report = world.try_run(&Options { accept_drop, ..options(1) }).expect("a run without errors");
    (world, report)
}

fn remove(world: &World, count: usize) {
    for number in 0..count {
        fs::remove_file(world.items().join(format!("{number:03}.geojson"))).expect("removable");
    }
}

#[test]
fn more_than_a_fifth_gone_stops_the_run_before_anything_is_written() {
    let world = World::with_records(10);
    let published = world.run().snapshot;
    let before = files(&world.lake_folder());
    remove(&world, 3);
    let report = world.run_at(1);
    assert_eq!((report.outcome, report.before, report.dropped), (Outcome::Stopped, 10, 3));
    assert_eq!((report.published, report.snapshot), (0, published));
    assert!(files(&world.lake_folder()) == before);
}

#[test]
fn how_much_is_accepted_can_be_said() {
    let outcome = |gone: usize, accept: u8| after(|world| remove(world, gone), accept).1.outcome;
    assert_eq!(outcome(2, 20), Outcome::Published, "a fifth is not more than a fifth");
    assert_eq!(outcome(3, 29), Outcome::Stopped);
    assert_eq!(outcome(3, 30), Outcome::Published);
    assert_eq!(outcome(1, 0), Outcome::Stopped);
    assert_eq!(outcome(9, 100), Outcome::Published);
    assert_eq!(outcome(10, 100), Outcome::Nothing, "a catalogue is never emptied");
}

#[test]
fn other_records_in_their_place_are_records_gone() {
    let other = |world: &World| {
        for number in 0..5 {
            let item = Item { id: format!("other-{number}"), ..Item::numbered(number) };
            world.put(&format!("{number:03}.geojson"), item.json());
        }
    };
    let (_world, report) = after(other, 20);
    assert_eq!((report.outcome, report.dropped), (Outcome::Stopped, 5));
}

#[test]
fn items_that_broke_are_records_gone_and_items_that_moved_are_not() {
    let broken = |world: &World| (0..4).for_each(|number| world.put(&format!("{number:03}.geojson"), "{"));
    let (_world, report) = after(broken, 20);
    assert_eq!((report.outcome, report.dropped, report.rejected.len()), (Outcome::Stopped, 4, 4));
    let moved = |world: &World| {
        fs::create_dir(world.items().join("moved")).expect("writable");
        for number in 0..10 {
            let name = format!("{number:03}.geojson");
            fs::rename(world.items().join(&name), world.items().join("moved").join(&name)).expect("movable");
        }
    };
    let (_world, report) = after(moved, 0);
    assert_eq!((report.outcome, report.dropped), (Outcome::Published, 0));
}

#[test]
fn a_damaged_snapshot_still_tells_how_many_there_were() {
    let damaged = |world: &World| {
        fs::remove_file(world.current_folder().join("cards/part-00000.parquet")).expect("removable");
        remove(world, 9);
    };
    assert_eq!(after(damaged, 20).1.outcome, Outcome::Stopped);
}
