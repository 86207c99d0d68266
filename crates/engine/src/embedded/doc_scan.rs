//! The scan of a table held in memory in one piece, row `i` of which is of doc `i`.

use std::fmt;
use std::sync::Arc;

use arrow::array::RecordBatch;
use datafusion::catalog::memory::MemorySourceConfig;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::{Result, Statistics};
use datafusion::datasource::source::{DataSource, DataSourceExec};
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_expr::projection::ProjectionExprs;
use datafusion::physical_expr::{EquivalenceProperties, PhysicalExpr};
use datafusion::physical_plan::execution_plan::SchedulingType;
use datafusion::physical_plan::{DisplayFormatType, ExecutionPlan, Partitioning};

/// The column of doc numbers, in every table that has them.
pub(super) const DOC: &str = "doc";

/// Whoever finds it in a plan may take its rows by doc instead.
#[derive(Debug)]
pub(super) struct DocScan {
    scan: MemorySourceConfig,
    whole: RecordBatch,
}

impl DocScan {
    /// `whole` are the rows of `scan`, all and in their order.
    pub(super) const fn new(scan: MemorySourceConfig, whole: RecordBatch) -> Self {
        Self { scan, whole }
    }

    /// The scanned rows of a plan that does nothing but scan such a table.
    pub(super) fn rows(plan: &dyn ExecutionPlan) -> Option<&RecordBatch> {
        let scan = plan.downcast_ref::<DataSourceExec>()?;
        scan.data_source().downcast_ref::<Self>().map(|source| &source.whole)
    }
}

impl DataSource for DocScan {
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
