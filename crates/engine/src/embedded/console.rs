//! SQL by hand over a snapshot on this machine: every table, every function and every rule of the engine.

mod names;

use std::sync::Arc;
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
use tokio::time::timeout;

use super::json::JsonType;
use super::{functions, in_memory, register};
use crate::reading_sql::ReadingSql;
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

/// Runs a query, with at most `limit` rows and for at most `time`. The tables it names are read into memory.
pub async fn query(
    snapshot: &Snapshot,
    reading: &ReadingSql,
    limit: usize,
    time: Duration,
) -> Result<TextTable, EngineError> {
    let answer = timeout(time, answer(snapshot, reading, limit)).await;
    answer.map_err(|_| EngineError::Timeout)?
}

async fn answer(snapshot: &Snapshot, reading: &ReadingSql, limit: usize) -> Result<TextTable, EngineError> {
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
    let frame = frame(&context, &reading.sql(snapshot.name().as_str())).await.map_err(failed)?;
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
