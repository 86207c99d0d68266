//! `items`: every item as its publisher wrote it, in pages of a few rows, so that one is read alone.

use std::path::Path;

use query::columns::Table;

use crate::LakeError;
use crate::items::source::ItemEntry;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const COLUMNS: [Column; 6] = [
    Column::required("doc", Kind::Int, "Row number of the record in the default order, from 0"),
    Column::required("id", Kind::Text, "Identifier of the record"),
    Column::required("key", Kind::Text, "Where the source keeps the item, relative to its folder or prefix"),
    Column::required("sha256", Kind::Text, "SHA-256 of the item as the source holds it, in hexadecimal"),
    Column::optional(
        "version",
        Kind::Text,
        "Version the source gave the item, such as an ETag; null for files of a folder",
    ),
    Column::required("item", Kind::Text, "The item, JSON as its publisher wrote it"),
];

const LAYOUT: Layout = Layout {
    row_group_rows: 16_384,
    page_rows: 16,
    page_bytes: 64 << 10,
    delta: &["doc"],
    without_statistics: &["sha256", "version", "item"],
    ..Layout::new(Table::Items)
};

pub(crate) const fn columns() -> &'static [Column] {
    &COLUMNS
}

pub(crate) fn create(folder: &Path) -> Result<TableWriter, LakeError> {
    TableWriter::create(folder, &LAYOUT, &COLUMNS)
}

pub(crate) fn push(
    table: &mut TableWriter,
    doc: i32,
    id: &str,
    source: &ItemEntry,
    sha256: &str,
    item: &str,
) -> Result<(), LakeError> {
    let version = source.version.as_deref();
    table.int(doc).text(id).text(source.key.as_str()).text(sha256).text(version).text(item).end_row()
}
