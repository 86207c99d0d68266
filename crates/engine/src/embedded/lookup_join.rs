//! A join on doc with a table whose rows are found by doc: each batch of the other side takes the rows it needs.
//!
//! A hash join would read all records, and test all of them for the searched area, to find the few that a word has.

mod lookup;
mod rule;

use std::fmt;
use std::sync::Arc;

use arrow::datatypes::SchemaRef;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::{Result, internal_err};
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_expr::{EquivalenceProperties, PhysicalExpr};
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::{
    DisplayAs, DisplayFormatType, ExecutionPlan, ExecutionPlanProperties, Partitioning, PlanProperties,
};
use futures::StreamExt;

use lookup::Lookup;
pub(super) use rule::LookupJoins;

#[derive(Debug)]
struct LookupJoinExec {
    input: Arc<dyn ExecutionPlan>,
    lookup: Arc<Lookup>,
    properties: Arc<PlanProperties>,
}

impl LookupJoinExec {
    fn new(input: Arc<dyn ExecutionPlan>, lookup: Arc<Lookup>, schema: SchemaRef) -> Self {
        let partitions = input.output_partitioning().partition_count();
        let properties = PlanProperties::new(
            EquivalenceProperties::new(schema),
            Partitioning::UnknownPartitioning(partitions),
            input.pipeline_behavior(),
            input.boundedness(),
        );
        Self { input, lookup, properties: Arc::new(properties) }
    }
}

impl DisplayAs for LookupJoinExec {
    fn fmt_as(&self, _format: DisplayFormatType, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LookupJoinExec: {}", self.lookup)
    }
}

impl ExecutionPlan for LookupJoinExec {
    fn name(&self) -> &'static str {
        "LookupJoinExec"
    }

    fn properties(&self) -> &Arc<PlanProperties> {
        &self.properties
    }

    fn children(&self) -> Vec<&Arc<dyn ExecutionPlan>> {
        vec![&self.input]
    }

    fn apply_expressions(
        &self,
        visit: &mut dyn FnMut(&Arc<dyn PhysicalExpr>) -> Result<TreeNodeRecursion>,
    ) -> Result<TreeNodeRecursion> {
        self.lookup.predicate().map_or(Ok(TreeNodeRecursion::Continue), visit)
    }

    fn with_new_children(
        self: Arc<Self>,
        children: Vec<Arc<dyn ExecutionPlan>>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        match <[_; 1]>::try_from(children) {
            Ok([input]) => Ok(Arc::new(Self::new(input, Arc::clone(&self.lookup), self.schema()))),
            Err(children) => internal_err!("{} inputs of a lookup join", children.len()),
        }
    }

    fn execute(&self, partition: usize, context: Arc<TaskContext>) -> Result<SendableRecordBatchStream> {
        let (lookup, schema) = (Arc::clone(&self.lookup), self.schema());
        let batches = self.input.execute(partition, context)?;
        let joined = batches.map(move |batch| lookup.join(&batch?, &schema));
        Ok(Box::pin(RecordBatchStreamAdapter::new(self.schema(), joined)))
    }
}
