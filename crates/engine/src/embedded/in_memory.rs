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
    shards: Vec<Vec<RecordBatch>>,
}

impl InMemory {
    pub(super) fn load(snapshot: &Snapshot, table: Table) -> Result<Self, EngineError> {
        let parts = snapshot.read(table)?;
        let shards = if table.is_sharded() { parts } else { vec![parts.concat()] };
        Ok(Self { columns: snapshot.schema(table)?, shards })
    }
}

impl Rows for InMemory {
    fn columns(&self) -> SchemaRef {
        Arc::clone(&self.columns)
    }

    fn key(&self) -> Option<Key> {
        None
    }

    fn shards(&self) -> usize {
        self.shards.len()
    }

    fn read(
        &self,
        shard: usize,
        _keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        projected(&self.shards[shard], columns)
    }
}
