//! `SELECT doc, MAX(…) … GROUP BY doc` with an array of all docs instead of a hash table: docs are dense and few.

mod groups;
mod rule;

use std::fmt;
use std::sync::Arc;

use arrow::datatypes::SchemaRef;
use datafusion::common::tree_node::TreeNodeRecursion;
use datafusion::common::{DataFusionError, Result, internal_err};
use datafusion::execution::{SendableRecordBatchStream, TaskContext};
use datafusion::physical_expr::{EquivalenceProperties, PhysicalExpr};
use datafusion::physical_plan::execution_plan::EmissionType;
use datafusion::physical_plan::stream::RecordBatchStreamAdapter;
use datafusion::physical_plan::{
    DisplayAs, DisplayFormatType, ExecutionPlan, ExecutionPlanProperties, Partitioning, PlanProperties,
};
use futures::{StreamExt, TryStreamExt, stream};

use groups::Groups;
pub(super) use rule::GroupsByDoc;

#[derive(Debug)]
struct DocGroupsExec {
    input: Arc<dyn ExecutionPlan>,
    /// The input's column of docs.
    doc: usize,
    /// BIGINT of which the greatest is kept for each doc, never NULL.
    value: Option<Arc<dyn PhysicalExpr>>,
    /// Docs are below it.
    documents: usize,
    properties: Arc<PlanProperties>,
}

impl DocGroupsExec {
    fn new(
        input: Arc<dyn ExecutionPlan>,
        doc: usize,
        value: Option<Arc<dyn PhysicalExpr>>,
        documents: usize,
        schema: SchemaRef,
    ) -> Self {
        let properties = PlanProperties::new(
            EquivalenceProperties::new(schema),
            Partitioning::UnknownPartitioning(1),
            EmissionType::Final,
            input.boundedness(),
        );
        Self { input, doc, value, documents, properties: Arc::new(properties) }
    }
}

impl DisplayAs for DocGroupsExec {
    fn fmt_as(&self, _format: DisplayFormatType, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.value {
            Some(value) => write!(f, "DocGroupsExec: max({value})"),
            None => write!(f, "DocGroupsExec"),
        }
    }
}

impl ExecutionPlan for DocGroupsExec {
    fn name(&self) -> &'static str {
        "DocGroupsExec"
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
        self.value.as_ref().map_or(Ok(TreeNodeRecursion::Continue), visit)
    }

    fn with_new_children(
        self: Arc<Self>,
        children: Vec<Arc<dyn ExecutionPlan>>,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        match <[_; 1]>::try_from(children) {
            Ok([input]) => {
                let value = self.value.clone();
                Ok(Arc::new(Self::new(input, self.doc, value, self.documents, self.schema())))
            }
            Err(children) => internal_err!("{} inputs of groups", children.len()),
        }
    }

    fn execute(&self, partition: usize, context: Arc<TaskContext>) -> Result<SendableRecordBatchStream> {
        let mut input = self.input.execute(partition, context)?;
        let mut groups = Groups::new(self.documents);
        let (doc, value, schema) = (self.doc, self.value.clone(), self.schema());
        let grouped = async move {
            while let Some(batch) = input.next().await {
                groups.add(&batch?, doc, value.as_ref())?;
            }
            Ok::<_, DataFusionError>(stream::iter(groups.batches(&schema)).map(Ok))
        };
        let batches = stream::once(grouped).try_flatten();
        Ok(Box::pin(RecordBatchStreamAdapter::new(self.schema(), batches)))
    }
}
