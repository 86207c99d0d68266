//! `records`: the catalogue as one plain table for people with SQL. Dates are dates, numbers numbers, and nothing is
//! nested but a box. It is `GeoParquet` 1.1, so that it opens as a map layer too.

use std::ops::Range;
use std::path::Path;

use catalog::date::{PartialDate, TemporalEnd};
use catalog::record::DateKind;
use catalog::{Bilingual, Lang, Record};
use query::columns::Table;
use query::spatial::envelope;

use crate::LakeError;
use crate::calendar::days_since_1970;
use crate::records::prepared::Prepared;
use crate::tables::geometry;
use crate::tables::numbering::{Numbering, OwnColumns};
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const COLUMNS: [Column; 40] = [
    Column::optional("id", Kind::Text, "Identifier of the record"),
    Column::optional("title_en", Kind::Text, "Title in English"),
    Column::optional("title_fr", Kind::Text, "Title in French"),
    Column::optional("description_en", Kind::Text, "Description in English, without markup"),
    Column::optional("description_fr", Kind::Text, "Description in French, without markup"),
    Column::optional("keywords_en", Kind::Text, "Keywords in English, joined with a comma and a blank"),
    Column::optional("keywords_fr", Kind::Text, "Keywords in French, joined with a comma and a blank"),
    Column::optional(
        "organisation_en",
        Kind::Text,
        "Organisation in English; completed from other records that name it in both languages",
    ),
    Column::optional(
        "organisation_fr",
        Kind::Text,
        "Organisation in French; completed from other records that name it in both languages",
    ),
    Column::optional(
        "topic_category",
        Kind::Text,
        "ISO 19115 topic categories, joined with a comma and a blank",
    ),
    Column::optional("theme", Kind::Text, "Themes of the portal, joined with a comma and a blank"),
    Column::optional("type", Kind::Text, "ISO 19115 scope: dataset, series, service …"),
    Column::optional("status", Kind::Text, "ISO 19115 progress: onGoing, completed, planned …"),
    Column::optional("maintenance", Kind::Text, "ISO 19115 maintenance frequency: annually, asNeeded …"),
    Column::optional(
        "spatial_representation",
        Kind::Text,
        "ISO 19115 spatial representation: vector, grid …, joined with a comma and a blank",
    ),
    Column::optional(
        "published",
        Kind::Date,
        "Publication date; the first day when only the year or month is known",
    ),
    Column::optional(
        "created",
        Kind::Date,
        "Creation date; the first day when only the year or month is known",
    ),
    Column::optional(
        "revised",
        Kind::Date,
        "Revision date; the first day when only the year or month is known",
    ),
    Column::optional("date_stamp", Kind::Date, "Date of the metadata itself"),
    Column::optional("begin_date", Kind::Date, "First day the data covers"),
    Column::optional("end_date", Kind::Date, "Last day the data covers; NULL when unknown or ongoing"),
    Column::optional("ongoing", Kind::Flag, "Whether the covered period has not ended"),
    Column::optional(
        "west",
        Kind::Double,
        "Western longitude in degrees (WGS 84); greater than east when the place crosses the antimeridian",
    ),
    Column::optional("south", Kind::Double, "Southern latitude in degrees"),
    Column::optional("east", Kind::Double, "Eastern longitude in degrees"),
    Column::optional("north", Kind::Double, "Northern latitude in degrees"),
    Column::optional("formats", Kind::Text, "Formats of the resources, joined with a comma and a blank"),
    Column::optional("resource_count", Kind::Int, "Number of downloads, services and documents"),
    Column::optional("mappable", Kind::Flag, "Whether a resource can be drawn on a web map"),
    Column::optional(
        "foundational",
        Kind::Flag,
        "Whether the record belongs to the foundational geospatial layers",
    ),
    Column::optional(
        "parent",
        Kind::Text,
        "Identifier of the collection it belongs to, which may not be in the catalogue",
    ),
    Column::optional("source_system", Kind::Text, "System the record was harvested from"),
    Column::optional("eo_collection", Kind::Text, "Earth observation collection"),
    Column::optional(
        "reference_systems",
        Kind::Text,
        "Coordinate reference systems, joined with a comma and a blank",
    ),
    Column::optional("use_limits_en", Kind::Text, "Licence or limits of use in English"),
    Column::optional("use_limits_fr", Kind::Text, "Licence or limits of use in French"),
    Column::optional("language", Kind::Text, "Language the record was first written in: en or fr"),
    Column::optional(
        "popularity",
        Kind::Int,
        "How often the record was asked for, where the publisher knows",
    ),
    Column::optional(
        geometry::GEOMETRY,
        Kind::Binary,
        "Footprint as well-known binary in longitude and latitude (WGS 84), cut at the antimeridian",
    ),
    Column::optional(
        geometry::BOX,
        Kind::Box,
        "Box around the footprint; xmin is greater than xmax when it crosses the antimeridian",
    ),
];

const LAYOUT: Layout = Layout {
    row_group_rows: 65_536,
    page_rows: 2048,
    sorted_by: 0,
    dictionary: &[
        "organisation_en",
        "organisation_fr",
        "topic_category",
        "theme",
        "type",
        "status",
        "maintenance",
        "spatial_representation",
        "formats",
        "parent",
        "source_system",
        "eo_collection",
        "reference_systems",
        "use_limits_en",
        "use_limits_fr",
        "language",
    ],
    without_statistics: &["description_en", "description_fr", "keywords_en", "keywords_fr", "geometry"],
    is_geo: true,
    ..Layout::new(Table::Records)
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
    prepared: &Prepared,
    numbering: &Numbering<'_>,
) -> Result<(), LakeError> {
    let (record, organisation) = (&prepared.record, numbering.organisation(doc));
    table.text(record.id.as_str());
    push_both(table, &record.title);
    push_both(table, &prepared.plain);
    for lang in Lang::ALL {
        table.text(record.keywords.get(lang).map(|keywords| keywords.join(", ")).as_deref());
    }
    for lang in Lang::ALL {
        table.text(organisation.and_then(|name| name.get(lang)).map(String::as_str));
    }
    push_codes(table, record);
    push_dates(table, record);
    push_place(table, record);
    push_resources(table, record);
    push_rest(table, record);
    table.end_row()
}

/// The columns that do not come from the record alone.
pub(crate) fn own_columns(numbering: &Numbering<'_>, docs: Range<u32>) -> OwnColumns {
    let name = |lang: Lang| {
        let name = |doc: u32| numbering.organisation(doc)?.get(lang).map(String::as_str);
        Numbering::texts(docs.clone(), name)
    };
    vec![("organisation_en", name(Lang::En)), ("organisation_fr", name(Lang::Fr))]
}

fn push_codes(table: &mut TableWriter, record: &Record) {
    table
        .text(joined(record.topics.iter().map(|topic| topic.code())).as_deref())
        .text(joined(record.themes.iter().map(|theme| theme.code())).as_deref())
        .text(record.resource_type.as_ref().map(|value| value.code.as_str()))
        .text(record.status.as_ref().map(|value| value.code.as_str()))
        .text(record.maintenance.as_ref().map(|value| value.code.as_str()))
        .text(joined(record.spatial_representation.iter().map(|value| value.code.as_str())).as_deref());
}

fn push_dates(table: &mut TableWriter, record: &Record) {
    let first = |date: PartialDate| days_since_1970(date.first_day());
    let end = match record.temporal.end {
        TemporalEnd::On(date) => Some(days_since_1970(date.last_day())),
        TemporalEnd::Ongoing | TemporalEnd::Unknown => None,
    };
    table
        .date(record.date(DateKind::Published).map(first))
        .date(record.date(DateKind::Created).map(first))
        .date(record.date(DateKind::Revision).map(first))
        .date(record.date_stamp.map(first))
        .date(record.temporal.begin.map(first))
        .date(end)
        .flag(record.temporal.end == TemporalEnd::Ongoing);
}

fn push_place(table: &mut TableWriter, record: &Record) {
    let sides = sides(record);
    for side in 0..4 {
        table.double(sides.map(|sides| sides[side]));
    }
}

fn push_resources(table: &mut TableWriter, record: &Record) {
    let mut formats: Vec<&str> =
        record.resources.iter().map(|resource| resource.format.label.as_str()).collect();
    formats.sort_unstable();
    formats.dedup();
    table
        .text(joined(formats.into_iter()).as_deref())
        .int(i32::try_from(record.resources.len()).unwrap_or(i32::MAX))
        .flag(record.is_mappable());
}

fn push_rest(table: &mut TableWriter, record: &Record) {
    table
        .flag(record.foundational)
        .text(record.parent.as_deref())
        .text(record.source_system.as_deref())
        .text(record.eo_collection.as_deref())
        .text(joined(record.reference_systems.iter().map(String::as_str)).as_deref());
    push_both(table, &record.use_limits);
    let language = record.language.map(|lang| lang.to_string());
    table.text(language.as_deref()).int(i32::try_from(record.popularity).unwrap_or(i32::MAX));
    table.binary(geometry::well_known_binary(&record.footprint).as_deref()).bbox(sides(record));
}

/// West, south, east and north of the box around a record's footprint.
fn sides(record: &Record) -> Option<[f64; 4]> {
    envelope(&record.footprint).map(|bbox| [bbox.west, bbox.south, bbox.east, bbox.north])
}

fn push_both(table: &mut TableWriter, text: &Bilingual) {
    table.text(text.en.as_deref()).text(text.fr.as_deref());
}

/// `None` when there is nothing to join.
fn joined<'a>(values: impl Iterator<Item = &'a str>) -> Option<String> {
    Some(values.collect::<Vec<_>>().join(", ")).filter(|text| !text.is_empty())
}
