//! Rules that put operators of ours in the place of others.

use std::sync::Arc;

use datafusion::common::Result;
use datafusion::common::tree_node::{Transformed, TransformedResult, TreeNode};
use datafusion::physical_plan::ExecutionPlan;

/// The plan with every `Old` replaced for which there is something else, from the leaves up.
pub(super) fn replaced<Old: ExecutionPlan + 'static, New: ExecutionPlan + 'static>(
    plan: Arc<dyn ExecutionPlan>,
    replacement: impl Fn(&Old) -> Result<Option<New>>,
) -> Result<Arc<dyn ExecutionPlan>> {
    let replace = |plan: Arc<dyn ExecutionPlan>| {
        Ok(match plan.downcast_ref::<Old>().map(&replacement).transpose()?.flatten() {
            Some(other) => Transformed::yes(Arc::new(other) as Arc<dyn ExecutionPlan>),
            None => Transformed::no(plan),
        })
    };
    plan.transform_up(replace).data()
}
