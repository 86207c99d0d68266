//! What the tables of the embedded engine share: the `snapshot` column, and filters turned into lookups.
//!
//! On AWS `snapshot` is a partition key. Here a table holds one snapshot, so the predicate either names it, and
//! drops out, or names another, and there are no rows.

use std::sync::Arc;

use arrow::array::{ArrayRef, RecordBatch, StringViewArray};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use datafusion::catalog::memory::MemorySourceConfig;
use datafusion::common::{Result, ScalarValue};
use datafusion::logical_expr::expr::InList;
use datafusion::logical_expr::{BinaryExpr, Expr, Operator};
use datafusion::physical_plan::ExecutionPlan;

/// The name of the column in which every table holds the snapshot's name.
pub(super) const SNAPSHOT: &str = "snapshot";

/// The schema of a table with the snapshot's name as its first column.
pub(super) fn with_snapshot(columns: &Schema) -> SchemaRef {
    let mut fields = vec![Arc::new(Field::new(SNAPSHOT, DataType::Utf8View, false))];
    fields.extend(columns.fields().iter().cloned());
    Arc::new(Schema::new(fields))
}

/// Puts the snapshot's name before the columns of each batch and scans those that are asked for.
pub(super) fn scan(
    schema: &SchemaRef,
    snapshot: &str,
    batches: Vec<RecordBatch>,
    projection: Option<&Vec<usize>>,
) -> Result<Arc<dyn ExecutionPlan>> {
    let wants_name = projection.is_none_or(|columns| columns.contains(&0));
    let whole = |batch: RecordBatch| {
        // A scan that does not ask for the name must not pay for a column of it.
        let name = if wants_name { snapshot } else { "" };
        let names: ArrayRef =
            Arc::new(std::iter::repeat_n(Some(name), batch.num_rows()).collect::<StringViewArray>());
        let mut columns = vec![names];
        columns.extend(batch.columns().iter().cloned());
        RecordBatch::try_new(Arc::clone(schema), columns)
    };
    let batches = batches.into_iter().map(whole).collect::<Result<Vec<_>, _>>()?;
    Ok(MemorySourceConfig::try_new_exec(&[batches], Arc::clone(schema), projection.cloned())?)
}

/// The texts that `column = 'text'` or `column IN ('text', …)` allows; `None` when the filter is something else.
pub(super) fn allowed_texts(filter: &Expr, column: &str) -> Option<Vec<String>> {
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
