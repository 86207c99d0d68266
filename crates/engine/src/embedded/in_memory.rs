//! A table held in memory whole.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use async_trait::async_trait;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::Result;
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;
use query::columns::Table;

use super::scan::{SNAPSHOT, allowed_texts, scan, with_snapshot};
use crate::EngineError;
use crate::snapshot::Snapshot;

#[derive(Debug)]
pub(super) struct InMemory {
    schema: SchemaRef,
    snapshot: String,
    batches: Vec<RecordBatch>,
}

impl InMemory {
    pub(super) fn load(snapshot: &Snapshot, table: Table) -> Result<Self, EngineError> {
        let batches = snapshot.read(table)?;
        let columns = snapshot.schema(table)?;
        Ok(Self { schema: with_snapshot(&columns), snapshot: snapshot.name().as_str().to_owned(), batches })
    }
}

#[async_trait]
impl TableProvider for InMemory {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let support = |filter: &&Expr| match allowed_texts(filter, SNAPSHOT) {
            Some(_) => TableProviderFilterPushDown::Exact,
            None => TableProviderFilterPushDown::Unsupported,
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
        let is_ours = filters
            .iter()
            .filter_map(|filter| allowed_texts(filter, SNAPSHOT))
            .all(|names| names.contains(&self.snapshot));
        let batches = if is_ours { self.batches.clone() } else { Vec::new() };
        scan(&self.schema, &self.snapshot, batches, projection)
    }
}
