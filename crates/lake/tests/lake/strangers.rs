//! Places that are no lakes, and what others keep in a lake's.

use std::fs;
use std::path::Path;

use lake::{ItemFolder, Lake, LakeError, Outcome, Silent, consolidate};

use crate::away::away;
use crate::items::{Item, World, options};

/// Everything below a folder, empty folders too.
fn tree(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    entries.map(|entry| entry.expect("readable").path().display().to_string()).collect()
}

fn make(folder: &Path, paths: &[&str]) {
    for path in paths {
        let path = folder.join(path);
        if path.extension().is_some() || path.file_name().is_some_and(|name| name == "HEAD") {
            fs::create_dir_all(path.parent().expect("a parent")).expect("writable");
            fs::write(path, "theirs").expect("writable");
        } else {
            fs::create_dir_all(path).expect("writable");
        }
    }
}

#[test]
fn a_folder_with_other_things_is_refused_and_left_as_it_is() {
    for (theirs, named) in [
        (&[".git/HEAD", ".git/refs/tags", "src/empty"][..], ".git"),
        (&["photos/1.jpg", "photos/2019"], "photos"),
        (&[".write-mine.txt"], ".write-mine.txt"),
        (&["snapshot=2024/a.parquet"], "snapshot=2024"),
        (&["empty"], "empty"),
        (&["current.json"], "current.json"),
    ] {
        let world = World::with_records(2);
        make(&world.lake_folder(), theirs);
        let before = tree(&world.lake_folder());
        let error = world.try_run(&options(0)).expect_err("no lake");
        assert!(matches!(&error, LakeError::NoLake { .. }), "{error}");
        let said = error.to_string();
        assert!(said.contains(named) && said.contains("lake") && said.contains("--lake"), "{said}");
        assert_eq!(tree(&world.lake_folder()), before, "{named}");
        assert!(world.lake().prune(lake::Retention::default(), options(0).now).is_err());
        assert_eq!(tree(&world.lake_folder()), before, "{named}");
    }
    let world = World::with_records(2);
    make(&world.lake_folder(), &["photos/1.jpg"]);
    assert!(matches!(world.run_in(&away(&world), &options(0)), Err(LakeError::NoLake { .. })));
}

#[test]
fn an_empty_folder_and_a_new_volume_are_taken() {
    let killed = "snapshot=s20200101T000000Z-0123456789ab/terms";
    for (there, stays) in [(None, true), (Some("lost+found"), true), (Some(killed), false)] {
        let world = World::with_records(2);
        fs::create_dir(world.lake_folder()).expect("writable");
        make(&world.lake_folder(), there.as_slice());
        assert_eq!(world.run().outcome, Outcome::Published);
        assert!(there.is_none_or(|name| world.lake_folder().join(name).exists() == stays), "{there:?}");
    }
}

#[test]
fn what_others_keep_beside_the_snapshots_stays() {
    let world = World::with_records(2);
    world.run();
    let dead = "snapshot=s20200101T000000Z-0123456789ab";
    let theirs = [
        "README.md",
        "notes/.write-draft.txt",
        "notes/empty",
        "snapshot=2024/empty",
        ".staging/mine",
        &format!("{dead}/notes.txt"),
    ];
    make(&world.lake_folder(), &theirs);
    fs::create_dir_all(world.lake_folder().join(dead).join("terms")).expect("writable");
    fs::write(world.lake_folder().join(dead).join("terms/part-00000.parquet"), "half").expect("writable");
    world.put("x.json", Item::new("x").json());
    assert_eq!(world.run_at(1).outcome, Outcome::Published);
    for path in theirs {
        assert!(world.lake_folder().join(path).exists(), "{path}");
    }
    assert!(!world.lake_folder().join(dead).join("terms/part-00000.parquet").exists());
}

#[test]
fn a_run_that_fails_removes_nothing() {
    let world = World::with_records(2);
    world.run();
    make(&world.lake_folder(), &["snapshot=s20260501T130000Z-0123456789ab/terms"]);
    fs::write(world.lake_folder().join(".write-abc"), "half").expect("writable");
    let before = tree(&world.lake_folder());
    let lake = Lake::open_folder(&world.lake_folder()).expect("a folder");
    let nowhere = ItemFolder::new(&world.items().join("nowhere"));
    consolidate(&nowhere, &lake, &options(1), &mut Silent).expect_err("no items");
    assert_eq!(tree(&world.lake_folder()), before);
}
