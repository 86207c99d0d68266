//! How tables lie in their files: columns, encodings, pages.

use std::collections::HashMap;

use arrow::datatypes::{DataType, Field, Fields};
use parquet::basic::{Compression, Encoding, ZstdLevel};
use parquet::file::metadata::{KeyValue, SortingColumn};
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesBuilder};
use parquet::schema::types::ColumnPath;
use query::columns::Table;

use crate::tables::geometry::{self, SIDES};
pub(crate) use crate::tables::schema::{ColumnDefinition as Column, ColumnKind as Kind};

impl Column {
    pub(crate) const fn required(name: &'static str, kind: Kind, comment: &'static str) -> Self {
        Self { name, kind, nullable: false, comment }
    }

    pub(crate) const fn optional(name: &'static str, kind: Kind, comment: &'static str) -> Self {
        Self { name, kind, nullable: true, comment }
    }

    pub(crate) fn field(&self, has_comment: bool) -> Field {
        let data_type = match self.kind {
            Kind::Int => DataType::Int32,
            Kind::Long => DataType::Int64,
            Kind::Double => DataType::Float64,
            Kind::Text => DataType::Utf8,
            Kind::Flag => DataType::Boolean,
            Kind::Date => DataType::Date32,
            Kind::Binary => DataType::Binary,
            Kind::Box => DataType::Struct(box_fields()),
        };
        let field = Field::new(self.name, data_type, self.nullable);
        if !has_comment {
            return field;
        }
        field.with_metadata(HashMap::from([("comment".to_owned(), self.comment.to_owned())]))
    }
}

/// The sides of a box.
pub(crate) fn box_fields() -> Fields {
    SIDES.map(|side| Field::new(side, DataType::Float64, false)).into_iter().collect()
}

/// How a table lies in its file. Small pages let one row be read alone.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    /// Of the folder of its files.
    pub(crate) name: &'static str,
    /// Only tables that people open by hand carry the comments of their columns in their files: the others are read whole
    /// by machines, a few bytes at a time.
    pub(crate) has_comments: bool,
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
    /// Whether it says where its rows are, for those who read it as a map layer.
    pub(crate) is_geo: bool,
}

impl Layout {
    pub(crate) const fn new(table: Table) -> Self {
        Self { has_comments: matches!(table, Table::Records), ..Self::named(table.name()) }
    }

    /// Of a table that only the next run reads.
    pub(crate) const fn named(name: &'static str) -> Self {
        Self {
            name,
            has_comments: false,
            row_group_rows: 131_072,
            page_rows: 8192,
            page_bytes: 1 << 20,
            sorted_by: 1,
            dictionary: &[],
            delta: &[],
            without_statistics: &[],
            is_geo: false,
        }
    }

    /// Rows that go to the encoder together.
    pub(crate) fn batch_rows(&self) -> usize {
        self.page_rows.max(256).min(self.row_group_rows)
    }

    pub(crate) fn properties(&self) -> WriterProperties {
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
            .set_sorting_columns(Some(sorting))
            .set_key_value_metadata(
                self.is_geo.then(|| vec![KeyValue::new(geometry::KEY.to_owned(), geometry::metadata())]),
            );
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
