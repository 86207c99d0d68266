//! A table of the embedded engine: its columns, the partition columns before them, and filters turned into lookups.
//!
//! On AWS `snapshot` and `shard` are partition keys. Here a table holds one snapshot, so the predicate either names it,
//! and drops out, or names another, and there are no rows.

use std::fmt::Debug;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array, RecordBatch, RecordBatchOptions, StringViewArray};
use arrow::compute::take;
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use async_trait::async_trait;
use datafusion::catalog::memory::MemorySourceConfig;
use datafusion::catalog::{Session, TableProvider};
use datafusion::common::{DataFusionError, Result};
use datafusion::datasource::source::DataSourceExec;
use datafusion::logical_expr::{Expr, TableProviderFilterPushDown, TableType};
use datafusion::physical_plan::ExecutionPlan;

use super::allowed::{allowed_numbers, allowed_texts};
use super::doc_scan::DocScan;
use crate::EngineError;

/// Where the rows of a table come from.
pub(super) trait Rows: Debug + Send + Sync + 'static {
    /// The columns, without those of partitions.
    fn columns(&self) -> SchemaRef;

    /// The column whose values lead to rows, and how precisely.
    fn key(&self) -> Option<Key>;

    /// How many shards the table has; one if it has none.
    fn shards(&self) -> usize;

    /// The rows of a shard with one of `keys`, all its rows without any: of their columns only those at `columns`, in
    /// that order.
    fn read(
        &self,
        shard: usize,
        keys: Option<&[String]>,
        columns: &[usize],
    ) -> Result<Vec<RecordBatch>, EngineError>;

    /// All rows, when row `i` is of doc `i`.
    fn by_doc(&self) -> Option<&RecordBatch> {
        None
    }
}

/// A column of texts that rows are found by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) column: &'static str,
    /// `Exact` when only the asked rows are read, `Inexact` when neighbours come with them.
    pub(super) precision: Precision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Precision {
    Exact,
    Inexact,
}

const SNAPSHOT: &str = "snapshot";
const SHARD: &str = "shard";

#[derive(Debug)]
pub(super) struct SnapshotTable<R> {
    snapshot: String,
    /// The partition columns, then those of the rows.
    schema: SchemaRef,
    partitions: usize,
    rows: R,
}

impl<R: Rows> SnapshotTable<R> {
    pub(super) fn new(snapshot: &str, is_sharded: bool, rows: R) -> Self {
        let mut fields = vec![Arc::new(Field::new(SNAPSHOT, DataType::Utf8View, false))];
        if is_sharded {
            fields.push(Arc::new(Field::new(SHARD, DataType::Int32, false)));
        }
        let partitions = fields.len();
        fields.extend(rows.columns().fields().iter().cloned());
        Self { snapshot: snapshot.to_owned(), schema: Arc::new(Schema::new(fields)), partitions, rows }
    }

    fn keys_in(&self, filter: &Expr) -> Option<Vec<String>> {
        allowed_texts(filter, self.rows.key()?.column)
    }

    /// The shards that the filters let through.
    fn shards(&self, filters: &[Expr]) -> Vec<usize> {
        let allowed: Vec<Vec<i64>> =
            filters.iter().filter_map(|filter| allowed_numbers(filter, SHARD)).collect();
        let is_allowed = |shard: &usize| {
            allowed.iter().all(|shards| shards.iter().any(|number| usize::try_from(*number) == Ok(*shard)))
        };
        (0..self.rows.shards()).filter(is_allowed).collect()
    }

    /// Puts the values of the partition columns where they are wanted.
    fn with_partition(
        &self,
        shard: usize,
        batch: &RecordBatch,
        wanted: &[usize],
        schema: &SchemaRef,
    ) -> Result<RecordBatch> {
        let rows = batch.num_rows();
        let mut own = batch.columns().iter();
        let column = |column: &usize| -> ArrayRef {
            match column {
                0 => repeated(&self.snapshot, rows),
                1 if self.partitions == 2 => {
                    let shard = i32::try_from(shard).expect("few shards");
                    Arc::new(Int32Array::from(vec![shard; rows]))
                }
                _ => Arc::clone(own.next().expect("the columns that were read")),
            }
        };
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        let columns = wanted.iter().map(column).collect();
        Ok(RecordBatch::try_new_with_options(Arc::clone(schema), columns, &options)?)
    }
}

#[async_trait]
impl<R: Rows> TableProvider for SnapshotTable<R> {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    fn table_type(&self) -> TableType {
        TableType::Base
    }

    fn supports_filters_pushdown(&self, filters: &[&Expr]) -> Result<Vec<TableProviderFilterPushDown>> {
        let support = |filter: &&Expr| {
            let names_partition =
                allowed_texts(filter, SNAPSHOT).is_some() || allowed_numbers(filter, SHARD).is_some();
            let names_key = self.keys_in(filter).is_some();
            match self.rows.key() {
                _ if names_partition => TableProviderFilterPushDown::Exact,
                Some(Key { precision: Precision::Exact, .. }) if names_key => {
                    TableProviderFilterPushDown::Exact
                }
                Some(_) if names_key => TableProviderFilterPushDown::Inexact,
                _ => TableProviderFilterPushDown::Unsupported,
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
        let mut names = filters.iter().filter_map(|filter| allowed_texts(filter, SNAPSHOT));
        let keys = filters.iter().filter_map(|filter| self.keys_in(filter)).reduce(|mut keys, others| {
            keys.retain(|key| others.contains(key));
            keys
        });
        let keys = keys.map(|mut keys| {
            keys.sort_unstable();
            keys.dedup();
            keys
        });
        let all: Vec<usize>;
        let wanted = if let Some(columns) = projection {
            columns
        } else {
            all = (0..self.schema.fields().len()).collect();
            &all
        };
        let schema = Arc::new(self.schema.project(wanted)?);
        let mut batches = Vec::new();
        if names.all(|names| names.contains(&self.snapshot)) {
            let own: Vec<usize> =
                wanted.iter().filter_map(|column| column.checked_sub(self.partitions)).collect();
            for shard in self.shards(filters) {
                let rows = self.rows.read(shard, keys.as_deref(), &own);
                for batch in rows.map_err(|error| DataFusionError::External(Box::new(error)))? {
                    batches.push(self.with_partition(shard, &batch, wanted, &schema)?);
                }
            }
        }
        let has_none = batches.is_empty();
        let scan = MemorySourceConfig::try_new(&[batches], schema, None)?;
        let own: Option<Vec<usize>> =
            wanted.iter().map(|column| column.checked_sub(self.partitions)).collect();
        Ok(match (self.rows.by_doc(), own) {
            (Some(whole), Some(own)) if !has_none => {
                DataSourceExec::from_data_source(DocScan::new(scan, whole.project(&own)?))
            }
            _ => DataSourceExec::from_data_source(scan),
        })
    }
}

/// Of the columns of each batch those at `columns`.
pub(super) fn projected(batches: &[RecordBatch], columns: &[usize]) -> Result<Vec<RecordBatch>, EngineError> {
    let project = |batch: &RecordBatch| {
        batch.project(columns).map_err(|error| EngineError::Statement(error.to_string()))
    };
    batches.iter().map(project).collect()
}

/// One text in every row.
pub(super) fn repeated(text: &str, rows: usize) -> ArrayRef {
    let one = StringViewArray::from_iter_values([text]);
    take(&one, &Int32Array::from(vec![0; rows]), None).expect("the only row there is")
}
