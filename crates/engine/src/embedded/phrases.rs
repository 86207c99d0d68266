//! The phrases stay in their file: there are many, and few searches need any. Its page index leads to the rows.

use std::sync::Arc;

use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use async_trait::async_trait;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::{DataFusionError, Result};
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;
use query::columns::Table;

use super::scan::{SNAPSHOT, allowed_texts, scan, with_snapshot};
use crate::EngineError;
use crate::snapshot::{KeyedFile, Snapshot};

#[derive(Debug)]
pub(super) struct Phrases {
    schema: SchemaRef,
    snapshot: String,
    file: Arc<KeyedFile>,
}

impl Phrases {
    pub(super) fn open(snapshot: &Snapshot) -> Result<Self, EngineError> {
        let schema = Schema::new(vec![
            Field::new("pair", DataType::Utf8, false),
            Field::new("doc", DataType::Int32, false),
        ]);
        Ok(Self {
            schema: with_snapshot(&schema),
            snapshot: snapshot.name().as_str().to_owned(),
            file: Arc::new(snapshot.keyed(Table::Phrases)?),
        })
    }
}

#[async_trait]
impl TableProvider for Phrases {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let support = |filter: &&Expr| {
            if allowed_texts(filter, SNAPSHOT).is_some() {
                TableProviderFilterPushDown::Exact
            } else if allowed_texts(filter, "pair").is_some() {
                // Pages hold neighbours of the wanted pairs too.
                TableProviderFilterPushDown::Inexact
            } else {
                TableProviderFilterPushDown::Unsupported
            }
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
        let mut pairs = Vec::new();
        let mut is_ours = true;
        for filter in filters {
            match allowed_texts(filter, SNAPSHOT) {
                Some(names) => is_ours &= names.contains(&self.snapshot),
                None => pairs.extend(allowed_texts(filter, "pair").into_iter().flatten()),
            }
        }
        let batches = if is_ours {
            let file = Arc::clone(&self.file);
            let read = tokio::task::spawn_blocking(move || file.rows_near(&pairs));
            let read = read.await.map_err(|error| DataFusionError::External(Box::new(error)))?;
            read.map_err(|error| DataFusionError::External(Box::new(error)))?
        } else {
            Vec::new()
        };
        scan(&self.schema, &self.snapshot, batches, projection)
    }
}
