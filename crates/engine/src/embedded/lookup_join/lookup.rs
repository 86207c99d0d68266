//! What a lookup join does with one batch.

use std::fmt;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, BooleanArray, RecordBatch, RecordBatchOptions};
use arrow::compute::{filter_record_batch, take, take_record_batch};
use arrow::datatypes::{Int32Type, SchemaRef};
use datafusion::common::Result;
use datafusion::common::cast::as_boolean_array;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::expressions::Column;
use datafusion::physical_expr::utils::{collect_columns, reassign_expr_columns};

#[derive(Debug)]
pub(super) struct Lookup {
    /// The input's column of docs.
    doc: usize,
    /// Row `i` is of doc `i`.
    table: RecordBatch,
    test: Option<Test>,
    output: Vec<Output>,
}

/// Where a column of the joined rows comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Output {
    Input(usize),
    Table(usize),
}

/// What the table's rows must fulfil, and those of its columns that say so.
#[derive(Debug)]
struct Test {
    predicate: Arc<dyn PhysicalExpr>,
    columns: RecordBatch,
}

impl Lookup {
    /// `doc` is a column of INTEGER; the predicate is about the columns of `table`.
    pub(super) fn new(
        doc: usize,
        table: &RecordBatch,
        predicate: Option<&Arc<dyn PhysicalExpr>>,
        output: Vec<Output>,
    ) -> Result<Self> {
        let test = predicate.map(|predicate| Test::new(predicate, table)).transpose()?;
        Ok(Self { doc, table: table.clone(), test, output })
    }

    pub(super) fn predicate(&self) -> Option<&Arc<dyn PhysicalExpr>> {
        self.test.as_ref().map(|test| &test.predicate)
    }

    /// Columns that only the predicate needs are taken for all rows, the others for those it passes.
    pub(super) fn join(&self, input: &RecordBatch, schema: &SchemaRef) -> Result<RecordBatch> {
        let mut input = input.clone();
        if let Some(known) = self.known(input.column(self.doc)) {
            input = filter_record_batch(&input, &known)?;
        }
        if let Some(test) = &self.test {
            input = filter_record_batch(&input, &test.passed(input.column(self.doc))?)?;
        }
        let docs = input.column(self.doc);
        let column = |output: &Output| -> Result<ArrayRef> {
            Ok(match output {
                Output::Input(column) => Arc::clone(input.column(*column)),
                Output::Table(column) => take(self.table.column(*column), docs, None)?,
            })
        };
        let columns = self.output.iter().map(column).collect::<Result<_>>()?;
        let options = RecordBatchOptions::new().with_row_count(Some(input.num_rows()));
        Ok(RecordBatch::try_new_with_options(Arc::clone(schema), columns, &options)?)
    }

    /// Which of the docs the table has; `None` when it has all.
    fn known(&self, docs: &dyn Array) -> Option<BooleanArray> {
        let docs = docs.as_primitive::<Int32Type>();
        let rows = self.table.num_rows();
        let is_known = |doc: i32| usize::try_from(doc).is_ok_and(|doc| doc < rows);
        let all = docs.null_count() == 0 && docs.values().iter().all(|doc| is_known(*doc));
        (!all).then(|| docs.iter().map(|doc| Some(doc.is_some_and(is_known))).collect())
    }
}

impl Test {
    fn new(predicate: &Arc<dyn PhysicalExpr>, table: &RecordBatch) -> Result<Self> {
        let mut indices: Vec<usize> = collect_columns(predicate).iter().map(Column::index).collect();
        indices.sort_unstable();
        let columns = table.project(&indices)?;
        let predicate = reassign_expr_columns(Arc::clone(predicate), &columns.schema())?;
        Ok(Self { predicate, columns })
    }

    fn passed(&self, docs: &dyn Array) -> Result<BooleanArray> {
        let rows = take_record_batch(&self.columns, docs)?;
        let passed = self.predicate.evaluate(&rows)?.into_array(docs.len())?;
        Ok(as_boolean_array(&passed)?.clone())
    }
}

impl fmt::Display for Lookup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.predicate() {
            Some(predicate) => write!(f, "where {predicate}"),
            None => write!(f, "all"),
        }
    }
}

#[cfg(test)]
mod tests {
    use arrow::array::Int32Array;
    use datafusion::logical_expr::Operator;
    use datafusion::physical_expr::expressions::{binary, col, lit};

    use super::*;

    fn joined(docs: Vec<Option<i32>>, least_size: Option<i32>) -> Vec<i32> {
        let sizes: ArrayRef = Arc::new(Int32Array::from(vec![10, 20, 30]));
        let table = RecordBatch::try_from_iter([("size", sizes)]).expect("a table");
        let schema = table.schema();
        let predicate = least_size.map(|size| {
            let column = col("size", &schema).expect("a column");
            binary(column, Operator::GtEq, lit(size), &schema).expect("a comparison")
        });
        let docs: ArrayRef = Arc::new(Int32Array::from(docs));
        let input = RecordBatch::try_from_iter_with_nullable([("doc", docs, true)]).expect("a batch");
        let lookup = Lookup::new(0, &table, predicate.as_ref(), vec![Output::Table(0)]).expect("a lookup");
        let size = Arc::new(schema.project(&[0]).expect("a column"));
        let rows = lookup.join(&input, &size).expect("rows");
        rows.column(0).as_primitive::<Int32Type>().values().to_vec()
    }

    #[test]
    fn rows_are_taken_in_the_order_of_the_input() {
        assert_eq!(joined(vec![Some(2), Some(0), Some(2)], None), [30, 10, 30]);
        assert_eq!(joined(vec![], None), [0; 0]);
    }

    #[test]
    fn docs_that_the_table_has_not_meet_no_row() {
        assert_eq!(joined(vec![Some(1), None, Some(3), Some(-1)], None), [20]);
    }

    #[test]
    fn rows_that_fail_the_predicate_are_left_out() {
        assert_eq!(joined(vec![Some(2), Some(0), Some(1), Some(9)], Some(20)), [30, 20]);
    }
}
