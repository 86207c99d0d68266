//! SQL by hand over a snapshot on this machine: every table, every function and every rule of the engine.

use arrow::util::display::{ArrayFormatter, FormatOptions};
use datafusion::prelude::{SessionConfig, SessionContext};
use futures::StreamExt;
use query::columns::Table;

use super::{functions, in_memory, register};
use crate::snapshot::BATCH;
use crate::{EngineError, Snapshot};

/// Columns and rows as texts, `None` for NULL.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TextTable {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Option<String>>>,
    /// There were more rows than asked for.
    pub truncated: bool,
}

/// Runs any SELECT, with at most `limit` rows. The tables it names are read into memory.
pub async fn query(snapshot: &Snapshot, sql: &str, limit: usize) -> Result<TextTable, EngineError> {
    let failed = |error: datafusion::error::DataFusionError| EngineError::Statement(error.to_string());
    let context = SessionContext::new_with_config(SessionConfig::new().with_batch_size(BATCH));
    functions(&context);
    for table in Table::ALL.into_iter().filter(|table| names(sql, table.name())) {
        register(&context, snapshot, table, in_memory::InMemory::load(snapshot, table)?)?;
    }
    let frame = context.sql(sql).await.map_err(failed)?;
    let columns = frame.schema().fields().iter().map(|field| field.name().clone()).collect();
    let mut batches = frame.execute_stream().await.map_err(failed)?;
    let mut answer = TextTable { columns, ..TextTable::default() };
    let options = FormatOptions::default();
    while let Some(batch) = batches.next().await {
        let batch = batch.map_err(failed)?;
        let formatters = batch.columns().iter().map(|column| ArrayFormatter::try_new(column, &options));
        let formatters: Vec<ArrayFormatter<'_>> =
            formatters.collect::<Result<_, _>>().map_err(|error| failed(error.into()))?;
        for row in 0..batch.num_rows() {
            if answer.rows.len() == limit {
                answer.truncated = true;
                return Ok(answer);
            }
            let value = |(column, formatter): (&arrow::array::ArrayRef, &ArrayFormatter<'_>)| {
                column.is_valid(row).then(|| formatter.value(row).to_string())
            };
            answer.rows.push(batch.columns().iter().zip(&formatters).map(value).collect());
        }
    }
    Ok(answer)
}

/// Whether `sql` has the word; more tables than needed do no harm.
fn names(sql: &str, word: &str) -> bool {
    sql.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|found| found.eq_ignore_ascii_case(word))
}
