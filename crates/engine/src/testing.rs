//! What the tests of this crate share.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use catalog::{Lang, Search};
use lake::{ItemFolder, Lake, Options, Silent, SnapshotId, consolidate};
use query::partitions::{Partitions, Shards, SnapshotName};
use query::statement::{Statement, statement};
use query::{FacetDictionary, Lexicon, Plan, Titles};
use tempfile::TempDir;

/// A statement that asks for everything.
pub(crate) fn any_statement() -> Statement {
    let lexicon = Lexicon::new(1, [], []).expect("empty");
    let dictionary = FacetDictionary::default();
    let plan = Plan::new(&Search::default(), Lang::En, &lexicon, &Titles::default(), &dictionary);
    let partitions = Partitions {
        snapshot: SnapshotName::new("s1").expect("a name"),
        postings: Shards::one(),
        phrases: Shards::one(),
    };
    statement(&plan, &partitions).expect("something to ask")
}

/// A lake in a folder.
pub(crate) struct World {
    pub(crate) lake: Lake,
    folder: TempDir,
}

impl World {
    /// With a snapshot of so many records.
    pub(crate) fn published(records: usize) -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let lake = Lake::open_folder(&folder.path().join("lake")).expect("a lake");
        let world = Self { lake, folder };
        world.publish(records);
        world
    }

    /// Another snapshot, with so many records.
    pub(crate) fn publish(&self, records: usize) {
        let items = TempDir::new().expect("a temporary folder");
        for item in demo::generate(records, 3) {
            let path = items.path().join(&item.key);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, item.bytes).expect("writable");
        }
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_777_636_800 + records as u64);
        let options = Options { now, accept_drop: 100, ..Options::default() };
        consolidate(&ItemFolder::new(items.path()), &self.lake, &options, &mut Silent).expect("published");
    }

    pub(crate) fn id(&self) -> SnapshotId {
        self.lake.current().expect("readable").expect("published").snapshot
    }

    /// The folder of the current snapshot.
    pub(crate) fn folder(&self) -> PathBuf {
        self.lake.local_dir(&self.id()).expect("a folder")
    }

    /// Leaves nothing of the lake that can be read.
    pub(crate) fn block(&self) {
        let lake = self.folder.path().join("lake");
        fs::remove_dir_all(&lake).expect("there");
        fs::write(lake, "").expect("writable");
    }

    /// Where a server may keep what it fetches.
    pub(crate) fn cache(&self) -> PathBuf {
        self.folder.path().join("cache")
    }
}
