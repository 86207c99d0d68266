//! Which operators run the statements of searches.

use catalog::Lang;
use catalog::search_url::from_query;
use datafusion::physical_plan::displayable;
use query::Plan;
use query::statement::statement;

use super::{Embedded, EmbeddedEngine, SearchLimits};
use crate::testing::World;
use crate::{Engines, Snapshot};

struct Fixture {
    snapshot: Snapshot,
    engine: EmbeddedEngine,
    _world: World,
}

impl Fixture {
    fn new() -> Self {
        let world = World::published(200);
        let tables = Embedded::default().tables();
        let snapshot = Snapshot::open(&world.lake, &world.id(), tables, &world.cache()).expect("a snapshot");
        let engine = EmbeddedEngine::new(&snapshot, SearchLimits::default()).expect("an engine");
        Self { snapshot, engine, _world: world }
    }

    /// The operators of a search, outermost first, one a line.
    async fn operators(&self, query: &str) -> String {
        let (search, problems) = from_query(query);
        assert_eq!(problems, []);
        self.operators_of(&self.snapshot.plan(&search, Lang::En)).await
    }

    async fn operators_of(&self, plan: &Plan) -> String {
        let statement = statement(plan, self.snapshot.partitions()).expect("something to ask");
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

/// What pages count by, programs leave out.
#[tokio::test]
async fn filters_of_what_is_not_counted_are_looked_up_too() {
    let fixture = Fixture::new();
    let (search, problems) = from_query("q=water&type=dataset&begin=2001&foundational=true");
    assert_eq!(problems, []);
    let plan = fixture.snapshot.plan(&search, Lang::En).uncounted();
    let operators = fixture.operators_of(&plan).await;
    assert!(operators.contains("LookupJoinExec") && !operators.contains("FilterExec"), "{operators}");
    assert!(!operators.contains("histogram"), "{operators}");
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
