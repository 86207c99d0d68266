//! `facets`: one row of integers per record, what filters, sorts and counts run on.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use arrow::array::{ArrayRef, Int32Array};
use catalog::Record;
use query::columns::{FACET_COLUMNS, FOUNDATIONAL, MAPPABLE, Table, Width};
use query::periods::{self, Days};
use query::spatial::GridBox;

use crate::LakeError;
use crate::records::dictionary::{Codes, RecordValues};
use crate::tables::numbering::{Numbering, OwnColumns};
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

pub(crate) fn create(folder: &Path) -> Result<TableWriter, LakeError> {
    let layout = Layout {
        // Its columns are read whole, and their dictionaries are written once a group.
        row_group_rows: 1 << 20,
        delta: &["doc", "title_en", "title_fr"],
        dictionary: &CODED,
        ..Layout::new(Table::Facets)
    };
    TableWriter::create(folder, &layout, &columns())
}

pub(crate) fn columns() -> [Column; FACET_COLUMNS.len()] {
    let kind = |width: Width| match width {
        Width::Integer => Kind::Int,
        Width::Bigint => Kind::Long,
    };
    FACET_COLUMNS.map(|(name, width)| Column::required(name, kind(width), comment(name)))
}

/// What a column means; the names are those of `query`, which writes them for the statements too.
fn comment(name: &str) -> &'static str {
    match name {
        "doc" => "Row number of the record in the default order, from 0",
        "org" => "Code of the organisation, its place in the manifest; -1 when unknown",
        "theme" => "Themes of the portal: bit n stands for the n-th theme of the manifest",
        "topic" => "ISO 19115 topic categories: bit n stands for the n-th topic of the manifest",
        "type" => "Code of the resource type, its place in the manifest; -1 when unknown",
        "format" => "Formats of the resources: bit n stands for the n-th format of the manifest",
        "status" => "Code of the status, its place in the manifest; -1 when unknown",
        "source" => "Code of the source system, its place in the manifest; -1 when unknown",
        "period" => "Covered years: bit 0 before 1950, then five years a bit; 0 when unknown",
        "flags" => "Bit 0: foundational layer; bit 1: can be drawn on a web map",
        "footprint" => {
            "Box in hundredths of a degree (WGS 84): west from -180 at bit 47, south from -90 at bit 32, east from -180 \
             at bit 15 (above 36000 across the antimeridian), north from -90 at bit 0; south above north when unknown"
        }
        "size_class" => "Size of the place: twice the base-2 logarithm of its square degrees; 60 without one",
        "begin_year" => "Year of begin_day",
        "end_year" => "Year of end_day",
        "begin_day" => "First day the data covers, yyyymmdd; 99999999 when unknown",
        "end_day" => "Last day the data covers, yyyymmdd; 99991231 when ongoing, 0 when unknown",
        "updated" => {
            "Day of publication or of the last revision, whichever is later, yyyymmdd; 0 when unknown"
        }
        "popularity" => "How often the record was asked for, where the publisher knows",
        "title_en" => "Place of the record in the order of English titles, from 0",
        "title_fr" => "Place of the record in the order of French titles, from 0",
        _ => "",
    }
}

/// Columns of fewer values than records.
const CODED: [&str; 16] = [
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "source",
    "period",
    "flags",
    "footprint",
    "size_class",
    "begin_year",
    "end_year",
    "begin_day",
    "end_day",
    "popularity",
];

pub(crate) fn push(
    table: &mut TableWriter,
    doc: u32,
    record: &Record,
    numbering: &Numbering<'_>,
) -> Result<(), LakeError> {
    let codes = numbering.codes();
    let (values, titles) = (&numbering.entry(doc).values, numbering.titles(doc));
    let days = Days::of(&record.temporal);
    let place = GridBox::of_footprint(&record.footprint);
    let flag = |is_set: bool, flag: i32| if is_set { flag } else { 0 };
    table
        .int(doc.cast_signed())
        .int(codes.organisation(values))
        .long(values.themes)
        .long(values.topics)
        .int(codes.resource_type(values))
        .long(codes.formats(values))
        .int(codes.status(values))
        .int(codes.source(values))
        .long(periods::mask(days))
        .int(flag(record.foundational, FOUNDATIONAL) | flag(record.is_mappable(), MAPPABLE))
        .long(place.packed())
        .int(place.size_class())
        .int(days.begin / 10_000)
        .int(days.end / 10_000)
        .int(days.begin)
        .int(days.end)
        .int(updated_day(record))
        .int(i32::try_from(record.popularity).unwrap_or(i32::MAX))
        .int(titles[0])
        .int(titles[1])
        .end_row()
}

/// The columns that do not come from the record alone.
pub(crate) fn own_columns(numbering: &Numbering<'_>, docs: Range<u32>) -> OwnColumns {
    let codes = numbering.codes();
    let ints = |code: fn(&Codes, &RecordValues) -> i32| {
        numbering.ints(docs.clone(), |entry| code(codes, &entry.values))
    };
    let places = |lang: usize| -> ArrayRef {
        Arc::new(Int32Array::from_iter_values(docs.clone().map(|doc| numbering.titles(doc)[lang])))
    };
    vec![
        ("doc", Numbering::docs(docs.clone())),
        ("org", ints(Codes::organisation)),
        ("type", ints(Codes::resource_type)),
        ("format", numbering.longs(docs.clone(), |entry| codes.formats(&entry.values))),
        ("status", ints(Codes::status)),
        ("source", ints(Codes::source)),
        ("title_en", places(0)),
        ("title_fr", places(1)),
    ]
}

/// `yyyymmdd`, 0 when unknown.
pub(crate) fn updated_day(record: &Record) -> i32 {
    record.updated().map_or(0, |dated| dated.date.first_day())
}
