//! A table held in memory in one piece, row `i` of which is of doc `i`, so that a join on doc can look its rows up.

use std::fmt;

use arrow::array::{Array, AsArray, Int32Array, RecordBatch};
use arrow::compute::concat_batches;
use arrow::datatypes::{Int32Type, SchemaRef};
use datafusion::catalog::memory::MemorySourceConfig;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::{Result, Statistics};
use datafusion::datasource::source::DataSource;
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_expr::projection::ProjectionExprs;
use datafusion::physical_expr::{EquivalenceProperties, PhysicalExpr};
use datafusion::physical_plan::execution_plan::SchedulingType;
use datafusion::physical_plan::{DisplayFormatType, ExecutionPlan, Partitioning};
use query::columns::Table;
use std::sync::Arc;

use super::table::{Key, Rows, projected};
use crate::EngineError;
use crate::snapshot::{BATCH, Snapshot};

/// The column of doc numbers, in every table that has them.
pub(super) const DOC: &str = "doc";

#[derive(Debug)]
pub(super) struct ByDoc {
    whole: RecordBatch,
}

impl ByDoc {
    pub(super) fn load(snapshot: &Snapshot, table: Table) -> Result<Self, EngineError> {
        let whole = concat_batches(&snapshot.schema(table)?, &snapshot.read(table)?.concat())
            .map_err(|error| snapshot.unreadable(table, &error))?;
        let docs = whole.column_by_name(DOC).and_then(|docs| docs.as_primitive_opt::<Int32Type>());
        if docs.is_some_and(are_row_numbers) {
            Ok(Self { whole })
        } else {
            Err(snapshot.unreadable(table, &"its docs are not its row numbers"))
        }
    }

    pub(super) fn len(&self) -> usize {
        self.whole.num_rows()
    }
}

impl Rows for ByDoc {
    fn columns(&self) -> SchemaRef {
        self.whole.schema()
    }

    fn key(&self) -> Option<Key> {
        None
    }

    fn shards(&self) -> usize {
        1
    }

    fn read(
        &self,
        _shard: usize,
        _keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        let rows = self.len();
        let batches = (0..rows).step_by(BATCH).map(|from| self.whole.slice(from, BATCH.min(rows - from)));
        projected(&batches.collect::<Vec<_>>(), columns)
    }

    fn by_doc(&self) -> Option<&RecordBatch> {
        Some(&self.whole)
    }
}

fn are_row_numbers(docs: &Int32Array) -> bool {
    docs.null_count() == 0 && docs.values().iter().zip(0..).all(|(doc, row)| *doc == row)
}

/// The scan of such a table. Whoever finds it in a plan may take its rows by doc instead.
#[derive(Debug)]
pub(super) struct ByDocSource {
    scan: MemorySourceConfig,
    whole: RecordBatch,
}

impl ByDocSource {
    /// `whole` are the rows of `scan`, all and in their order.
    pub(super) const fn new(scan: MemorySourceConfig, whole: RecordBatch) -> Self {
        Self { scan, whole }
    }

    /// The scanned rows of a plan that does nothing but scan such a table.
    pub(super) fn rows(plan: &dyn ExecutionPlan) -> Option<&RecordBatch> {
        let scan = plan.downcast_ref::<datafusion::datasource::source::DataSourceExec>()?;
        scan.data_source().downcast_ref::<Self>().map(|source| &source.whole)
    }
}

impl DataSource for ByDocSource {
    fn open(&self, partition: usize, context: Arc<TaskContext>) -> Result<SendableRecordBatchStream> {
        self.scan.open(partition, context)
    }

    fn fmt_as(&self, format: DisplayFormatType, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.scan.fmt_as(format, f)
    }

    fn output_partitioning(&self) -> Partitioning {
        self.scan.output_partitioning()
    }

    fn eq_properties(&self) -> EquivalenceProperties {
        self.scan.eq_properties()
    }

    fn scheduling_type(&self) -> SchedulingType {
        self.scan.scheduling_type()
    }

    fn partition_statistics(&self, partition: Option<usize>) -> Result<Arc<Statistics>> {
        self.scan.partition_statistics(partition)
    }

    /// A limited scan has not all rows.
    fn with_fetch(&self, _limit: Option<usize>) -> Option<Arc<dyn DataSource>> {
        None
    }

    fn fetch(&self) -> Option<usize> {
        None
    }

    fn try_swapping_with_projection(
        &self,
        _projection: &ProjectionExprs,
    ) -> Result<Option<Arc<dyn DataSource>>> {
        Ok(None)
    }

    fn apply_expressions(
        &self,
        visit: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> Result<TreeNodeRecursion>,
    ) -> Result<TreeNodeRecursion> {
        self.scan.apply_expressions(visit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_docs_that_are_row_numbers_can_be_looked_up() {
        let check = |docs: Vec<Option<i32>>| are_row_numbers(&Int32Array::from(docs));
        assert!(check(vec![]) && check(vec![Some(0), Some(1), Some(2)]));
        assert!(!check(vec![Some(1), Some(2)]) && !check(vec![Some(0), Some(2)]));
        assert!(!check(vec![Some(0), None]) && !check(vec![Some(0), Some(0)]));
    }
}
