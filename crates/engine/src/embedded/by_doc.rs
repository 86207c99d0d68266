//! A table held in memory in one piece, row `i` of which is of doc `i`, so that a join on doc can look its rows up.

use arrow::array::{Array, AsArray, Int32Array, RecordBatch};
use arrow::datatypes::{Int32Type, SchemaRef};
use query::columns::Table;

use super::doc_scan::DOC;
use super::table::{Key, Rows, projected};
use crate::EngineError;
use crate::snapshot::{BATCH, Snapshot, joined};

#[derive(Debug)]
pub(super) struct ByDoc {
    whole: RecordBatch,
}

impl ByDoc {
    pub(super) fn load(snapshot: &Snapshot, table: Table) -> Result<Self, EngineError> {
        let whole = joined(&snapshot.schema(table)?, snapshot.read(table)?.concat())
            .map_err(|error| snapshot.unreadable(table, &error))?;
        let docs = whole.column_by_name(DOC).and_then(|docs| docs.as_primitive_opt::<Int32Type>());
        if docs.is_some_and(are_row_numbers) {
            Ok(Self { whole })
        } else {
            Err(snapshot.unreadable(table, &"its docs are not its row numbers"))
        }
    }

    pub(super) fn len(&self) -> usize {
        self.whole.num_rows()
    }
}

impl Rows for ByDoc {
    fn columns(&self) -> SchemaRef {
        self.whole.schema()
    }

    fn key(&self) -> Option<Key> {
        None
    }

    fn shards(&self) -> usize {
        1
    }

    fn read(
        &self,
        _shard: usize,
        _keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError> {
        let rows = self.len();
        let batches = (0..rows).step_by(BATCH).map(|from| self.whole.slice(from, BATCH.min(rows - from)));
        projected(&batches.collect::<Vec<_>>(), columns)
    }

    fn by_doc(&self) -> Option<&RecordBatch> {
        Some(&self.whole)
    }
}

fn are_row_numbers(docs: &Int32Array) -> bool {
    docs.null_count() == 0 && docs.values().iter().zip(0..).all(|(doc, row)| *doc == row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_docs_that_are_row_numbers_can_be_looked_up() {
        let check = |docs: Vec<Option<i32>>| are_row_numbers(&Int32Array::from(docs));
        assert!(check(vec![]) && check(vec![Some(0), Some(1), Some(2)]));
        assert!(!check(vec![Some(1), Some(2)]) && !check(vec![Some(0), Some(2)]));
        assert!(!check(vec![Some(0), None]) && !check(vec![Some(0), Some(0)]));
    }
}
