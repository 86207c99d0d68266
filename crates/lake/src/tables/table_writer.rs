//! One Parquet file of a snapshot, written row by row.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BinaryBuilder, BooleanBuilder, Date32Builder, Float64Builder, Int32Builder, Int64Builder,
    RecordBatch, StringBuilder, StructBuilder,
};
use arrow::datatypes::{Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use query::columns::Table;

use crate::LakeError;
use crate::hash::HashingFile;
use crate::snapshots::manifest::{FileManifest, TableManifest};
use crate::tables::table_layout::{Column, Kind, Layout, box_fields};

/// Bytes of texts after which a batch is written, however few its rows are: a row of `items` may have five megabytes, and
/// hardly a neighbour is to be read with it.
const BATCH_BYTES: usize = 8 << 20;
/// Memory of a group of rows, which is written when all of it is there.
const ROW_GROUP_BYTES: usize = 64 << 20;

/// Writes the table `layout.table` below a folder.
pub(crate) struct TableWriter {
    table: Table,
    schema: SchemaRef,
    builders: Vec<Builder>,
    /// The column that the next value goes to.
    at: usize,
    batch_rows: usize,
    rows_in_batch: usize,
    /// Of texts.
    bytes_in_batch: usize,
    rows: u64,
    writer: ArrowWriter<HashingFile>,
    path: String,
}

impl TableWriter {
    pub(crate) fn create(folder: &Path, layout: &Layout, columns: &[Column]) -> Result<Self, LakeError> {
        let table = layout.table.name();
        Self::create_in(folder, table, layout, columns)
    }

    /// Writes shard `number` of the table.
    pub(crate) fn create_shard(
        folder: &Path,
        number: usize,
        layout: &Layout,
        columns: &[Column],
    ) -> Result<Self, LakeError> {
        let table = layout.table.name();
        Self::create_in(folder, &format!("{table}/shard={number}"), layout, columns)
    }

    fn create_in(
        folder: &Path,
        partition: &str,
        layout: &Layout,
        columns: &[Column],
    ) -> Result<Self, LakeError> {
        let path = format!("{partition}/part-00000.parquet");
        let file_path = folder.join(&path);
        let parent = file_path.parent().expect("the file is in the folder of its table");
        fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
        let file = File::create(&file_path).map_err(LakeError::io("create", &file_path))?;
        let schema = Arc::new(Schema::new(
            columns.iter().map(|column| column.field(layout.table)).collect::<Vec<_>>(),
        ));
        let writer =
            ArrowWriter::try_new(HashingFile::new(file), Arc::clone(&schema), Some(layout.properties()))
                .map_err(table_error(layout.table))?;
        Ok(Self {
            table: layout.table,
            schema,
            builders: columns.iter().map(|column| Builder::new(column.kind)).collect(),
            at: 0,
            batch_rows: layout.page_rows.max(256),
            rows_in_batch: 0,
            bytes_in_batch: 0,
            rows: 0,
            writer,
            path,
        })
    }

    pub(crate) const fn rows(&self) -> u64 {
        self.rows + self.rows_in_batch as u64
    }

    pub(crate) fn int(&mut self, value: i32) -> &mut Self {
        self.next(|builder| {
            if let Builder::Int(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn long(&mut self, value: i64) -> &mut Self {
        self.next(|builder| {
            if let Builder::Long(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn double(&mut self, value: Option<f64>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Double(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn text<'a>(&mut self, value: impl Into<Option<&'a str>>) -> &mut Self {
        let value = value.into();
        self.bytes_in_batch += value.map_or(0, str::len);
        self.next(|builder| {
            if let Builder::Text(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn flag(&mut self, value: bool) -> &mut Self {
        self.next(|builder| {
            if let Builder::Flag(builder) = builder {
                builder.append_value(value);
            }
        })
    }

    pub(crate) fn date(&mut self, value: Option<i32>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Date(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    pub(crate) fn binary(&mut self, value: Option<&[u8]>) -> &mut Self {
        self.bytes_in_batch += value.map_or(0, <[u8]>::len);
        self.next(|builder| {
            if let Builder::Binary(builder) = builder {
                builder.append_option(value);
            }
        })
    }

    /// In the order of the sides.
    pub(crate) fn bbox(&mut self, sides: Option<[f64; 4]>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Box(builder) = builder {
                for (index, side) in sides.unwrap_or_default().into_iter().enumerate() {
                    if let Some(field) = builder.field_builder::<Float64Builder>(index) {
                        field.append_value(side);
                    }
                }
                builder.append(sides.is_some());
            }
        })
    }

    /// Ends a row, which must have a value for every column.
    pub(crate) fn end_row(&mut self) -> Result<(), LakeError> {
        assert_eq!(self.at, self.builders.len(), "a row of {} has a value per column", self.table.name());
        self.at = 0;
        self.rows_in_batch += 1;
        let is_full = self.rows_in_batch == self.batch_rows || self.bytes_in_batch >= BATCH_BYTES;
        if is_full { self.flush() } else { Ok(()) }
    }

    /// Ends the file. Its content is on the disk when this returns.
    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        self.flush()?;
        let error = table_error(self.table);
        let file = self.writer.into_inner().map_err(error)?;
        let (sha256, bytes) = file.finish().map_err(|source| table_error(self.table)(source.into()))?;
        let file = FileManifest { path: self.path, bytes, sha256, first: None };
        Ok(TableManifest { rows: self.rows, files: vec![file] })
    }

    fn next(&mut self, append: impl FnOnce(&mut Builder)) -> &mut Self {
        append(&mut self.builders[self.at]);
        self.at += 1;
        self
    }

    fn flush(&mut self) -> Result<(), LakeError> {
        if self.rows_in_batch == 0 {
            return Ok(());
        }
        let columns = self.builders.iter_mut().map(Builder::finish).collect();
        let written = RecordBatch::try_new(Arc::clone(&self.schema), columns)
            .map_err(Into::into)
            .and_then(|batch| self.writer.write(&batch));
        let is_large = |writer: &ArrowWriter<HashingFile>| writer.memory_size() >= ROW_GROUP_BYTES;
        let ended = written.and_then(|()| if is_large(&self.writer) { self.writer.flush() } else { Ok(()) });
        ended.map_err(table_error(self.table))?;
        self.rows += self.rows_in_batch as u64;
        self.rows_in_batch = 0;
        self.bytes_in_batch = 0;
        Ok(())
    }
}

/// The values of a column that are not written yet. A value of another kind than the column's is left out, and the
/// next batch is refused for its unequal columns.
enum Builder {
    Int(Int32Builder),
    Long(Int64Builder),
    Double(Float64Builder),
    Text(StringBuilder),
    Flag(BooleanBuilder),
    Date(Date32Builder),
    Binary(BinaryBuilder),
    Box(StructBuilder),
}

impl Builder {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Int => Self::Int(Int32Builder::new()),
            Kind::Long => Self::Long(Int64Builder::new()),
            Kind::Double => Self::Double(Float64Builder::new()),
            Kind::Text => Self::Text(StringBuilder::new()),
            Kind::Flag => Self::Flag(BooleanBuilder::new()),
            Kind::Date => Self::Date(Date32Builder::new()),
            Kind::Binary => Self::Binary(BinaryBuilder::new()),
            Kind::Box => Self::Box(StructBuilder::from_fields(box_fields(), 0)),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Int(builder) => Arc::new(builder.finish()),
            Self::Long(builder) => Arc::new(builder.finish()),
            Self::Double(builder) => Arc::new(builder.finish()),
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Flag(builder) => Arc::new(builder.finish()),
            Self::Date(builder) => Arc::new(builder.finish()),
            Self::Binary(builder) => Arc::new(builder.finish()),
            Self::Box(builder) => Arc::new(builder.finish()),
        }
    }
}

fn table_error(table: Table) -> impl FnOnce(parquet::errors::ParquetError) -> LakeError {
    move |error| LakeError::Table { table: table.name(), reason: error.to_string() }
}
