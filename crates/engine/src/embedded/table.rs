//! A table of the embedded engine: its columns, the `snapshot` column before them, and filters turned into lookups.
//!
//! On AWS `snapshot` is a partition key. Here a table holds one snapshot, so the predicate either names it, and
//! drops out, or names another, and there are no rows.

use std::fmt::Debug;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array, RecordBatch, StringViewArray};
use arrow::compute::take;
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

    /// The rows with one of `keys`, all rows without any: of their columns only those at `columns`, in that order.
    fn read(&self, keys: Option<&[String]>, columns: &[usize]) -> Result<Vec<RecordBatch>, EngineError>;
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
        let all: Vec<usize>;
        let wanted = if let Some(columns) = projection {
            columns
        } else {
            all = (0..self.schema.fields().len()).collect();
            &all
        };
        let schema = Arc::new(self.schema.project(wanted)?);
        let batches = if names.all(|names| names.contains(&self.snapshot)) {
            let columns: Vec<usize> = wanted.iter().filter_map(|column| column.checked_sub(1)).collect();
            let batches = self.rows.read(keys.as_deref(), &columns);
            let batches = batches.map_err(|error| DataFusionError::External(Box::new(error)))?;
            if wanted.contains(&0) { self.with_name(&batches, wanted, &schema)? } else { batches }
        } else {
            Vec::new()
        };
        Ok(MemorySourceConfig::try_new_exec(&[batches], schema, None)?)
    }
}

impl<R: Rows> SnapshotTable<R> {
    /// Puts the snapshot's name where it is wanted among the columns.
    fn with_name(
        &self,
        batches: &[RecordBatch],
        wanted: &[usize],
        schema: &SchemaRef,
    ) -> Result<Vec<RecordBatch>> {
        let place = wanted.iter().position(|column| *column == 0).unwrap_or(0);
        let named = |batch: &RecordBatch| {
            let mut columns = batch.columns().to_vec();
            columns.insert(place, repeated(&self.snapshot, batch.num_rows()));
            Ok(RecordBatch::try_new(Arc::clone(schema), columns)?)
        };
        batches.iter().map(named).collect()
    }
}

/// Of the columns of each batch those at `columns`.
pub(super) fn projected(batches: &[RecordBatch], columns: &[usize]) -> Result<Vec<RecordBatch>, EngineError> {
    let project = |batch: &RecordBatch| {
        batch.project(columns).map_err(|error| EngineError::Statement(error.to_string()))
    };
    batches.iter().map(project).collect()
}

/// One text in every row.
pub(super) fn repeated(text: &str, rows: usize) -> ArrayRef {
    let one = StringViewArray::from_iter_values([text]);
    take(&one, &Int32Array::from(vec![0; rows]), None).expect("the only row there is")
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
