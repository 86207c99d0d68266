//! SQL by hand over a snapshot on this machine: every table, every function and every rule of the engine.
//!
//! Whoever types it may ask for anything, so planning and running happen on threads that can be given up, for at most a
//! certain time and with at most a certain memory.

mod names;
mod watched;

use std::sync::Arc;
use std::sync::mpsc::sync_channel;
use std::time::Duration;

use arrow::array::Array;
use arrow::buffer::NullBuffer;
use arrow::datatypes::DataType;
use arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::error::DataFusionError;
use datafusion::execution::SessionStateBuilder;
use datafusion::execution::context::SQLOptions;
use datafusion::prelude::{DataFrame, SessionConfig, SessionContext};
use futures::StreamExt;
use tokio::runtime;

use super::json::JsonType;
use super::{functions, in_memory, register};
use crate::reading_sql::{ReadingSql, STACK};
use crate::snapshot::BATCH;
use crate::{EngineError, Snapshot};

/// Columns and rows as texts, `None` for NULL.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextTable {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Option<String>>>,
    /// There were more rows than asked for.
    pub truncated: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// What the texts of a column stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Number,
    Boolean,
}

/// Runs a query, with at most `limit` rows and for at most `time` once the tables it names have been read into memory.
/// Blocks.
pub fn query(
    snapshot: &Snapshot,
    reading: &ReadingSql,
    limit: usize,
    time: Duration,
) -> Result<TextTable, EngineError> {
    let context = context(snapshot, reading)?;
    let sql = reading.sql(snapshot.name().as_str());
    let runtime = runtime::Builder::new_multi_thread().thread_stack_size(STACK).enable_all().build();
    let runtime = runtime.map_err(|error| EngineError::Statement(error.to_string()))?;
    let (tell, told) = sync_channel(1);
    let handle = runtime.handle().clone();
    // Planning does not yield, so that it would hold up whoever counts the time.
    runtime.spawn_blocking(move || {
        // Nobody listens any more where it was given up.
        let _ = tell.send(handle.block_on(answer(&context, &sql, limit)));
    });
    let answer = watched::answer(&told, time);
    // What a query that was given up still computes is not waited for.
    runtime.shutdown_background();
    answer
}

/// With the tables that the query names.
fn context(snapshot: &Snapshot, reading: &ReadingSql) -> Result<SessionContext, EngineError> {
    let state = SessionStateBuilder::new()
        .with_config(SessionConfig::new().with_batch_size(BATCH))
        .with_default_features()
        .with_type_planner(Arc::new(JsonType))
        .build();
    let context = SessionContext::new_with_state(state);
    functions(&context);
    for table in reading.tables() {
        register(&context, snapshot, *table, in_memory::InMemory::load(snapshot, *table)?)?;
    }
    Ok(context)
}

async fn answer(context: &SessionContext, sql: &str, limit: usize) -> Result<TextTable, EngineError> {
    let frame = frame(context, sql).await.map_err(failed)?;
    let fields = frame.schema().fields().iter();
    let columns =
        fields.map(|field| Column { name: field.name().clone(), kind: Kind::of(field.data_type()) });
    let mut answer = TextTable { columns: columns.collect(), ..TextTable::default() };
    let mut batches = frame.execute_stream().await.map_err(failed)?;
    let options = FormatOptions::default();
    while let Some(batch) = batches.next().await {
        let batch = batch.map_err(failed)?;
        let formatters = batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options));
        let formatters: Vec<ArrayFormatter<'_>> =
            formatters.collect::<Result<_, _>>().map_err(|error| failed(error.into()))?;
        let nulls: Vec<Option<NullBuffer>> = batch.columns().iter().map(Array::logical_nulls).collect();
        for row in 0..batch.num_rows() {
            if answer.rows.len() == limit {
                answer.truncated = true;
                return Ok(answer);
            }
            let value = |(nulls, formatter): (&Option<NullBuffer>, &ArrayFormatter<'_>)| {
                let is_null = nulls.as_ref().is_some_and(|nulls| nulls.is_null(row));
                (!is_null).then(|| formatter.value(row).to_string())
            };
            answer.rows.push(nulls.iter().zip(&formatters).map(value).collect());
        }
    }
    Ok(answer)
}

async fn frame(context: &SessionContext, sql: &str) -> Result<DataFrame, DataFusionError> {
    let state = context.state();
    let mut statement = state.sql_to_statement(sql, &state.config().options().sql_parser.dialect)?;
    names::make_unique(&mut statement);
    let plan = state.statement_to_plan(statement).await?;
    let reads_only =
        SQLOptions::new().with_allow_ddl(false).with_allow_dml(false).with_allow_statements(false);
    reads_only.verify_plan(&plan)?;
    Ok(DataFrame::new(state, plan))
}

#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` gives")]
fn failed(error: DataFusionError) -> EngineError {
    EngineError::Statement(error.to_string())
}

impl Kind {
    fn of(data_type: &DataType) -> Self {
        match data_type {
            DataType::Boolean => Self::Boolean,
            numeric if numeric.is_numeric() => Self::Number,
            _ => Self::Text,
        }
    }
}
