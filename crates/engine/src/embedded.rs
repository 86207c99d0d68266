//! The embedded engine: DataFusion over one snapshot, its search tables in memory.
//!
//! It speaks the statement's SQL as Athena does; what Trino has and DataFusion lacks is in `functions`.

mod allowed;
mod bitwise;
mod by_doc;
pub mod console;
mod doc_groups;
mod doc_scan;
mod histogram;
mod in_memory;
mod json;
mod lookup_join;
mod phrases;
mod postings;
mod replace;
mod table;
mod top_docs;

use std::sync::Arc;
use std::time::{Duration, Instant};

use arrow::array::{Array, AsArray};
use arrow::datatypes::Int64Type;
use async_trait::async_trait;
use datafusion::error::DataFusionError;
use datafusion::execution::{SessionState, SessionStateBuilder, TaskContext};
use datafusion::optimizer::OptimizerRule;
use datafusion::optimizer::extract_equijoin_predicate::ExtractEquijoinPredicate;
use datafusion::optimizer::optimize_projections::OptimizeProjections;
use datafusion::optimizer::push_down_filter::PushDownFilter;
use datafusion::optimizer::simplify_expressions::SimplifyExpressions;
use datafusion::physical_optimizer::PhysicalOptimizerRule;
use datafusion::physical_optimizer::combine_partial_final_agg::CombinePartialFinalAggregate;
use datafusion::physical_optimizer::ensure_coop::EnsureCooperative;
use datafusion::physical_optimizer::ensure_requirements::EnsureRequirements;
use datafusion::physical_optimizer::join_selection::JoinSelection;
use datafusion::physical_plan::collect;
use datafusion::prelude::{SessionConfig, SessionContext};
use query::Statement;
use query::columns::Table;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::snapshot::{BATCH, Snapshot};
use crate::{EngineError, Engines, Ran, Row, SqlEngine};

/// Runs statements over one snapshot in this process.
pub struct EmbeddedEngine {
    /// Kept apart from the context, which would copy it, with every function there is, several times for a search.
    state: SessionState,
    tasks: Arc<TaskContext>,
    turns: Semaphore,
    limits: SearchLimits,
}

/// How many searches run at once, and how long one may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SearchLimits {
    pub at_once: usize,
    /// Longest wait for a turn.
    pub queue: Duration,
    /// Longest time in all.
    pub timeout: Duration,
}

impl Default for SearchLimits {
    /// Searches beyond twice the processors only make each other slow.
    fn default() -> Self {
        let at_once = std::thread::available_parallelism().map_or(2, std::num::NonZero::get) * 2;
        Self { at_once, queue: Duration::from_secs(5), timeout: Duration::from_secs(20) }
    }
}

impl EmbeddedEngine {
    pub fn new(snapshot: &Snapshot, limits: SearchLimits) -> Result<Self, EngineError> {
        // One partition: a search is shorter than the hand-over, and other searches use the other processors.
        let mut config = SessionConfig::new()
            .with_target_partitions(1)
            .with_batch_size(BATCH)
            .with_information_schema(false)
            .with_collect_statistics(false);
        config.options_mut().optimizer.max_passes = 1;
        let facets = by_doc::ByDoc::load(snapshot, Table::Facets)?;
        let state = SessionStateBuilder::new()
            .with_config(config)
            .with_default_features()
            .with_type_planner(Arc::new(json::JsonType))
            .with_optimizer_rules(needed_rules())
            .with_physical_optimizer_rules(needed_physical_rules(facets.len()))
            .build();
        let context = SessionContext::new_with_state(state);
        functions(&context);
        register(&context, snapshot, Table::Postings, postings::Postings::load(snapshot)?)?;
        register(&context, snapshot, Table::Phrases, phrases::Phrases::open(snapshot)?)?;
        register(&context, snapshot, Table::Facets, facets)?;
        let state = context.state();
        Ok(Self { tasks: state.task_ctx(), state, turns: Semaphore::new(limits.at_once), limits })
    }

    async fn answer(&self, statement: &Statement) -> Result<Row, EngineError> {
        let plan = self.state.create_logical_plan(statement.sql()).await.map_err(failed)?;
        let plan = self.state.create_physical_plan(&plan).await.map_err(failed)?;
        let batches = collect(plan, Arc::clone(&self.tasks)).await.map_err(failed)?;
        let rows: usize = batches.iter().map(arrow::array::RecordBatch::num_rows).sum();
        let batch = batches.iter().find(|batch| batch.num_rows() == 1);
        let Some(batch) = batch.filter(|_| rows == 1) else {
            return Err(EngineError::Statement(format!("{rows} rows instead of one")));
        };
        batch.columns().iter().map(|column| text(column.as_ref())).collect()
    }
}

#[async_trait]
impl SqlEngine for EmbeddedEngine {
    fn name(&self) -> &'static str {
        "DataFusion"
    }

    async fn run(&self, statement: &Statement) -> Result<Ran, EngineError> {
        let started = Instant::now();
        let turn = timeout(self.limits.queue, self.turns.acquire()).await;
        let _turn = turn.map_err(|_| EngineError::Busy)?.map_err(|_| EngineError::Busy)?;
        let left = self.limits.timeout.saturating_sub(started.elapsed());
        let answer = timeout(left, self.answer(statement)).await;
        let row = answer.map_err(|_| EngineError::Timeout)??;
        let ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok(Ran { row, ms, engine_ms: None, scanned_bytes: None, query_id: None })
    }
}

/// An engine in this process for each snapshot.
#[derive(Debug, Clone, Copy, Default)]
pub struct Embedded {
    pub limits: SearchLimits,
}

#[async_trait]
impl Engines for Embedded {
    fn tables(&self) -> &'static [Table] {
        &[Table::Postings, Table::Phrases, Table::Facets, Table::Items]
    }

    fn engine(&self, snapshot: &Snapshot) -> Result<Arc<dyn SqlEngine>, EngineError> {
        Ok(Arc::new(EmbeddedEngine::new(snapshot, self.limits)?))
    }
}

/// A file that cannot be read now says nothing against the statement.
#[expect(clippy::needless_pass_by_value, reason = "what failed gives its error away")]
fn failed(error: DataFusionError) -> EngineError {
    let source = match error.find_root() {
        DataFusionError::External(source) => source.downcast_ref::<EngineError>(),
        _ => None,
    };
    match source {
        Some(EngineError::Fetch { path, reason }) => {
            EngineError::Fetch { path: path.clone(), reason: reason.clone() }
        }
        _ => EngineError::Statement(error.to_string()),
    }
}

/// Planning is most of a search's time, and the statements are already as their writer wants them. What is left to do
/// is to rewrite `bitwise_and`, to see what joins are equal on, to take predicates to the tables, and to leave out columns
/// nobody reads.
fn needed_rules() -> Vec<Arc<dyn OptimizerRule + Send + Sync>> {
    vec![
        Arc::new(SimplifyExpressions::new()),
        Arc::new(ExtractEquijoinPredicate::new()),
        Arc::new(PushDownFilter::new()),
        Arc::new(OptimizeProjections::new()),
    ]
}

/// Rows of records looked up, which side of a join to build from, sorting for the window of deep pages, aggregates in
/// one step, arrays of docs, and turns for other tasks.
fn needed_physical_rules(documents: usize) -> Vec<Arc<dyn PhysicalOptimizerRule + Send + Sync>> {
    vec![
        Arc::new(lookup_join::LookupJoins),
        Arc::new(JoinSelection::new()),
        Arc::new(EnsureRequirements::new()),
        Arc::new(CombinePartialFinalAggregate::new()),
        Arc::new(doc_groups::GroupsByDoc { documents }),
        Arc::new(EnsureCooperative::new()),
    ]
}

/// What Trino has and DataFusion lacks.
fn functions(context: &SessionContext) {
    context.register_udf(bitwise::bitwise_and());
    context.register_udf(json::json_format());
    context.register_udaf(histogram::histogram());
    context.register_udaf(top_docs::max_by());
    context.register_udaf(top_docs::min_by());
}

fn register(
    context: &SessionContext,
    snapshot: &Snapshot,
    table: Table,
    rows: impl table::Rows,
) -> Result<(), EngineError> {
    let provider = Arc::new(table::SnapshotTable::new(snapshot.name().as_str(), table.is_sharded(), rows));
    let registered = context.register_table(table.name(), provider);
    registered.map(drop).map_err(|error| EngineError::Statement(error.to_string()))
}

fn text(column: &dyn Array) -> Result<Option<String>, EngineError> {
    if column.is_null(0) {
        return Ok(None);
    }
    if let Some(numbers) = column.as_primitive_opt::<Int64Type>() {
        return Ok(Some(numbers.value(0).to_string()));
    }
    match column.as_string_opt::<i32>() {
        Some(texts) => Ok(Some(texts.value(0).to_owned())),
        None => Err(EngineError::Statement(format!("a column of type {}", column.data_type()))),
    }
}

#[cfg(test)]
mod tests;
