//! Every file of a lake missing, empty, cut, of a newer version or unreadable: what is said, and how one gets out.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use lake::{Lake, LakeError, Outcome, SnapshotId};

use crate::away::away;
use crate::closed::Closed;
use crate::items::{Item, World, files, options};

type Open = fn(&World) -> Lake;

/// A folder, and what behaves as a bucket does.
const STORAGES: [Open; 2] = [World::lake, away];

/// What can be wrong with a small file, and what is said of it.
const DAMAGES: [(&str, &str); 6] = [
    ("missing", "is missing"),
    ("empty", "is empty"),
    ("zeros", "is empty"),
    ("cut", "ends in the middle"),
    ("a page", "is not JSON"),
    ("strange", "nothing that portal writes there"),
];

fn damage(file: &Path, damage: &str) {
    let whole = fs::read(file).expect("readable");
    match damage {
        "missing" => return fs::remove_file(file).expect("removable"),
        "empty" => fs::write(file, ""),
        "zeros" => fs::write(file, vec![0; whole.len()]),
        "cut" => fs::write(file, &whole[..whole.len() / 2]),
        "a page" => fs::write(file, "<html>Sign in</html>"),
        "strange" => fs::write(file, "{\"snapshot\": 5}"),
        "newer" => {
            let text = String::from_utf8(whole).expect("UTF-8");
            let version = text.find("\"format_version\": ").expect("a version") + 18;
            // Of a version that has other things in it.
            fs::write(file, format!("{}9{}", &text[..version], &text[version..]).replace("\"s", "\"t"))
        }
        other => panic!("{other}"),
    }
    .expect("writable");
}

/// Three snapshots.
fn world() -> World {
    let world = World::with_records(3);
    for minute in 0..3 {
        world.put("x.json", Item { published: format!("201{minute}-01-01"), ..Item::new("x") }.json());
        world.run_at(minute);
    }
    world
}

fn ids(lake: &Lake) -> Vec<SnapshotId> {
    let whole = lake.snapshots().expect("listed").into_iter().filter(|info| info.is_complete);
    whole.map(|info| info.id).collect()
}

/// What is said has the file, what is wrong with it, and a command.
fn says(error: &LakeError, file: &str, words: &str) {
    let said = error.to_string();
    assert!(said.contains(file) && said.contains(words) && said.contains("portal "), "{said}");
    assert!(!said.contains("line 1") && !said.contains("column"), "a parser's words: {said}");
}

#[test]
fn without_a_pointer_every_command_names_it_and_the_whole_snapshots_stay() {
    let base = world();
    for open in STORAGES {
        for (kind, words) in DAMAGES {
            let world = base.copy();
            let lake = open(&world);
            let all = ids(&lake);
            damage(&world.lake_folder().join("current.json"), kind);
            says(&lake.published().expect_err("none"), "current.json", words);
            says(&lake.rollback(None).expect_err("nothing says what was before"), "current.json", words);
            assert_eq!(ids(&lake), all, "{kind}");
            assert!(lake.snapshots().expect("listed").iter().all(|info| !info.is_current));

            let (rolled, kept, published) = (world.copy(), world.copy(), world);
            // One way out: an earlier snapshot.
            let lake = open(&rolled);
            assert_eq!(lake.rollback(Some(all[2].clone())).expect("rolled back").snapshot, all[2]);
            assert_eq!(lake.published().expect("readable").history.len(), 3, "{kind}");
            assert_eq!(rolled.run_in(&lake, &options(5)).expect("a run").outcome, Outcome::Published);
            assert!(all.iter().all(|id| ids(&lake).contains(id)), "{kind}");
            // Another: the items, whether or not they have changed.
            let lake = open(&kept);
            assert_eq!(kept.run_in(&lake, &options(5)).expect("a run").outcome, Outcome::Unchanged);
            assert_eq!(lake.published().expect("readable").snapshot, all[0], "{kind}");
            let lake = open(&published);
            published.put("y.json", Item::new("y").json());
            assert_eq!(published.run_in(&lake, &options(5)).expect("a run").outcome, Outcome::Published);
            assert_eq!(ids(&lake)[1..], all, "{kind}");
            assert_eq!(lake.rollback(None).expect("the one before").snapshot, all[0], "{kind}");
        }
    }
}

#[test]
fn of_more_whole_snapshots_than_are_kept_a_lost_pointer_takes_none_away() {
    for open in STORAGES {
        let world = World::with_records(2);
        for number in 0..8 {
            world.put("x.json", Item { published: format!("201{number}-01-01"), ..Item::new("x") }.json());
            world.run_at(number);
        }
        let all = ids(&open(&world));
        assert_eq!(all.len(), 8);
        fs::remove_file(world.lake_folder().join("current.json")).expect("removable");
        world.put("y.json", Item::new("y").json());
        // A year later.
        world.run_in(&open(&world), &options(500_000)).expect("a run");
        assert_eq!(ids(&open(&world))[1..], all);
    }
}

#[test]
fn a_pointer_that_lists_no_snapshots_takes_none_away() {
    for open in STORAGES {
        let world = world();
        let lake = open(&world);
        let all = ids(&lake);
        let file = world.lake_folder().join("current.json");
        let whole = fs::read_to_string(&file).expect("readable");
        let list = whole.find("\"history\": [").expect("a list") + "\"history\": [".len();
        fs::write(&file, format!("{}]\n}}\n", &whole[..list])).expect("writable");
        says(
            &lake.published().expect_err("nothing to go by"),
            "current.json",
            "nothing that portal writes there",
        );
        // A year later.
        assert_eq!(world.run_in(&lake, &options(500_000)).expect("a run").outcome, Outcome::Unchanged);
        assert_eq!(ids(&lake), all);
        assert_eq!(lake.published().expect("readable").snapshot, all[0]);
    }
}

#[test]
fn a_pointer_that_broke_off_before_anything_was_published_is_written_anew() {
    for content in ["", "{\n  \"snap"] {
        let world = World::with_records(2);
        fs::create_dir(world.lake_folder()).expect("writable");
        fs::write(world.lake_folder().join("current.json"), content).expect("writable");
        assert_eq!(world.run().outcome, Outcome::Published);
    }
}

#[test]
fn what_a_newer_version_wrote_is_left_alone() {
    for open in STORAGES {
        let world = world();
        let lake = open(&world);
        let pointer = world.lake_folder().join("current.json");
        damage(&pointer, "newer");
        let before = files(&world.lake_folder());
        says(&lake.published().expect_err("newer"), "current.json", "newer version");
        let any = ids(&lake).swap_remove(2);
        for error in [
            lake.rollback(None).expect_err("newer"),
            lake.rollback(Some(any)).expect_err("newer"),
            world.run_in(&lake, &options(9)).expect_err("newer"),
        ] {
            says(&error, "current.json", "newer version");
        }
        assert!(files(&world.lake_folder()) == before);
    }
}

#[test]
fn a_snapshot_of_a_newer_version_stops_the_run_and_outlives_the_way_back() {
    for open in STORAGES {
        let world = world();
        let lake = open(&world);
        let all = ids(&lake);
        let newer = world.lake_folder().join(all[0].folder());
        damage(&newer.join("manifest.json"), "newer");
        let before = files(&world.lake_folder());
        world.put("y.json", Item::new("y").json());
        let error = world.run_in(&lake, &options(9)).expect_err("newer");
        says(&error, "manifest.json", "newer version");
        assert!(files(&world.lake_folder()) == before);

        assert_eq!(lake.rollback(None).expect("rolled back").snapshot, all[1]);
        for number in 0..12 {
            world.put("y.json", Item { published: format!("20{number:02}-01-01"), ..Item::new("y") }.json());
            world.run_in(&lake, &options(10_000_000 + number * 60)).expect("a run");
        }
        assert!(!ids(&lake).contains(&all[1]), "others go");
        let listed = lake.snapshots().expect("listed");
        let info = listed.iter().find(|info| info.id == all[0]).expect("still there");
        assert!(info.fault.as_ref().is_some_and(|fault| fault.contains("newer version")), "{info:?}");
        assert!(newer.join("items/part-00000.parquet").exists());
    }
}

#[test]
fn a_damaged_file_of_the_current_snapshot_is_named_and_there_are_two_ways_out() {
    let manifests = DAMAGES.map(|(kind, words)| ("manifest.json", kind, words));
    let tables = [
        ("cards/part-00000.parquet", "missing", "is missing"),
        ("facets/part-00000.parquet", "empty", "has 0 bytes instead of"),
        ("items/part-00000.parquet", "cut", "bytes instead of"),
    ];
    let base = world();
    for open in STORAGES {
        for (file, kind, words) in manifests.into_iter().chain(tables) {
            let world = base.copy();
            let lake = open(&world);
            let all = ids(&lake);
            damage(&world.current_folder().join(file), kind);
            says(&lake.check_complete(&all[0]).expect_err("damaged"), file, words);
            let listed = lake.snapshots().expect("listed");
            assert!(
                !listed[0].is_complete && listed[0].fault.as_ref().is_some_and(|fault| fault.contains(file))
            );
            let rolled = world.copy();
            assert_eq!(open(&rolled).rollback(None).expect("rolled back").snapshot, all[1]);
            // The items have not changed, and yet readers need a whole snapshot.
            assert_eq!(world.run_in(&lake, &options(5)).expect("a run").outcome, Outcome::Published);
            assert_eq!(ids(&lake)[1..], all[1..], "{file} {kind}");
        }
    }
}

#[test]
fn a_table_of_other_bytes_is_replaced_though_the_items_are_as_they_were() {
    let world = world();
    let all = ids(&world.lake());
    let table = world.current_folder().join("terms/part-00000.parquet");
    let mut bytes = fs::read(&table).expect("readable");
    bytes[40] ^= 0xff;
    fs::write(&table, bytes).expect("writable");
    assert_eq!(world.run_at(5).outcome, Outcome::Published);
    assert_eq!(ids(&world.lake())[1..], all);
    assert_eq!(world.run_at(6).outcome, Outcome::Unchanged);
}

/// What stands where a file should be.
fn put_no_file(path: &Path, kind: &str) {
    match kind {
        "a folder" => fs::create_dir(path).expect("writable"),
        // Whoever opens it waits for somebody who writes to it.
        _ => assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo").success()),
    }
}

const NO_FILES: [&str; 2] = ["a folder", "a pipe"];

/// Nothing is known, so nothing is done.
#[test]
fn a_pointer_that_is_no_file_stops_every_change_until_it_is_moved_away() {
    for kind in NO_FILES {
        let world = world();
        let lake = world.lake();
        let all = ids(&lake);
        let pointer = world.lake_folder().join("current.json");
        let aside = world.lake_folder().join("aside.json");
        fs::rename(&pointer, &aside).expect("movable");
        put_no_file(&pointer, kind);
        let before = files(&world.lake_folder());
        for error in [
            lake.published().expect_err(kind),
            lake.rollback(Some(all[1].clone())).expect_err(kind),
            world.try_run(&options(5)).expect_err(kind),
        ] {
            says(&error, "current.json", kind);
            assert!(error.to_string().contains("move it away"), "{error}");
        }
        assert_eq!(ids(&lake), all, "{kind}");
        assert!(files(&world.lake_folder()) == before);
        fs::rename(&pointer, world.lake_folder().join("what it was")).expect("movable");
        assert_eq!(world.run_at(5).outcome, Outcome::Unchanged);
        assert_eq!(lake.published().expect("written anew").snapshot, all[0], "{kind}");
    }
}

#[test]
fn a_manifest_that_is_no_file_is_named_and_there_are_two_ways_out() {
    for kind in NO_FILES {
        let world = world();
        let lake = world.lake();
        let all = ids(&lake);
        let manifest = world.current_folder().join("manifest.json");
        fs::remove_file(&manifest).expect("removable");
        put_no_file(&manifest, kind);
        says(&lake.check_complete(&all[0]).expect_err(kind), "manifest.json", kind);
        let listed = lake.snapshots().expect("listed");
        assert!(listed[0].fault.as_ref().is_some_and(|fault| fault.contains(kind)), "{listed:?}");
        assert_eq!(ids(&lake), all[1..], "{kind}");
        assert_eq!(world.run_at(5).outcome, Outcome::Published);
        assert_eq!(ids(&lake)[1..], all[1..], "{kind}");
        assert_eq!(lake.rollback(Some(all[2].clone())).expect("rolled back").snapshot, all[2]);
    }
}

#[test]
fn a_snapshot_that_cannot_be_looked_into_is_listed_beside_the_others() {
    let world = world();
    let all = ids(&world.lake());
    let lake = Lake::over(Arc::new(Closed::new(&world.lake_folder(), all[1].folder())));
    let listed = lake.snapshots().expect("listed");
    assert_eq!(listed.iter().map(|info| info.id.clone()).collect::<Vec<_>>(), all);
    assert_eq!(listed.iter().map(|info| info.is_complete).collect::<Vec<_>>(), [true, false, true]);
    assert!(listed[0].is_current && listed[1].fault.as_ref().is_some_and(|fault| fault.contains("denied")));
    // Runs go on, and remove nothing while it is not known what is there.
    world.put("y.json", Item::new("y").json());
    assert_eq!(world.run_in(&lake, &options(500_000)).expect("a run").outcome, Outcome::Published);
    assert_eq!(ids(&world.lake())[1..], all);
}

#[test]
fn locks_and_staging_that_cannot_be_used_are_named() {
    let locks = [".publish.lock", ".put-if.lock", ".staging.lock"];
    for (name, kind) in locks.into_iter().flat_map(|name| NO_FILES.map(|kind| (name, kind))) {
        let world = World::with_records(2);
        let lock = world.lake_folder().join(name);
        fs::create_dir(world.lake_folder()).expect("writable");
        put_no_file(&lock, kind);
        let error = world.try_run(&options(0)).expect_err("no lock");
        assert!(error.to_string().contains(name) && error.to_string().contains("move it away"), "{error}");
        fs::rename(&lock, world.lake_folder().join("lost+found")).expect("movable");
        // Where only the pointer was missing, the files are there already.
        let published = world.run_at(1).snapshot;
        assert_eq!(Some(world.lake().published().expect("readable").snapshot), published);
    }
    let world = World::with_records(2);
    fs::create_dir(world.lake_folder()).expect("writable");
    fs::write(world.lake_folder().join(".staging"), "").expect("writable");
    let error = world.try_run(&options(0)).expect_err("no staging");
    assert!(error.to_string().contains(".staging") && error.to_string().contains("move it away"), "{error}");
}
