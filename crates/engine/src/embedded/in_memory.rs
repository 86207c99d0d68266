//! A table held in memory whole.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::SchemaRef;
use query::columns::Table;

use super::table::{Key, Rows, projected};
use crate::EngineError;
use crate::snapshot::Snapshot;

#[derive(Debug)]
pub(super) struct InMemory {
    columns: SchemaRef,
    batches: Vec<RecordBatch>,
}

impl InMemory {
    pub(super) fn load(snapshot: &Snapshot, table: Table) -> Result<Self, EngineError> {
        Ok(Self { columns: snapshot.schema(table)?, batches: snapshot.read(table)? })
    }
}

impl Rows for InMemory {
    fn columns(&self) -> SchemaRef {
        Arc::clone(&self.columns)
    }

    fn key(&self) -> Option<Key> {
        None
    }

    fn read(&self, _keys: Option<&[String]>, columns: &[usize]) -> Result<Vec<RecordBatch>, EngineError> {
        projected(&self.batches, columns)
    }
}
