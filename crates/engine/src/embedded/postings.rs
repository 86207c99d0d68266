//! The postings in memory: two columns of numbers in the order of terms, and the lexicon says which rows are whose.

use std::ops::Range;
use std::sync::Arc;

use arrow::array::{Array, ArrayRef, AsArray, Int32Array, RecordBatch, RecordBatchOptions};
use arrow::compute::concat;
use arrow::datatypes::{DataType, Field, Int32Type, Schema, SchemaRef};
use query::Lexicon;
use query::columns::Table;
use query::partitions::Shards;

use super::table::{Key, Precision, Rows, repeated};
use crate::EngineError;
use crate::snapshot::{BATCH, Snapshot};

#[derive(Debug)]
pub(super) struct Postings {
    columns: SchemaRef,
    lexicon: Arc<Lexicon>,
    shards: Shards,
    docs: Int32Array,
    impacts: Int32Array,
}

impl Postings {
    pub(super) fn load(snapshot: &Snapshot) -> Result<Self, EngineError> {
        let columns = Schema::new(vec![
            Field::new("term", DataType::Utf8View, false),
            Field::new("doc", DataType::Int32, false),
            Field::new("impact", DataType::Int32, false),
        ]);
        Ok(Self {
            columns: Arc::new(columns),
            lexicon: Arc::clone(snapshot.lexicon()),
            shards: snapshot.partitions().postings.clone(),
            docs: numbers(snapshot, "doc")?,
            impacts: numbers(snapshot, "impact")?,
        })
    }

    fn rows(&self, term: &str, columns: &[usize]) -> impl Iterator<Item = RecordBatch> {
        let rows = self.lexicon.postings(term).map_or(0..0, |rows| self.in_memory(&rows));
        let end = rows.end;
        rows.step_by(BATCH).map(move |from| self.batch(term, from, BATCH.min(end - from), columns))
    }

    fn in_memory(&self, rows: &Range<u64>) -> Range<usize> {
        let position =
            |row: u64| usize::try_from(row).map_or(self.docs.len(), |row| row.min(self.docs.len()));
        position(rows.start)..position(rows.end)
    }

    fn batch(&self, term: &str, from: usize, length: usize, columns: &[usize]) -> RecordBatch {
        let column = |index: &usize| -> ArrayRef {
            match index {
                0 => repeated(term, length),
                1 => Arc::new(self.docs.slice(from, length)),
                _ => Arc::new(self.impacts.slice(from, length)),
            }
        };
        let schema = self.columns.project(columns).expect("columns of this table");
        let options = RecordBatchOptions::new().with_row_count(Some(length));
        let columns = columns.iter().map(column).collect();
        RecordBatch::try_new_with_options(Arc::new(schema), columns, &options).expect("columns of one length")
    }
}

impl Rows for Postings {
    fn columns(&self) -> SchemaRef {
        Arc::clone(&self.columns)
    }

    fn key(&self) -> Option<Key> {
        Some(Key { column: "term", precision: Precision::Exact })
    }

    fn shards(&self) -> usize {
        self.shards.count()
    }

    fn read(
        &self,
        shard: usize,
        keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        let here = |term: &&str| self.shards.of(term) == shard;
        let terms: Vec<&str> = match keys {
            Some(keys) => keys.iter().map(String::as_str).filter(here).collect(),
            None => self.lexicon.terms().filter(here).collect(),
        };
        Ok(terms.into_iter().flat_map(|term| self.rows(term, columns)).collect())
    }
}

/// One column of the postings in one piece.
fn numbers(snapshot: &Snapshot, column: &str) -> Result<Int32Array, EngineError> {
    let batches = snapshot.read_columns(Table::Postings, &[column])?;
    let pieces: Vec<&dyn Array> = batches.iter().map(|batch| batch.column(0).as_ref()).collect();
    if pieces.is_empty() {
        return Ok(Int32Array::from(Vec::<i32>::new()));
    }
    let whole = concat(&pieces).map_err(|error| snapshot.unreadable(Table::Postings, &error))?;
    let numbers = whole.as_primitive_opt::<Int32Type>().cloned();
    numbers.ok_or_else(|| snapshot.unreadable(Table::Postings, &"not a column of INTEGER"))
}
