use super::*;

fn folder() -> (tempfile::TempDir, Folder) {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = Folder::new(&dir.path().join("lake"));
    (dir, folder)
}

#[test]
fn a_conditional_put_needs_the_version_it_expects() {
    let (_dir, folder) = folder();
    assert_eq!(folder.put_if("p", b"1", None).expect("io"), PutIf::Written);
    assert_eq!(folder.put_if("p", b"2", None).expect("io"), PutIf::Changed);
    let first = folder.get("p").expect("io").expect("exists");
    assert_eq!(folder.put_if("p", b"2", Some(&first.version)).expect("io"), PutIf::Written);
    assert_eq!(folder.put_if("p", b"3", Some(&first.version)).expect("io"), PutIf::Changed);
    assert_eq!(folder.get("p").expect("io").expect("exists").bytes, b"2");
}

#[test]
fn of_many_conditional_puts_at_once_one_wins() {
    let (_dir, folder) = folder();
    let puts = std::thread::scope(|scope| {
        let put = |n: u8| {
            scope.spawn({
                let folder = folder.clone();
                move || folder.put_if("p", &[n], None)
            })
        };
        (0..8)
            .map(put)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|put| put.join().expect("ran"))
            .collect::<Vec<_>>()
    });
    let written = puts.into_iter().filter(|put| matches!(put, Ok(PutIf::Written))).count();
    assert_eq!(written, 1);
}

#[test]
fn files_are_listed_by_prefix_without_hidden_ones() {
    let (_dir, folder) = folder();
    assert!(folder.list("").expect("io").is_empty());
    for key in ["b/2", "a", "b/1", ".hidden/x"] {
        folder.put(key, key.as_bytes()).expect("io");
    }
    let keys =
        |prefix: &str| folder.list(prefix).expect("io").into_iter().map(|file| file.key).collect::<Vec<_>>();
    assert_eq!(keys(""), ["a", "b/1", "b/2"]);
    assert_eq!(keys("b/"), ["b/1", "b/2"]);
    folder.delete("b/1").and_then(|()| folder.delete("b/2")).and_then(|()| folder.delete("b/2")).expect("io");
    assert!(folder.path("a").exists());
}

#[test]
fn only_what_a_lake_leaves_is_tidied() {
    let (_dir, folder) = folder();
    let dead = "snapshot=s20260501T130000Z-ba9876543210";
    for empty in
        [&format!("{dead}/terms"), "snapshot=mine/a", "empty", ".git/refs", "lost+found", ".staging/notes"]
    {
        fs::create_dir_all(folder.path(empty)).expect("writable");
    }
    fs::create_dir_all(folder.path("work/.write-theirs")).expect("writable");
    for file in [".write-ours", "work/.write-file", "snapshot=mine/.write-a"] {
        fs::write(folder.path(file), "half").expect("writable");
    }
    folder.tidy().expect("io");
    assert!(!folder.path(dead).exists() && !folder.path(".write-ours").exists());
    for theirs in [
        "snapshot=mine/a",
        "snapshot=mine/.write-a",
        "empty",
        ".git/refs",
        "lost+found",
        ".staging/notes",
        "work/.write-theirs",
        "work/.write-file",
    ] {
        assert!(folder.path(theirs).exists(), "{theirs}");
    }
}

#[test]
fn a_range_ends_with_the_file() {
    let (_dir, folder) = folder();
    folder.put("f", b"0123456789").expect("io");
    assert_eq!(folder.get_range("f", 3..5).expect("io"), b"34");
    assert_eq!(folder.get_range("f", 8..50).expect("io"), b"89");
}

#[test]
fn only_the_staging_of_the_dead_is_removed() {
    let (_dir, folder) = folder();
    let living = folder.staging().expect("io");
    let dead = folder.path(STAGING).join("run-dead");
    fs::create_dir_all(dead.join("postings")).expect("io");
    let next = folder.staging().expect("io");
    assert!(!dead.exists() && living.path().exists() && next.path().exists());
    let path = next.path().to_owned();
    drop(next);
    assert!(!path.exists());
}

#[test]
fn a_run_that_removes_its_own_folder_disturbs_nobody() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let run = folder.path().join("run");
    fs::create_dir(&run).expect("writable");
    fs::write(run.join("spool"), "x").expect("writable");
    remove_going(&run).expect("removed");
    assert!(!run.exists());
    remove_going(&run).expect("somebody else was first");
}
