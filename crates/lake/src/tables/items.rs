//! `items`: every item as its publisher wrote it, in pages of a few rows, so that one is read alone.

use std::ops::Range;
use std::path::Path;

use query::columns::Table;

use crate::LakeError;
use crate::hash::hex;
use crate::tables::numbering::{Numbering, OwnColumns};
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
    doc: u32,
    item: &str,
    numbering: &Numbering<'_>,
) -> Result<(), LakeError> {
    let entry = numbering.entry(doc);
    let source = &numbering.input.items[entry.item];
    let sha256 = hex(&entry.sha256);
    table.int(doc.cast_signed()).text(&*entry.id).text(source.key.as_str()).text(sha256.as_str());
    table.text(source.version.as_deref()).text(item).end_row()
}

/// The columns that do not come from the item alone.
pub(crate) fn own_columns(numbering: &Numbering<'_>, docs: Range<u32>) -> OwnColumns {
    let version = |doc: u32| numbering.input.items[numbering.entry(doc).item].version.as_deref();
    vec![("doc", Numbering::docs(docs.clone())), ("version", Numbering::texts(docs, version))]
}
