//! Finds the groupings by doc.

use std::sync::Arc;

use arrow::datatypes::DataType;
use datafusion::common::Result;
use datafusion::config::ConfigOptions;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::aggregate::AggregateFunctionExpr;
use datafusion::physical_expr::expressions::Column;
use datafusion::physical_optimizer::PhysicalOptimizerRule;
use datafusion::physical_plan::aggregates::{AggregateExec, AggregateMode};
use datafusion::physical_plan::{ExecutionPlan, ExecutionPlanProperties};

use super::super::doc_scan::DOC;
use super::super::replace::replaced;
use super::DocGroupsExec;

/// Turns groupings by doc that keep nothing, or the greatest BIGINT, into arrays. Comes when aggregates are in one step.
#[derive(Debug)]
pub(in super::super) struct GroupsByDoc {
    pub(in super::super) documents: usize,
}

impl PhysicalOptimizerRule for GroupsByDoc {
    fn optimize(
        &self,
        plan: Arc<dyn ExecutionPlan>,
        _config: &ConfigOptions,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        replaced(plan, |groups| Ok(self.doc_groups(groups)))
    }

    fn name(&self) -> &'static str {
        "GroupsByDoc"
    }

    fn schema_check(&self) -> bool {
        true
    }
}

impl GroupsByDoc {
    fn doc_groups(&self, groups: &AggregateExec) -> Option<DocGroupsExec> {
        let input = groups.input();
        let is_one_step = *groups.mode() == AggregateMode::Single
            && input.output_partitioning().partition_count() == 1
            && groups.limit_options().is_none();
        let [(key, _)] = groups.group_expr().expr() else { return None };
        let doc = key.downcast_ref::<Column>().filter(|column| column.name() == DOC)?.index();
        let field = input.schema().field(doc).clone();
        let is_doc = *field.data_type() == DataType::Int32 && !field.is_nullable();
        if !is_one_step || !groups.group_expr().is_single() || !is_doc {
            return None;
        }
        let value = match (groups.aggr_expr(), groups.filter_expr()) {
            ([], _) => None,
            ([aggregate], [None]) => Some(greatest(aggregate, input.as_ref())?),
            _ => return None,
        };
        Some(DocGroupsExec::new(Arc::clone(input), doc, value, self.documents, groups.schema()))
    }
}

/// What a `MAX` is the greatest of.
fn greatest(aggregate: &AggregateFunctionExpr, input: &dyn ExecutionPlan) -> Option<Arc<dyn PhysicalExpr>> {
    let value = <[_; 1]>::try_from(aggregate.expressions()).ok().map(|[value]| value)?;
    let schema = input.schema();
    let is_whole = value.data_type(&schema).ok()? == DataType::Int64 && !value.nullable(&schema).ok()?;
    (aggregate.fun().name() == "max" && is_whole).then_some(value)
}
