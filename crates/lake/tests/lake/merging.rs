//! A snapshot made from the one before is, to the last byte, what a full build of the same items makes.

use std::fs;

use lake::{Lake, Options, Outcome, Report};
use proptest::prelude::*;

use crate::items::{Item, World, files, options};

/// Minutes between two runs: a day, so that dates that lay ahead come true.
const DAY: u64 = 24 * 60;

/// Small groups and shards, so that few records make many.
fn small(minute: u64) -> Options {
    Options { group_records: 3, group_rows: 16, shard_rows: 400, ..options(minute) }
}

/// Holds the current snapshot of `world` against what a full build makes of its items.
pub(crate) fn check_against_full_build(world: &World, options: &Options, report: &Report) {
    let fresh = tempfile::tempdir().expect("a folder");
    let lake = Lake::open_folder(fresh.path()).expect("a lake");
    let full = world.run_in(&lake, &Options { full: true, ..options.clone() }).expect("a full build");
    assert_eq!(full.taken_over, 0);
    assert_eq!(
        (&full.rejected, &full.warnings, full.published),
        (&report.rejected, &report.warnings, report.published)
    );
    let pointer = lake.current().expect("readable").expect("published");
    let wanted = files(&lake.local_dir(&pointer.snapshot).expect("a folder"));
    let found = files(&world.current_folder());
    let differing = |one: &[(String, Vec<u8>)], other: &[(String, Vec<u8>)]| -> Vec<String> {
        let differs = one.iter().filter(|file| !other.contains(file));
        differs.map(|(name, bytes)| format!("{name} ({} bytes)", bytes.len())).collect()
    };
    assert_eq!(differing(&found, &wanted), differing(&wanted, &found));
    assert!(found == wanted, "{:?} differ", differing(&found, &wanted));
}

/// A change of the items.
#[derive(Debug, Clone)]
enum Change {
    Put {
        number: usize,
        kind: usize,
        variant: usize,
    },
    Remove {
        number: usize,
    },
    /// It says the same in other bytes.
    Reformat {
        number: usize,
    },
    Everything {
        variant: usize,
    },
}

const RECORDS: usize = 60;

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        12 => (0..RECORDS + 10, 0..11_usize, 0..5_usize)
            .prop_map(|(number, kind, variant)| Change::Put { number, kind, variant }),
        3 => (0..RECORDS + 10).prop_map(|number| Change::Remove { number }),
        1 => (0..RECORDS).prop_map(|number| Change::Reformat { number }),
        1 => (0..3_usize).prop_map(|variant| Change::Everything { variant }),
    ]
}

fn key(number: usize) -> String {
    format!("{number:03}.geojson")
}

fn apply(world: &World, change: &Change) {
    match *change {
        Change::Put { number, kind, variant } => world.put(&key(number), varied(number, kind, variant)),
        Change::Remove { number } => {
            let _ = fs::remove_file(world.items().join(key(number)));
        }
        Change::Reformat { number } => {
            let path = world.items().join(key(number));
            if let Ok(content) = fs::read_to_string(&path) {
                world.put(&key(number), content + " ");
            }
        }
        Change::Everything { variant } => {
            for number in 0..RECORDS {
                world.put(&key(number), varied(number, variant, number % 5));
            }
        }
    }
}

/// Items that differ in what the tables are sorted, counted and joined by.
fn varied(number: usize, kind: usize, variant: usize) -> String {
    const NAMES: [(&str, &str); 5] = [
        ("Natural Resources Canada", ""),
        ("", "Ressources naturelles Canada"),
        ("natural resources CANADA", "Ressources Naturelles Canada"),
        ("Fisheries and Oceans Canada", "Pêches et Océans Canada"),
        ("Pêches et Océans Canada", ""),
    ];
    const DATES: [&str; 5] = ["null", "2026-05-03", "2026-05-02", "2026-04", "2031-01-01"];
    const TITLES: [(&str, &str); 5] = [
        ("Lake map 7", "Carte lac 7"),
        ("", "Données côtières"),
        ("DONNEES Cotieres", "donnees côtières"),
        ("A", "Z"),
        ("zz top", "Élan"),
    ];
    let item = Item::numbered(number);
    let two = |(en, fr): (&str, &str)| (en.to_owned(), fr.to_owned());
    match kind {
        0 => Item { title: two(TITLES[variant]), ..item }.json(),
        1 => Item { organisation: two(NAMES[variant]), ..item }.json(),
        2 => Item { published: DATES[variant].to_owned(), ..item }.json(),
        3 => {
            Item { description: (format!("Été ÉTÉ ete {variant}"), "naïve Naïve".to_owned()), ..item }.json()
        }
        4 => {
            Item { id: format!("id-{variant:03}"), date_stamp: format!("202{variant}-01-01"), ..item }.json()
        }
        5 => "{ broken".to_owned(),
        6 => item
            .json()
            .replace("OGC:WMS", ["ESRI REST: Map Service", "HTTPS", "FTP", "WWW:LINK", "x"][variant]),
        7 => item.json().replace(
            "onGoing; enContinue",
            ["completed; complété", "odd; bizarre", "odd; étrange", "", "planned"][variant],
        ),
        8 => item.json().replace("\"id\":", &format!("\"popularity\":\"{variant}\",\"id\":")),
        9 => item
            .json()
            .replace("\"temporalExtent\":", "\"t\":")
            .replace("\"id\":", "\"sourceSystemName\":\"CSDI\",\"id\":"),
        _ => item.json(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_changes_a_merge_is_a_full_build(steps in prop::collection::vec(prop::collection::vec(change(), 0..5), 1..6)) {
        let world = World::with_records(RECORDS);
        world.try_run(&small(0)).expect("published");
        for (day, changes) in (1..).zip(&steps) {
            for change in changes {
                apply(&world, change);
            }
            let options = small(day * DAY);
            let report = world.try_run(&options).expect("a run");
            if report.outcome == Outcome::Published {
                check_against_full_build(&world, &options, &report);
            }
        }
    }
}

#[test]
fn one_changed_record_is_made_and_the_others_taken_over() {
    let world = World::with_records(50);
    world.run();
    world.put(
        "007.geojson",
        Item { title: ("New".to_owned(), "Neuf".to_owned()), ..Item::numbered(7) }.json(),
    );
    let report = world.run_at(1);
    assert_eq!((report.published, report.unchanged, report.taken_over), (50, 49, 49));
    check_against_full_build(&world, &options(1), &report);
    world.put("008.geojson", Item::new("other").json());
    assert_eq!(world.try_run(&Options { full: true, ..options(2) }).expect("published").taken_over, 0);
}

/// Changes one record of fifty, and gives how many records the next run took over.
fn taken_over_after_a_change(world: &World, minute: u64) -> u64 {
    world.put(
        "007.geojson",
        Item { title: (format!("At {minute}"), "Neuf".to_owned()), ..Item::numbered(7) }.json(),
    );
    let report = world.run_at(minute);
    assert_eq!((report.outcome, report.published), (Outcome::Published, 50));
    check_against_full_build(world, &options(minute), &report);
    report.taken_over
}

#[test]
fn a_record_whose_date_has_come_is_made_anew() {
    let world = World::with_records(50);
    for number in [20, 21] {
        world.put(&key(number), Item { published: "2026-05-03".to_owned(), ..Item::numbered(number) }.json());
    }
    world.run();
    assert_eq!(taken_over_after_a_change(&world, DAY), 49);
    assert_eq!(taken_over_after_a_change(&world, 5 * DAY), 47);
}

#[test]
fn when_much_has_changed_all_is_made_anew() {
    let world = World::with_records(50);
    world.run();
    for number in 0..6 {
        world.put(&key(number), varied(number, 3, 1));
    }
    let report = world.run_at(1);
    assert_eq!((report.unchanged, report.taken_over), (44, 0));
}

/// Rewrites the manifest of the current snapshot.
fn rewrite_manifest(world: &World, rewrite: impl FnOnce(&mut serde_json::Value)) {
    let path = world.current_folder().join("manifest.json");
    let mut manifest = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("JSON");
    rewrite(&mut manifest);
    fs::write(path, manifest.to_string()).expect("writable");
}

#[test]
fn nothing_is_taken_over_from_another_version() {
    let world = World::with_records(50);
    world.run();
    rewrite_manifest(&world, |manifest| manifest["analyser"] = "another".into());
    assert_eq!(taken_over_after_a_change(&world, 1), 0);
    rewrite_manifest(&world, |manifest| manifest["format_version"] = 7.into());
    assert_eq!(taken_over_after_a_change(&world, 2), 0);
    assert_eq!(taken_over_after_a_change(&world, 3), 49);
}

/// Files whose bytes are as they were written, and not those of this snapshot.
#[test]
fn nothing_is_taken_over_from_a_snapshot_that_contradicts_itself() {
    let other = World::with_records(49);
    other.run();
    let others = fs::read(other.current_folder().join("manifest.json")).expect("readable");
    let others: serde_json::Value = serde_json::from_slice(&others).expect("JSON");
    for table in ["entries", "forms", "items", "cards", "facets"] {
        let world = World::with_records(50);
        world.run();
        rewrite_manifest(&world, |manifest| manifest["tables"][table] = others["tables"][table].clone());
        for (name, bytes) in files(&other.current_folder().join(table)) {
            fs::write(world.current_folder().join(table).join(name), bytes).expect("writable");
        }
        assert_eq!(taken_over_after_a_change(&world, 1), 0, "{table}");
        assert_eq!(taken_over_after_a_change(&world, 2), 49, "{table}");
    }
}
