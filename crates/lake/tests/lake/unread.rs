//! What cannot be read is not removed.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use lake::{Outcome, ReadFailure, Report, Silent, consolidate};

use crate::away::{Versioned, away};
use crate::items::{Item, World, options};

/// Twelve records, four of them in a folder.
fn world() -> World {
    let world = World::with_records(8);
    for number in 8..12 {
        world.put(&format!("sub/deep/{number:03}.geojson"), Item::numbered(number).json());
    }
    assert!(world.run().is_whole());
    world
}

fn keys(report: &Report) -> Vec<&str> {
    report.unread.iter().map(|part| part.key.as_str()).collect()
}

#[test]
fn records_of_a_folder_that_cannot_be_read_stay() {
    type Replace = fn(&Path);
    let replacements: [(Replace, &str); 5] = [
        (|sub| symlink(sub, sub).expect("a link"), "a link to itself"),
        (|sub| symlink("nowhere", sub).expect("a link"), "a mount that is gone"),
        (|sub| symlink("x".repeat(300), sub).expect("a link"), "too long a name"),
        (|sub| symlink("/proc/self/mem/x", sub).expect("a link"), "below what is no folder"),
        (|sub| fs::write(sub, "").expect("writable"), "a file"),
    ];
    for (replace, what) in replacements {
        let world = world();
        let sub = world.items().join("sub");
        fs::rename(&sub, world.items().join(".aside")).expect("movable");
        replace(&sub);
        let report = world.run_at(1);
        assert_eq!(
            (report.outcome, report.kept, keys(&report)),
            (Outcome::Unchanged, 4, vec!["sub"]),
            "{what}"
        );

        // Others change meanwhile, run after run.
        for minute in 2..4 {
            world.put(
                "000.geojson",
                Item { published: format!("200{minute}-01-01"), ..Item::numbered(0) }.json(),
            );
            let report = world.run_at(minute);
            assert_eq!(
                (report.outcome, report.published, report.kept),
                (Outcome::Published, 12, 4),
                "{what}"
            );
            assert!(report.rejected.is_empty() && !report.is_whole(), "{what}: {report:?}");
        }
        fs::remove_file(&sub).expect("removable");
        fs::rename(world.items().join(".aside"), &sub).expect("movable");
        let report = world.run_at(5);
        assert_eq!((report.outcome, report.is_whole()), (Outcome::Unchanged, true), "{what}");
    }
}

#[test]
fn what_was_never_read_is_left_out_and_told_by_every_run() {
    let world = World::with_records(3);
    symlink("nowhere", world.items().join("sub")).expect("a link");
    for (minute, outcome) in [(0, Outcome::Published), (1, Outcome::Unchanged)] {
        let report = world.run_at(minute);
        assert_eq!((report.outcome, keys(&report), report.kept), (outcome, vec!["sub"], 0));
        assert_eq!(report.rejected.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(), ["sub"]);
    }
}

#[test]
fn a_folder_that_is_gone_is_removed() {
    let world = world();
    fs::remove_dir_all(world.items().join("sub/deep")).expect("removable");
    world.put("new.json", Item::new("new").json());
    let report = world.try_run(&lake::Options { accept_drop: 50, ..options(1) }).expect("a run");
    assert_eq!((report.published, report.kept, report.is_whole()), (9, 0, true));
}

#[test]
fn the_record_of_an_item_that_is_denied_stays_as_it_was() {
    let world = World::with_records(5);
    let (lake, items) = (away(&world), Versioned::new(&world));
    let run = |minute| consolidate(&items, &lake, &options(minute), &mut Silent).expect("a run");
    run(0);
    let item = fs::read_to_string(world.items().join("003.geojson")).expect("readable");
    world.put("003.geojson", item.replace("Carte", "Carte d'eau"));
    world.put("004.geojson", Item { published: "2001-01-01".to_owned(), ..Item::numbered(4) }.json() + " ");
    items.fail("003.geojson", ReadFailure::Item("AccessDenied: not yours".to_owned()));
    let report = run(1);
    assert_eq!((report.outcome, report.published, report.kept), (Outcome::Published, 5, 1));
    assert!(report.unread[0].reason.contains("AccessDenied") && report.rejected.is_empty(), "{report:?}");
    let report = run(2);
    assert_eq!((report.outcome, report.kept, report.is_whole()), (Outcome::Unchanged, 1, false));

    // Once it is allowed, what has changed meanwhile is seen, by its version.
    items.fail("nothing", ReadFailure::Item(String::new()));
    items.reads();
    let report = run(3);
    assert_eq!((report.outcome, report.published, items.reads()), (Outcome::Published, 5, 1));
    assert!(report.is_whole() && report.kept == 0);
}

#[test]
fn records_stay_as_an_older_snapshot_has_them_when_the_current_one_is_damaged() {
    let world = world();
    world.put("000.geojson", Item { published: "2001-01-01".to_owned(), ..Item::numbered(0) }.json());
    world.run_at(1);
    fs::remove_file(world.current_folder().join("items/part-00000.parquet")).expect("removable");
    fs::rename(world.items().join("sub"), world.items().join(".aside")).expect("movable");
    symlink("nowhere", world.items().join("sub")).expect("a link");
    let report = world.run_at(2);
    assert_eq!((report.outcome, report.published, report.kept), (Outcome::Published, 12, 4));
}

#[test]
fn files_with_other_names_are_counted() {
    let world = World::with_records(2);
    for name in ["item-without-ending", "old.json.bak", "readme.md", ".hidden"] {
        world.put(name, Item::new(name).json());
    }
    for minute in 0..2 {
        let report = world.run_at(minute);
        assert_eq!((report.read, report.skipped.count, report.is_whole()), (2, 3, true));
        assert_eq!(report.skipped.examples.len(), 3);
    }
}

#[test]
fn a_name_forges_no_line_of_the_report() {
    let world = World::with_records(2);
    world.put("a\nPublished \u{1b}[2J.json", "{");
    world.put("b\n\u{202e}.txt", "");
    symlink("nowhere", world.items().join("c\r\u{9b}1m")).expect("a link");
    let title = ("Only English".to_owned(), String::new());
    world.put("d\n.json", Item { title, ..Item::new("d") }.json());
    let report = world.run();
    let said = format!("{}{:?}", serde_json::to_string(&report).expect("JSON"), report.rejected[0].key);
    assert_eq!(report.rejected[0].key, "a\\nPublished \\u{1b}[2J.json");
    for treacherous in ["\n", "\r", "\u{1b}", "\u{9b}", "\u{202e}", "\\u001b"] {
        assert!(!said.contains(treacherous), "{treacherous:?} in {said}");
    }
}
