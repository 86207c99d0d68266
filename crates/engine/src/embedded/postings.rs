//! The postings in memory: two columns of numbers in the order of terms, and the lexicon says which rows are whose.

use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array, RecordBatch, StringViewArray};
use arrow::compute::concat;
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use async_trait::async_trait;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::Result;
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;
use query::Lexicon;
use query::columns::Table;

use super::scan::{SNAPSHOT, allowed_texts, scan, with_snapshot};
use crate::EngineError;
use crate::snapshot::Snapshot;

#[derive(Debug)]
pub(super) struct Postings {
    schema: SchemaRef,
    snapshot: String,
    lexicon: Arc<Lexicon>,
    docs: Int32Array,
    impacts: Int32Array,
}

/// Rows of a batch handed to the engine at once.
const BATCH: usize = 8192;

impl Postings {
    pub(super) fn load(snapshot: &Snapshot) -> Result<Self, EngineError> {
        let schema = Schema::new(vec![
            Field::new("term", DataType::Utf8View, false),
            Field::new("doc", DataType::Int32, false),
            Field::new("impact", DataType::Int32, false),
        ]);
        Ok(Self {
            schema: with_snapshot(&schema),
            snapshot: snapshot.name().as_str().to_owned(),
            lexicon: Arc::clone(snapshot.lexicon()),
            docs: numbers(snapshot, "doc")?,
            impacts: numbers(snapshot, "impact")?,
        })
    }

    fn rows(&self, term: &str) -> Vec<RecordBatch> {
        let Some(rows) = self.lexicon.postings(term) else { return Vec::new() };
        let position = |row: u64| usize::try_from(row).expect("rows held in memory have addresses");
        let (start, end) = (position(rows.start), position(rows.end).min(self.docs.len()));
        (start..end)
            .step_by(BATCH)
            .map(|from| {
                let length = BATCH.min(end - from);
                let terms: StringViewArray = std::iter::repeat_n(Some(term), length).collect();
                let columns: Vec<ArrayRef> = vec![
                    Arc::new(terms),
                    Arc::new(self.docs.slice(from, length)),
                    Arc::new(self.impacts.slice(from, length)),
                ];
                let schema = Schema::new(self.schema.fields()[1..].to_vec());
                RecordBatch::try_new(Arc::new(schema), columns).expect("three columns of one length")
            })
            .collect()
    }
}

#[async_trait]
impl TableProvider for Postings {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let support = |filter: &&Expr| {
            if allowed_texts(filter, SNAPSHOT).or_else(|| allowed_texts(filter, "term")).is_some() {
                TableProviderFilterPushDown::Exact
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
        let mut terms: Option<Vec<String>> = None;
        let mut is_ours = true;
        for filter in filters {
            if let Some(names) = allowed_texts(filter, SNAPSHOT) {
                is_ours &= names.contains(&self.snapshot);
            } else if let Some(found) = allowed_texts(filter, "term") {
                terms = Some(match terms {
                    Some(known) => known.into_iter().filter(|term| found.contains(term)).collect(),
                    None => found,
                });
            }
        }
        let mut terms = terms.unwrap_or_else(|| self.lexicon.terms().map(ToOwned::to_owned).collect());
        terms.sort_unstable();
        terms.dedup();
        let batches =
            if is_ours { terms.iter().flat_map(|term| self.rows(term)).collect() } else { Vec::new() };
        scan(&self.schema, &self.snapshot, batches, projection)
    }
}

/// One column of the postings in one piece.
fn numbers(snapshot: &Snapshot, column: &str) -> Result<Int32Array, EngineError> {
    let batches = snapshot.read_columns(Table::Postings, &[column])?;
    let pieces: Vec<&dyn arrow::array::Array> =
        batches.iter().map(|batch| batch.column(0).as_ref()).collect();
    if pieces.is_empty() {
        return Ok(Int32Array::from(Vec::<i32>::new()));
    }
    let whole = concat(&pieces).map_err(|error| snapshot.unreadable(Table::Postings, &error))?;
    let numbers = whole.as_any().downcast_ref::<Int32Array>().cloned();
    numbers.ok_or_else(|| snapshot.unreadable(Table::Postings, &"not a column of INTEGER"))
}
