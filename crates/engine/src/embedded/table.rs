//! A table of the embedded engine: its columns, the `snapshot` column before them, and filters turned into lookups.
//!
//! On AWS `snapshot` is a partition key. Here a table holds one snapshot, so the predicate either names it, and
//! drops out, or names another, and there are no rows.

use std::fmt::Debug;
use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringViewArray};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use async_trait::async_trait;
use datafusion::catalog::memory::MemorySourceConfig;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::{DataFusionError, Result, ScalarValue};
use datafusion::logical_expr::expr::InList;
use datafusion::logical_expr::{BinaryExpr, Expr, Operator, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;

use crate::EngineError;

/// Where the rows of a table come from.
pub(super) trait Rows: Debug + Send + Sync + 'static {
    /// The columns, without `snapshot`.
    fn columns(&self) -> SchemaRef;

    /// The column whose values lead to rows, and how precisely.
    fn key(&self) -> Option<Key>;

    /// The rows with one of `keys`; all rows without any.
    fn read(&self, keys: Option<&[String]>) -> Result<Vec<RecordBatch>, EngineError>;
}

/// A column of texts that rows are found by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) column: &'static str,
    /// `Exact` when only the asked rows are read, `Inexact` when neighbours come with them.
    pub(super) precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    Exact,
    Inexact,
}

const SNAPSHOT: &str = "snapshot";

#[derive(Debug)]
pub(super) struct SnapshotTable<R> {
    snapshot: String,
    schema: SchemaRef,
    rows: R,
}

impl<R: Rows> SnapshotTable<R> {
    pub(super) fn new(snapshot: &str, rows: R) -> Self {
        let mut fields = vec![Arc::new(Field::new(SNAPSHOT, DataType::Utf8View, false))];
        fields.extend(rows.columns().fields().iter().cloned());
        Self { snapshot: snapshot.to_owned(), schema: Arc::new(Schema::new(fields)), rows }
    }

    /// Puts the snapshot's name before the columns of a batch.
    fn with_name(&self, batch: &RecordBatch, wants_name: bool) -> Result<RecordBatch> {
        // A scan that does not ask for the name must not pay for a column of it.
        let name = if wants_name { self.snapshot.as_str() } else { "" };
        let names: StringViewArray = std::iter::repeat_n(Some(name), batch.num_rows()).collect();
        let mut columns: Vec<ArrayRef> = vec![Arc::new(names)];
        columns.extend(batch.columns().iter().cloned());
        Ok(RecordBatch::try_new(Arc::clone(&self.schema), columns)?)
    }

    fn keys_in(&self, filter: &Expr) -> Option<Vec<String>> {
        allowed_texts(filter, self.rows.key()?.column)
    }
}

#[async_trait]
impl<R: Rows> TableProvider for SnapshotTable<R> {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let support =
            |filter: &&Expr| match (allowed_texts(filter, SNAPSHOT), self.keys_in(filter), self.rows.key()) {
                (Some(_), _, _) => TableProviderFilterPushDown::Exact,
                (None, Some(_), Some(Key { precision: Precision::Exact, .. })) => {
                    TableProviderFilterPushDown::Exact
                }
                (None, Some(_), _) => TableProviderFilterPushDown::Inexact,
                (None, None, _) => TableProviderFilterPushDown::Unsupported,
            };
        Ok(filters.iter().map(support).collect())
    }

    async fn scan(
        &self,
        _state: &dyn Session,
        projection: Option<&Vec<usize>>,
        filters: &[Expr],
        _limit: Option<usize>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        let mut names = filters.iter().filter_map(|filter| allowed_texts(filter, SNAPSHOT));
        let keys = filters.iter().filter_map(|filter| self.keys_in(filter)).reduce(|mut keys, others| {
            keys.retain(|key| others.contains(key));
            keys
        });
        let keys = keys.map(|mut keys| {
            keys.sort_unstable();
            keys.dedup();
            keys
        });
        let batches = if names.all(|names| names.contains(&self.snapshot)) {
            self.rows.read(keys.as_deref()).map_err(|error| DataFusionError::External(Box::new(error)))?
        } else {
            Vec::new()
        };
        let wants_name = projection.is_none_or(|columns| columns.contains(&0));
        let batches: Vec<RecordBatch> =
            batches.iter().map(|batch| self.with_name(batch, wants_name)).collect::<Result<_>>()?;
        Ok(MemorySourceConfig::try_new_exec(&[batches], Arc::clone(&self.schema), projection.cloned())?)
    }
}

/// The texts that `column = 'text'` or `column IN ('text', …)` allows; `None` when the filter is something else.
fn allowed_texts(filter: &Expr, column: &str) -> Option<Vec<String>> {
    match filter {
        Expr::BinaryExpr(BinaryExpr { left, op: Operator::Eq, right }) if is_column(left, column) => {
            Some(vec![literal_text(right)?])
        }
        Expr::InList(InList { expr, list, negated: false }) if is_column(expr, column) => {
            list.iter().map(literal_text).collect()
        }
        // A short IN list becomes a chain of equalities on its way through the optimizer.
        Expr::BinaryExpr(BinaryExpr { left, op: Operator::Or, right }) => {
            let mut texts = allowed_texts(left, column)?;
            texts.extend(allowed_texts(right, column)?);
            Some(texts)
        }
        _ => None,
    }
}

fn is_column(expression: &Expr, column: &str) -> bool {
    matches!(expression, Expr::Column(found) if found.name == column)
}

fn literal_text(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Literal(
            ScalarValue::Utf8(text) | ScalarValue::Utf8View(text) | ScalarValue::LargeUtf8(text),
            _,
        ) => text.clone(),
        _ => None,
    }
}
