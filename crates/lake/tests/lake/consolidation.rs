//! What becomes of items.

use lake::{Options, Outcome, Report};

use crate::items::{Item, World, files, options};

fn rejected(report: &Report) -> Vec<(&str, &str)> {
    report.rejected.iter().map(|item| (item.key.as_str(), item.reason.as_str())).collect()
}

#[test]
fn the_same_items_give_the_same_bytes() {
    let (first, second) = (World::with_records(50), World::with_records(50));
    first.run();
    second.try_run(&Options { workers: 5, ..options(0) }).expect("published");
    assert_eq!(first.current_folder().file_name(), second.current_folder().file_name());
    assert!(files(&first.current_folder()) == files(&second.current_folder()));
}

#[test]
fn spilling_to_disk_changes_no_byte() {
    let world = World::with_records(50);
    world.run();
    let unspilled = files(&world.current_folder());
    for rows_in_memory in [1, 10, 333] {
        let other = World::with_records(50);
        other.try_run(&Options { rows_in_memory, ..options(0) }).expect("published");
        assert!(files(&other.current_folder()) == unspilled, "{rows_in_memory}");
    }
}

#[test]
fn unchanged_items_publish_nothing() {
    let world = World::with_records(3);
    assert_eq!(world.run().outcome, Outcome::Published);
    let before = files(&world.lake_folder());
    let report = world.run_at(10);
    assert_eq!(
        (report.outcome, report.read, report.published, report.unchanged),
        (Outcome::Unchanged, 3, 0, 3)
    );
    assert!(report.snapshot.is_some() && files(&world.lake_folder()) == before);
}

#[test]
fn a_changed_an_added_and_a_removed_item_are_published_and_the_others_counted() {
    let world = World::with_records(5);
    world.run();
    world.put("001.geojson", Item::new("id-001").json());
    world.put("new.json", Item::new("new").json());
    std::fs::remove_file(world.items().join("004.geojson")).expect("removable");
    let report = world.run_at(1);
    assert_eq!(
        (report.outcome, report.read, report.published, report.unchanged),
        (Outcome::Published, 5, 5, 3)
    );
}

#[test]
fn of_items_with_one_id_the_newest_is_kept_and_the_others_named() {
    let world = World::new();
    let dated = |date: &str| Item { date_stamp: date.to_owned(), ..Item::new("same") }.json();
    world.put("a.json", dated("2021-01-01"));
    world.put("b.json", dated("2022-01-01"));
    world.put("c.json", dated("2022-01-01") + " ");
    world.put("d.json", dated("unknown"));
    let report = world.run();
    assert_eq!(report.published, 1);
    let reason = "duplicate id same, c.json kept";
    assert_eq!(rejected(&report), [("a.json", reason), ("b.json", reason), ("d.json", reason)]);
}

#[test]
fn bad_items_are_named_with_a_reason_and_the_others_published() {
    let world = World::with_records(2);
    world.put("bad/latin1.json", b"{\"title\": \"Qu\xe9bec\"}");
    world.put("bad/no.json", "{");
    world.put("bad/shape.json", "[]");
    world.put("bad/empty.json", "");
    world.put("bad/huge.json", vec![b' '; 5 * 1024 * 1024 + 1]);
    let report = world.run();
    assert_eq!((report.read, report.published), (7, 2));
    let reasons: Vec<_> = rejected(&report)
        .into_iter()
        .map(|(key, reason)| format!("{key}: {}", &reason[..9.min(reason.len())]))
        .collect();
    let expected = [
        "bad/empty.json: not JSON ",
        "bad/huge.json: too large",
        "bad/latin1.json: not UTF-8",
        "bad/no.json: not JSON ",
        "bad/shape.json: not a Geo",
    ];
    assert_eq!(reasons, expected.map(str::to_owned));
    assert!(report.bytes_read < 1 << 20, "what is too large is not read");
    assert_eq!(world.run_at(1).outcome, Outcome::Unchanged);
}

#[test]
fn without_a_usable_item_nothing_is_published() {
    let world = World::new();
    world.put("bad.json", "{}");
    let report = world.run();
    assert_eq!((report.outcome, report.snapshot, report.rejected.len()), (Outcome::Nothing, None, 1));
    assert!(world.lake().current().expect("readable").is_none());
}

#[test]
fn an_emptied_source_does_not_empty_the_catalogue() {
    let world = World::with_records(2);
    let published = world.run().snapshot;
    for number in 0..2 {
        std::fs::remove_file(world.items().join(format!("{number:03}.geojson"))).expect("removable");
    }
    let report = world.run_at(1);
    assert_eq!((report.outcome, report.snapshot), (Outcome::Nothing, published));
}

#[test]
fn warnings_are_counted_with_examples() {
    let world = World::new();
    for number in 0..30 {
        let title = ("Only English".to_owned(), String::new());
        world.put(&format!("{number:02}.json"), Item { title, ..Item::new(&number.to_string()) }.json());
    }
    let report = world.run();
    let warning = &report.warnings["missing-title-language"];
    assert_eq!((warning.count, warning.examples.len(), warning.examples[0].as_str()), (30, 20, "00.json"));
    let json = serde_json::to_string(&report).expect("a report is JSON");
    assert_eq!(serde_json::from_str::<Report>(&json).expect("and back"), report);
}

#[test]
fn what_is_left_out_as_a_duplicate_is_not_warned_of() {
    let world = World::new();
    let title = ("Only English".to_owned(), String::new());
    let old = Item { title, date_stamp: "2019-01-01".to_owned(), ..Item::new("same") };
    world.put("a.json", old.json());
    world.put("b.json", Item::new("same").json());
    let report = world.run();
    assert_eq!((report.published, report.rejected.len()), (1, 1));
    assert!(!report.warnings.contains_key("missing-title-language"), "{:?}", report.warnings);
}

/// Unchanged items do not mean that nothing else is there.
#[cfg(unix)]
#[test]
fn what_cannot_be_listed_is_told_by_every_run() {
    let world = World::with_records(2);
    world.put("broken.json", "{");
    let dead = world.items().join("dead.json");
    assert_eq!(rejected(&world.run()).len(), 1);
    std::os::unix::fs::symlink("nowhere.json", &dead).expect("a link");
    let report = world.run_at(1);
    assert_eq!(report.outcome, Outcome::Unchanged);
    let keys: Vec<&str> = rejected(&report).into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["broken.json", "dead.json"]);
    std::fs::remove_file(dead).expect("removable");
    assert_eq!(rejected(&world.run_at(2)).len(), 1);
}

/// Two publishers in one second must not write to one place what is not the same.
#[test]
fn other_files_have_another_name() {
    let (first, second) = (World::with_records(50), World::with_records(50));
    first.run();
    second.try_run(&Options { shard_rows: 10, ..options(0) }).expect("published");
    assert_ne!(first.current_folder().file_name(), second.current_folder().file_name());
}
