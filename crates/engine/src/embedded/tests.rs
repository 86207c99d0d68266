//! Which operators run the statements of searches.

use std::fs;
use std::path::Path;

use catalog::Lang;
use catalog::search_url::from_query;
use datafusion::physical_plan::displayable;
use lake::{ItemFolder, Lake, Options, Silent, consolidate};
use query::Plan;
use query::statement::statement;
use tempfile::TempDir;

use super::{Embedded, EmbeddedEngine, SearchLimits};
use crate::{Engines, Snapshot};

struct Fixture {
    snapshot: Snapshot,
    engine: EmbeddedEngine,
    _folder: TempDir,
}

impl Fixture {
    fn new() -> Self {
        let folder = TempDir::new().expect("a temporary folder");
        let items = folder.path().join("items");
        for item in demo::generate(200, 3) {
            let path = items.join(&item.key);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, item.bytes).expect("writable");
        }
        let lake = Lake::open_folder(&folder.path().join("lake")).expect("a lake");
        consolidate(&ItemFolder::new(&items), &lake, &Options::default(), &mut Silent).expect("a snapshot");
        let current = lake.current().expect("readable").expect("published").snapshot;
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&lake, &current, tables, Path::new("unused")).expect("a snapshot");
        let engine = EmbeddedEngine::new(&snapshot, SearchLimits::default()).expect("an engine");
        Self { snapshot, engine, _folder: folder }
    }

    /// The operators of a search, outermost first, one a line.
    async fn operators(&self, query: &str) -> String {
        let (search, problems) = from_query(query);
        assert_eq!(problems, []);
        let plan = Plan::new(&search, Lang::En, self.snapshot.lexicon(), self.snapshot.dictionary());
        let statement = statement(&plan, self.snapshot.partitions()).expect("something to ask");
        let plan = self.engine.state.create_logical_plan(statement.sql()).await.expect("valid");
        let plan = self.engine.state.create_physical_plan(&plan).await.expect("valid");
        displayable(plan.as_ref()).indent(false).to_string()
    }
}

#[tokio::test]
async fn records_of_words_are_looked_up() {
    let fixture = Fixture::new();
    for query in [
        "q=water",
        "q=water&sort=title&type=dataset",
        "q=water&bbox=-120,45,-60,60&format=wms",
        "q=water&bbox=170,45,-120,60&relation=within",
        "q=wat*&page=1001",
    ] {
        let operators = fixture.operators(query).await;
        assert!(operators.contains("LookupJoinExec"), "{query}\n{operators}");
        assert!(!operators.contains("HashJoinExec"), "{query}\n{operators}");
        assert!(!operators.contains("FilterExec"), "{query}\n{operators}");
    }
    let operators = fixture.operators("q=water+data+-lake").await;
    assert!(operators.contains("LookupJoinExec") && operators.contains("HashJoinExec"), "{operators}");
}

#[tokio::test]
async fn every_record_is_read_where_no_word_is_required() {
    let fixture = Fixture::new();
    for query in ["", "q=-water", "bbox=-120,45,-60,60"] {
        let operators = fixture.operators(query).await;
        assert!(!operators.contains("LookupJoinExec"), "{query}\n{operators}");
    }
}

#[tokio::test]
async fn alternatives_of_a_word_are_grouped_by_doc() {
    let fixture = Fixture::new();
    for query in ["q=wat*", "q=wat*+-lak*", "q=-lak*"] {
        let operators = fixture.operators(query).await;
        assert!(operators.contains("DocGroupsExec"), "{query}\n{operators}");
        assert!(!operators.contains("gby=[doc"), "{query}\n{operators}");
    }
}
