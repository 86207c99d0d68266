//! Finds the joins that can look up.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::DataType;
use datafusion::common::{JoinType, Result};
use datafusion::config::ConfigOptions;
use datafusion::physical_expr::PhysicalExpr;
use datafusion::physical_expr::expressions::Column;
use datafusion::physical_optimizer::PhysicalOptimizerRule;
use datafusion::physical_plan::ExecutionPlan;
use datafusion::physical_plan::filter::FilterExec;
use datafusion::physical_plan::joins::HashJoinExec;
use datafusion::physical_plan::projection::ProjectionExec;

use super::super::doc_scan::{DOC, DocScan};
use super::super::replace::replaced;
use super::LookupJoinExec;
use super::lookup::{Lookup, Output};

/// Turns inner hash joins on nothing but doc, with a table that is found by doc, into lookups.
#[derive(Debug)]
pub(in super::super) struct LookupJoins;

impl PhysicalOptimizerRule for LookupJoins {
    fn optimize(
        &self,
        plan: Arc<dyn ExecutionPlan>,
        _config: &ConfigOptions,
    ) -> Result<Arc<dyn ExecutionPlan>> {
        replaced(plan, lookup_join)
    }

    fn name(&self) -> &'static str {
        "LookupJoins"
    }

    fn schema_check(&self) -> bool {
        true
    }
}

fn lookup_join(join: &HashJoinExec) -> Result<Option<LookupJoinExec>> {
    let [(left_key, right_key)] = join.on() else { return Ok(None) };
    let is_plain = *join.join_type() == JoinType::Inner && join.filter().is_none() && join.fetch().is_none();
    if !is_plain {
        return Ok(None);
    }
    let (left, right) = (join.left(), join.right());
    let (looked_up, table_key, input, input_key) = match (LookedUp::of(right), LookedUp::of(left)) {
        (Some(table), _) => (table, right_key, left, left_key),
        (None, Some(table)) => (table, left_key, right, right_key),
        (None, None) => return Ok(None),
    };
    let (Some(table_key), Some(doc)) = (column(table_key), column(input_key)) else { return Ok(None) };
    let is_doc = *looked_up.table.schema_ref().field(looked_up.columns[table_key]).name() == DOC
        && *input.schema().field(doc).data_type() == DataType::Int32;
    if !is_doc {
        return Ok(None);
    }
    // The joined rows have one doc, and the input has it already.
    let of_table =
        looked_up.columns.iter().enumerate().map(|(place, column)| {
            if place == table_key { Output::Input(doc) } else { Output::Table(*column) }
        });
    let of_input = (0..input.schema().fields().len()).map(Output::Input);
    let all: Vec<Output> = if Arc::ptr_eq(input, left) {
        of_input.chain(of_table).collect()
    } else {
        of_table.chain(of_input).collect()
    };
    let output = match &join.projection {
        Some(places) => places.iter().map(|place| all[*place]).collect(),
        None => all,
    };
    let lookup = Lookup::new(doc, &looked_up.table, looked_up.predicate.as_ref(), output)?;
    Ok(Some(LookupJoinExec::new(Arc::clone(input), Arc::new(lookup), join.schema())))
}

/// A side of a join: a table that is found by doc, which of its rows, and which of its columns.
struct LookedUp {
    table: RecordBatch,
    predicate: Option<Arc<dyn PhysicalExpr>>,
    columns: Vec<usize>,
}

impl LookedUp {
    /// `None` for plans that do more than scan, filter and choose columns.
    fn of(plan: &Arc<dyn ExecutionPlan>) -> Option<Self> {
        if let Some(table) = DocScan::rows(plan.as_ref()) {
            let columns = (0..table.num_columns()).collect();
            return Some(Self { table: table.clone(), predicate: None, columns });
        }
        if let Some(filter) = plan.downcast_ref::<FilterExec>() {
            let table = DocScan::rows(filter.input().as_ref()).filter(|_| filter.fetch().is_none())?;
            let columns = filter.projection().as_deref();
            return Some(Self {
                table: table.clone(),
                predicate: Some(Arc::clone(filter.predicate())),
                columns: columns.map_or_else(|| (0..table.num_columns()).collect(), <[usize]>::to_vec),
            });
        }
        let projection = plan.downcast_ref::<ProjectionExec>()?;
        let below = Self::of(projection.input())?;
        let chosen = projection.expr().iter().map(|chosen| Some(below.columns[column(&chosen.expr)?]));
        Some(Self { columns: chosen.collect::<Option<_>>()?, ..below })
    }
}

fn column(expression: &Arc<dyn PhysicalExpr>) -> Option<usize> {
    expression.downcast_ref::<Column>().map(Column::index)
}
