//! The phrases stay in their files: there are many, and few searches need any. Page indexes lead to the rows.

use std::sync::Arc;

use arrow::array::RecordBatch;
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use query::columns::Table;

use super::table::{Key, Precision, Rows, projected};
use crate::EngineError;
use crate::snapshot::{KeyedFile, Snapshot};

#[derive(Debug)]
pub(super) struct Phrases {
    shards: Vec<KeyedFile>,
}

impl Phrases {
    pub(super) fn open(snapshot: &Snapshot) -> Result<Self, EngineError> {
        Ok(Self { shards: snapshot.keyed(Table::Phrases)? })
    }
}

impl Rows for Phrases {
    fn columns(&self) -> SchemaRef {
        Arc::new(Schema::new(vec![
            Field::new("pair", DataType::Utf8, false),
            Field::new("doc", DataType::Int32, false),
            Field::new("place", DataType::Int32, false),
        ]))
    }

    fn key(&self) -> Option<Key> {
        Some(Key { column: "pair", precision: Precision::Inexact })
    }

    fn shards(&self) -> usize {
        self.shards.len()
    }

    /// Reads the pages that can hold the pairs: some kilobytes each, so no thread of its own is worth the while.
    fn read(
        &self,
        shard: usize,
        keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        let file = &self.shards[shard];
        // A file gives its columns in its own order.
        let mut of_file = columns.to_vec();
        of_file.sort_unstable();
        let schema = self.columns();
        let names: Vec<&str> = of_file.iter().map(|column| schema.field(*column).name().as_str()).collect();
        let batches = match keys {
            Some(keys) => file.rows_near(keys, &names),
            None => file.all_rows(&names),
        };
        let place = |column: &usize| of_file.iter().position(|own| own == column).expect("was read");
        projected(&batches?, &columns.iter().map(place).collect::<Vec<_>>())
    }
}
