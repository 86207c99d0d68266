//! `forms`: how often each word is written how, from which the next run tells how it is best shown. No reader asks for it.

use std::path::Path;

use crate::LakeError;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

pub(crate) const NAME: &str = "forms";
pub(crate) const COLUMN_NAMES: [&str; 3] = ["word", "form", "count"];

const COLUMNS: [Column; 3] = [
    Column::required(COLUMN_NAMES[0], Kind::Int, "Row of the word in words, from 0"),
    Column::required(COLUMN_NAMES[1], Kind::Text, "The word in lower case, with its accents"),
    Column::required(COLUMN_NAMES[2], Kind::Long, "How often it is written so"),
];

const LAYOUT: Layout = Layout {
    sorted_by: 2,
    delta: &["word", "count"],
    without_statistics: &["form", "count"],
    ..Layout::named(NAME)
};

pub(crate) fn create(folder: &Path) -> Result<TableWriter, LakeError> {
    TableWriter::create(folder, &LAYOUT, &COLUMNS)
}
