//! One Parquet file of a snapshot, written row by row.

use std::collections::HashMap;
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanBuilder, Date32Builder, Float64Builder, Int32Builder, Int64Builder, RecordBatch,
    StringBuilder,
};
use arrow::datatypes::{DataType, Field, Schema, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, Encoding, ZstdLevel};
use parquet::file::metadata::SortingColumn;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use parquet::schema::types::ColumnPath;
use query::columns::Table;

use crate::LakeError;
use crate::hash::HashingFile;
use crate::manifest::{FileManifest, TableManifest};

/// A column: its name, what it holds, and for tables that people query by hand, what it means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) nullable: bool,
    pub(crate) comment: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Int,
    Long,
    Double,
    Text,
    Flag,
    /// Days since 1970.
    Date,
}

impl Column {
    pub(crate) const fn required(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, nullable: false, comment: "" }
    }

    pub(crate) const fn optional(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, nullable: true, comment: "" }
    }

    pub(crate) const fn documented(name: &'static str, kind: Kind, comment: &'static str) -> Self {
        Self { name, kind, nullable: true, comment }
    }

    fn field(&self) -> Field {
        let data_type = match self.kind {
            Kind::Int => DataType::Int32,
            Kind::Long => DataType::Int64,
            Kind::Double => DataType::Float64,
            Kind::Text => DataType::Utf8,
            Kind::Flag => DataType::Boolean,
            Kind::Date => DataType::Date32,
        };
        let field = Field::new(self.name, data_type, self.nullable);
        if self.comment.is_empty() {
            return field;
        }
        field.with_metadata(HashMap::from([("comment".to_owned(), self.comment.to_owned())]))
    }
}

/// How a table lies in its file. Small pages let one row be read alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) table: Table,
    pub(crate) row_group_rows: usize,
    pub(crate) page_rows: usize,
    pub(crate) page_bytes: usize,
    /// Columns that the rows are sorted by; the first columns of the table.
    pub(crate) sorted_by: usize,
    /// Columns that repeat their values.
    pub(crate) dictionary: &'static [&'static str],
    /// Integer columns that rise or stay close.
    pub(crate) delta: &'static [&'static str],
    /// Columns nobody compares anything with.
    pub(crate) without_statistics: &'static [&'static str],
}

impl Layout {
    pub(crate) const fn new(table: Table) -> Self {
        Self {
            table,
            row_group_rows: 131_072,
            page_rows: 8192,
            page_bytes: 1 << 20,
            sorted_by: 1,
            dictionary: &[],
            delta: &[],
            without_statistics: &[],
        }
    }

    fn properties(&self) -> WriterProperties {
        let zstd = ZstdLevel::try_new(3).expect("zstd has a level 3");
        let sorting = (0..self.sorted_by)
            .map(|column| SortingColumn {
                column_idx: i32::try_from(column).expect("few columns"),
                descending: false,
                nulls_first: false,
            })
            .collect();
        let path = |name: &&str| ColumnPath::from(*name);
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(zstd))
            .set_created_by("geospatial catalogue portal".to_owned())
            .set_dictionary_enabled(false)
            .set_max_row_group_row_count(Some(self.row_group_rows))
            .set_data_page_row_count_limit(self.page_rows)
            .set_data_page_size_limit(self.page_bytes)
            // Limits are looked at between batches only.
            .set_write_batch_size(self.page_rows.min(1024))
            .set_statistics_enabled(EnabledStatistics::Page)
            .set_sorting_columns(Some(sorting));
        let dictionary =
            |builder: WriterPropertiesBuilder, name| builder.set_column_dictionary_enabled(path(name), true);
        let delta = |builder: WriterPropertiesBuilder, name| {
            builder.set_column_encoding(path(name), Encoding::DELTA_BINARY_PACKED)
        };
        let plain = |builder: WriterPropertiesBuilder, name| {
            builder.set_column_statistics_enabled(path(name), EnabledStatistics::None)
        };
        let properties = self.dictionary.iter().fold(properties, dictionary);
        let properties = self.delta.iter().fold(properties, delta);
        self.without_statistics.iter().fold(properties, plain).build()
    }
}

/// Writes the table `layout.table` below a folder.
pub(crate) struct TableWriter {
    table: Table,
    schema: SchemaRef,
    builders: Vec<Builder>,
    /// The column that the next value goes to.
    at: usize,
    batch_rows: usize,
    rows_in_batch: usize,
    rows: u64,
    writer: ArrowWriter<HashingFile>,
    path: String,
}

impl TableWriter {
    pub(crate) fn create(folder: &Path, layout: &Layout, columns: &[Column]) -> Result<Self, LakeError> {
        let path = format!("{}/part-00000.parquet", layout.table.name());
        let file_path = folder.join(&path);
        let parent = file_path.parent().expect("the file is in the folder of its table");
        fs::create_dir_all(parent).map_err(LakeError::io("create", parent))?;
        let file = File::create(&file_path).map_err(LakeError::io("create", &file_path))?;
        let schema = Arc::new(Schema::new(columns.iter().map(Column::field).collect::<Vec<_>>()));
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
            rows: 0,
            writer,
            path,
        })
    }

    pub(crate) fn int(&mut self, value: i32) -> &mut Self {
        self.next(|builder| {
            if let Builder::Int(builder) = builder {
                builder.append_value(value)
            }
        })
    }

    pub(crate) fn long(&mut self, value: i64) -> &mut Self {
        self.next(|builder| {
            if let Builder::Long(builder) = builder {
                builder.append_value(value)
            }
        })
    }

    pub(crate) fn double(&mut self, value: Option<f64>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Double(builder) = builder {
                builder.append_option(value)
            }
        })
    }

    pub(crate) fn text<'a>(&mut self, value: impl Into<Option<&'a str>>) -> &mut Self {
        let value = value.into();
        self.next(|builder| {
            if let Builder::Text(builder) = builder {
                builder.append_option(value)
            }
        })
    }

    pub(crate) fn flag(&mut self, value: bool) -> &mut Self {
        self.next(|builder| {
            if let Builder::Flag(builder) = builder {
                builder.append_value(value)
            }
        })
    }

    pub(crate) fn date(&mut self, value: Option<i32>) -> &mut Self {
        self.next(|builder| {
            if let Builder::Date(builder) = builder {
                builder.append_option(value)
            }
        })
    }

    /// Ends a row, which must have a value for every column.
    pub(crate) fn end_row(&mut self) -> Result<(), LakeError> {
        assert_eq!(self.at, self.builders.len(), "a row of {} has a value per column", self.table.name());
        self.at = 0;
        self.rows_in_batch += 1;
        if self.rows_in_batch == self.batch_rows { self.flush() } else { Ok(()) }
    }

    /// Ends the file. Its content is on the disk when this returns.
    pub(crate) fn finish(mut self) -> Result<TableManifest, LakeError> {
        self.flush()?;
        let error = table_error(self.table);
        let file = self.writer.into_inner().map_err(error)?;
        let (sha256, bytes) = file.finish().map_err(|source| table_error(self.table)(source.into()))?;
        Ok(TableManifest { rows: self.rows, files: vec![FileManifest { path: self.path, bytes, sha256 }] })
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
        written.map_err(table_error(self.table))?;
        self.rows += self.rows_in_batch as u64;
        self.rows_in_batch = 0;
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
        }
    }
}

fn table_error(table: Table) -> impl FnOnce(parquet::errors::ParquetError) -> LakeError {
    move |error| LakeError::Table { table: table.name(), reason: error.to_string() }
}
