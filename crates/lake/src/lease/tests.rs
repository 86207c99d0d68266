use std::ops::Range;
use std::path::{Path, PathBuf};

use super::*;
use crate::storage::{Exclusive, Folder, Staging, StoredFile};

const TERM: Duration = Duration::from_mins(1);

/// A folder that has no locks, as a bucket has none.
struct Unlocked(Folder);

#[rustfmt::skip]
impl Storage for Unlocked {
    fn list(&self, prefix: &str) -> Result<Vec<StoredFile>, LakeError> { self.0.list(prefix) }
    fn get(&self, key: &str) -> Result<Option<Stored>, LakeError> { self.0.get(key) }
    fn get_range(&self, key: &str, range: Range<u64>) -> Result<Vec<u8>, LakeError> { self.0.get_range(key, range) }
    fn put(&self, key: &str, bytes: &[u8]) -> Result<(), LakeError> { self.0.put(key, bytes) }
    fn put_file(&self, key: &str, file: &Path) -> Result<(), LakeError> { self.0.put_file(key, file) }
    fn put_if(&self, key: &str, bytes: &[u8], expected: Option<&Version>) -> Result<PutIf, LakeError> { self.0.put_if(key, bytes, expected) }
    fn delete(&self, key: &str) -> Result<(), LakeError> { self.0.delete(key) }
    fn staging(&self) -> Result<Staging, LakeError> { self.0.staging() }
    fn exclusive(&self) -> Result<Exclusive, LakeError> { self.0.exclusive() }
    fn try_exclusive(&self) -> Result<Option<Exclusive>, LakeError> { self.0.try_exclusive() }
    fn stranger(&self) -> Result<Option<String>, LakeError> { self.0.stranger() }
    fn local_path(&self, _key: &str) -> Option<PathBuf> { None }
}

/// The same lake with locks and without.
fn lakes() -> (tempfile::TempDir, [Lake; 2]) {
    let dir = tempfile::tempdir().expect("a folder");
    let folder = |name: &str| Folder::new(&dir.path().join(name));
    let (locked, unlocked) = (folder("locked"), Unlocked(folder("unlocked")));
    let lakes = [Lake::over(Arc::new(locked)), Lake::over(Arc::new(unlocked))];
    (dir, lakes)
}

fn record(lake: &Lake) -> Record {
    found(&*lake.storage).expect("io").0
}

fn holder(refused: &Result<Lease, LakeError>) -> &str {
    match refused {
        Err(LakeError::Held { owner, .. }) => owner,
        other => panic!("{other:?}"),
    }
}

/// Writes a record as if its owner had been at work at another time.
fn leave(lake: &Lake, owner: &str, age: Duration) {
    let then = Timestamp::of(SystemTime::now() - age);
    let (record, version) = found(&*lake.storage).expect("io");
    let left = record.taken(owner, TERM, then);
    assert_eq!(put(&*lake.storage, &left, version.as_ref()).expect("io"), PutIf::Written);
}

#[test]
fn one_run_at_a_time_and_the_next_when_it_ends() {
    let (_dir, lakes) = lakes();
    for lake in lakes {
        let first = lake.lease("first", TERM).expect("it is free");
        assert_eq!(holder(&lake.lease("second", TERM)), "first");
        assert_eq!(first.close(false).expect("io"), Closed::GivenUp);
        drop(first);
        let second = lake.lease("second", TERM).expect("it is free again");
        assert_eq!(lake.last_run().expect("io").expect("one").owner, "first");
        drop(second);
        assert_eq!(
            lake.last_run().expect("io").expect("one").owner,
            "first",
            "the second said nothing of its end"
        );
        lake.lease("third", TERM).expect("a run that failed gave it up");
    }
}

#[test]
fn who_could_not_have_it_is_not_forgotten() {
    let (_dir, lakes) = lakes();
    for lake in lakes {
        let lease = lake.lease("first", TERM).expect("it is free");
        assert_eq!(holder(&lake.lease("second", TERM)), "first");
        assert_eq!(holder(&lake.lease("third", TERM)), "first");
        lease.holder.renew(SystemTime::now());
        assert!(record(&lake).wanted, "renewing forgets nobody");
        assert_eq!(lease.close(true).expect("io"), Closed::AskedAgain);
        assert!(
            record(&lake).owner.is_some() && !record(&lake).wanted,
            "it looks again, and has it meanwhile"
        );
        assert_eq!(lease.close(true).expect("io"), Closed::GivenUp, "nobody asked since");
    }
}

#[test]
fn who_has_no_time_left_does_not_look_again() {
    let (_dir, lakes) = lakes();
    for lake in lakes {
        let lease = lake.lease("first", TERM).expect("it is free");
        assert_eq!(holder(&lake.lease("second", TERM)), "first");
        assert_eq!(lease.close(false).expect("io"), Closed::GivenUp);
    }
}

#[test]
fn a_dead_run_keeps_others_out_until_its_time_is_over_even_if_clocks_differ() {
    let (_dir, [locked, unlocked]) = lakes();
    for (age, is_over) in [(0, false), (59, false), (85, false), (95, true), (86_400, true)] {
        leave(&unlocked, "dead", Duration::from_secs(age));
        let lease = unlocked.lease("next", TERM);
        assert_eq!(lease.is_ok(), is_over, "after {age} s");
        leave(&locked, "dead", Duration::from_secs(age));
        locked.lease("next", TERM).expect("the lock went with the process");
    }
}

#[test]
fn a_lease_says_until_when() {
    let (_dir, [_, lake]) = lakes();
    leave(&lake, "consolidate on a host", Duration::ZERO);
    let said = lake.lease("next", TERM).expect_err("it is held").to_string();
    let until = String::from(record(&lake).free_at().expect("a time"));
    assert!(
        said.starts_with(&format!("consolidate on a host is at work on this lake, until {until}")),
        "{said}"
    );
}

#[test]
fn who_lost_it_leaves_it_alone() {
    let (_dir, [_, lake]) = lakes();
    let slow = lake.lease("slow", TERM).expect("it is free");
    leave(&lake, "other", Duration::ZERO);
    slow.holder.renew(SystemTime::now());
    assert_eq!(record(&lake).owner.as_deref(), Some("other"));
    assert_eq!(slow.close(true).expect("io"), Closed::GivenUp);
    drop(slow);
    assert_eq!(record(&lake).owner.as_deref(), Some("other"));
}

#[test]
fn it_is_renewed_while_the_run_works() {
    let (_dir, [_, lake]) = lakes();
    leave(&lake, "dead", Duration::from_hours(1));
    let now = SystemTime::now();
    let holder = Holder::new(Arc::clone(&lake.storage), "dead", record(&lake));
    assert!(holder.look().expect("io"));
    let (told, renewals) = std::sync::mpsc::channel();
    let keeper = Keeper::start(Duration::from_millis(1), move || {
        holder.renew(now);
        let _ = told.send(());
    });
    renewals.recv_timeout(Duration::from_secs(30)).expect("a renewal");
    drop(keeper);
    assert!(record(&lake).is_held(Timestamp::of(now)));
}

#[test]
fn of_many_at_once_one_has_it() {
    let (_dir, lakes) = lakes();
    for lake in lakes {
        let leases: Vec<Result<Lease, LakeError>> = std::thread::scope(|scope| {
            let names: Vec<String> = (0..8).map(|number| format!("run {number}")).collect();
            let runs: Vec<_> = names
                .into_iter()
                .map(|name| {
                    let lake = lake.clone();
                    scope.spawn(move || lake.lease(&name, TERM))
                })
                .collect();
            runs.into_iter().map(|run| run.join().expect("ran")).collect()
        });
        assert_eq!(leases.iter().filter(|lease| lease.is_ok()).count(), 1, "{leases:?}");
        let winner = leases.into_iter().flatten().next().expect("one");
        assert_eq!(winner.close(true).expect("io"), Closed::AskedAgain, "{:?}", record(&lake));
    }
}

#[test]
fn what_is_no_lease_holds_nobody_up_and_no_other_place_gets_one() {
    let (dir, [_, lake]) = lakes();
    lake.storage.put(KEY, b"{").expect("io");
    lake.lease("first", TERM).expect("nobody has it");
    let strange = dir.path().join("strange");
    std::fs::create_dir(&strange).expect("a folder");
    std::fs::write(strange.join("letter.txt"), "Dear").expect("io");
    let refused = Lake::open_folder(&strange).expect("a folder").lease("first", TERM);
    assert!(matches!(refused, Err(LakeError::NoLake { .. })), "{refused:?}");
    assert_eq!(std::fs::read_dir(&strange).expect("io").count(), 1);
}
