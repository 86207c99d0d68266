//! `cards`: what a result card shows, one row per record, in pages small enough to read a few rows alone.

use std::ops::Range;
use std::path::Path;

use catalog::Record;
use catalog::date::PartialDate;
use query::columns::Table;

use crate::LakeError;
use crate::records::dictionary::{Codes, RecordValues};
use crate::records::prepared::Prepared;
use crate::tables::numbering::{Numbering, OwnColumns};
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const COLUMNS: [Column; 16] = [
    Column::required("doc", Kind::Int, "Row number of the record in the default order, from 0"),
    Column::required("id", Kind::Text, "Identifier of the record"),
    Column::optional("title_en", Kind::Text, "Title in English"),
    Column::optional("title_fr", Kind::Text, "Title in French"),
    Column::optional("summary_en", Kind::Text, "Beginning of the description in English, without markup"),
    Column::optional("summary_fr", Kind::Text, "Beginning of the description in French, without markup"),
    Column::required(
        "org",
        Kind::Int,
        "Code of the organisation, its place in the manifest; -1 when unknown",
    ),
    Column::required(
        "type",
        Kind::Int,
        "Code of the resource type, its place in the manifest; -1 when unknown",
    ),
    Column::optional("date_kind", Kind::Text, "Which date is shown: publication or creation"),
    Column::optional(
        "date",
        Kind::Text,
        "The date shown, as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    Column::required(
        "formats",
        Kind::Long,
        "Formats of the resources: bit n stands for the n-th format of the manifest",
    ),
    Column::required(
        "mappable_formats",
        Kind::Long,
        "Those of the formats that can be drawn on a web map, as bits",
    ),
    Column::optional("thumbnail", Kind::Text, "Address of a picture"),
    Column::required(
        "footprint",
        Kind::Text,
        "Boxes as west,south,east,north in degrees (WGS 84), joined with semicolons",
    ),
    Column::optional("parent", Kind::Text, "Identifier of the collection it belongs to"),
    Column::required("date_stamp", Kind::Int, "Day of the metadata itself, yyyymmdd; 0 when unknown"),
];

const LAYOUT: Layout = Layout {
    page_rows: 256,
    delta: &["doc"],
    without_statistics: &["title_en", "title_fr", "summary_en", "summary_fr", "thumbnail", "footprint"],
    ..Layout::new(Table::Cards)
};

/// Characters of a description on a card; the page shows fewer.
const MAX_SUMMARY: usize = 1200;

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
    let (record, codes) = (&prepared.record, numbering.codes());
    let values = &numbering.entry(doc).values;
    let date = record.updated().map(|dated| (dated.kind.key(), dated.date.to_string()));
    table
        .int(doc.cast_signed())
        .text(record.id.as_str())
        .text(record.title.en.as_deref())
        .text(record.title.fr.as_deref())
        .text(prepared.plain.en.as_deref().map(summary))
        .text(prepared.plain.fr.as_deref().map(summary))
        .int(codes.organisation(values))
        .int(codes.resource_type(values))
        .text(date.as_ref().map(|(kind, _)| *kind))
        .text(date.as_ref().map(|(_, date)| date.as_str()))
        .long(codes.formats(values))
        .long(codes.mappable_formats(values))
        .text(record.graphic_overviews.first().map(|image| image.url.as_str()))
        .text(footprint(record).as_str())
        .text(record.parent.as_deref())
        .int(record.date_stamp.map_or(0, PartialDate::first_day))
        .end_row()
}

/// The columns that do not come from the record alone.
pub(crate) fn own_columns(numbering: &Numbering<'_>, docs: Range<u32>) -> OwnColumns {
    let codes = numbering.codes();
    let ints = |code: fn(&Codes, &RecordValues) -> i32| {
        numbering.ints(docs.clone(), |entry| code(codes, &entry.values))
    };
    let longs = |mask: fn(&Codes, &RecordValues) -> i64| {
        numbering.longs(docs.clone(), |entry| mask(codes, &entry.values))
    };
    vec![
        ("doc", Numbering::docs(docs.clone())),
        ("org", ints(Codes::organisation)),
        ("type", ints(Codes::resource_type)),
        ("formats", longs(Codes::formats)),
        ("mappable_formats", longs(Codes::mappable_formats)),
    ]
}

fn footprint(record: &Record) -> String {
    record.footprint.iter().map(ToString::to_string).collect::<Vec<_>>().join(";")
}

/// The beginning of a text, at most `MAX_SUMMARY` characters, cut behind a word.
fn summary(text: &str) -> &str {
    let Some((end, _)) = text.char_indices().nth(MAX_SUMMARY) else { return text };
    let cut = &text[..end];
    let ends_at_word = text[end..].starts_with(char::is_whitespace);
    let kept =
        if ends_at_word { cut } else { cut.rfind(char::is_whitespace).map_or(cut, |blank| &cut[..blank]) };
    kept.trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_with_a_whole_word() {
        let words = "été ".repeat(400);
        assert_eq!(summary(&words).chars().count(), 1199);
        let words = format!("{} fin", "é".repeat(1198));
        assert_eq!(summary(&words).chars().count(), 1198);
        let one = "x".repeat(2000);
        assert_eq!(summary(&one).len(), 1200);
        assert_eq!(summary("short"), "short");
    }
}
