//! `facets`: one row of integers per record, what filters, sorts and counts run on.

use std::path::Path;

use catalog::Record;
use catalog::record::DateKind;
use query::columns::{FACET_COLUMNS, FOUNDATIONAL, MAPPABLE, Table, Width};
use query::periods::{self, Days};
use query::spatial::GridBox;

use crate::LakeError;
use crate::dictionary::{Codes, RecordValues};
use crate::table_layout::{Column, Kind, Layout};
use crate::table_writer::TableWriter;

pub(crate) fn create(folder: &Path) -> Result<TableWriter, LakeError> {
    let layout = Layout { delta: &["doc"], dictionary: &CODED, ..Layout::new(Table::Facets) };
    let kind = |width: Width| match width {
        Width::Integer => Kind::Int,
        Width::Bigint => Kind::Long,
    };
    let columns = FACET_COLUMNS.map(|(name, width)| Column::required(name, kind(width)));
    TableWriter::create(folder, &layout, &columns)
}

/// Columns of few distinct values.
const CODED: [&str; 10] =
    ["org", "theme", "topic", "type", "format", "status", "source", "period", "flags", "size_class"];

pub(crate) fn push(
    table: &mut TableWriter,
    doc: i32,
    record: &Record,
    values: &RecordValues,
    codes: &Codes,
    titles: [i32; 2],
) -> Result<(), LakeError> {
    let days = Days::of(&record.temporal);
    let place = GridBox::of_footprint(&record.footprint);
    let flag = |is_set: bool, flag: i32| if is_set { flag } else { 0 };
    table
        .int(doc)
        .int(codes.organisation(values))
        .long(values.themes)
        .long(values.topics)
        .int(codes.resource_type(values))
        .long(codes.formats(values))
        .int(codes.status(values))
        .int(codes.source(values))
        .long(periods::mask(days))
        .int(flag(record.foundational, FOUNDATIONAL) | flag(record.is_mappable(), MAPPABLE))
        .int(place.west)
        .int(place.south)
        .int(place.east)
        .int(place.north)
        .int(place.size_class())
        .int(days.begin)
        .int(days.end)
        .int(published_day(record))
        .int(i32::try_from(record.popularity).unwrap_or(i32::MAX))
        .int(titles[0])
        .int(titles[1])
        .end_row()
}

/// `yyyymmdd`, 0 when unknown.
pub(crate) fn published_day(record: &Record) -> i32 {
    record.date(DateKind::Published).map_or(0, catalog::date::PartialDate::first_day)
}
