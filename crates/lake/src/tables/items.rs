//! `items`: every item as its publisher wrote it, in pages of a few rows, so that one is read alone.

use std::path::Path;

use query::columns::Table;

use crate::LakeError;
use crate::table_layout::{Column, Kind, Layout};
use crate::table_writer::TableWriter;

const COLUMNS: [Column; 5] = [
    Column::required("doc", Kind::Int),
    Column::required("id", Kind::Text),
    Column::required("key", Kind::Text),
    Column::required("sha256", Kind::Text),
    Column::required("item", Kind::Text),
];

const LAYOUT: Layout = Layout {
    row_group_rows: 16_384,
    page_rows: 16,
    page_bytes: 64 << 10,
    delta: &["doc"],
    without_statistics: &["sha256", "item"],
    ..Layout::new(Table::Items)
};

pub(crate) fn create(folder: &Path) -> Result<TableWriter, LakeError> {
    TableWriter::create(folder, &LAYOUT, &COLUMNS)
}

pub(crate) fn push(
    table: &mut TableWriter,
    doc: i32,
    id: &str,
    key: &str,
    sha256: &str,
    item: &str,
) -> Result<(), LakeError> {
    table.int(doc).text(id).text(key).text(sha256).text(item).end_row()
}
