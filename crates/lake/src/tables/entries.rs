//! `entries`: what the next run has to know of each record that has not changed, instead of reading it again. Values are as
//! records give them, before the catalogue made codes of them. No reader asks for it.

use std::collections::HashMap;
use std::path::Path;

use catalog::resource::Format;
use serde::Serialize;

use crate::LakeError;
use crate::items::stamp::{self, Stamp};
use crate::records::dictionary::RawValues;
use crate::records::interner::Interner;
use crate::snapshots::manifest::TableManifest;
use crate::tables::input::Input;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

pub(crate) const NAME: &str = "entries";
/// Columns of numbers.
pub(crate) const DAYS: [&str; 3] = ["updated", "date_stamp", "last_date"];
pub(crate) const MASKS: [&str; 2] = ["themes", "topics"];
/// Of the file that the item was.
pub(crate) const STAMP: &str = "stamp";
/// Columns of texts, the lists in JSON.
pub(crate) const TEXTS: [&str; 7] =
    ["organisation", "type", "status", "source", "formats", "mappable_formats", "warnings"];

const COLUMNS: [Column; 13] = [
    Column::required(DAYS[0], Kind::Int, "As in facets"),
    Column::required(DAYS[1], Kind::Int, "As in cards"),
    Column::required(DAYS[2], Kind::Int, "The last of the dates that cannot lie ahead, yyyymmdd"),
    Column::required(MASKS[0], Kind::Long, "As in facets"),
    Column::required(MASKS[1], Kind::Long, "As in facets"),
    Column::optional(TEXTS[0], Kind::Text, "Name per language, as JSON"),
    Column::optional(TEXTS[1], Kind::Text, "Code with its labels, as JSON"),
    Column::optional(TEXTS[2], Kind::Text, "Code with its labels, as JSON"),
    Column::optional(TEXTS[3], Kind::Text, "Name, as JSON"),
    Column::required(TEXTS[4], Kind::Text, "Formats, sorted, as JSON"),
    Column::required(TEXTS[5], Kind::Text, "Formats, sorted, as JSON"),
    Column::required(TEXTS[6], Kind::Text, "Codes of warnings, as JSON"),
    Column::required(STAMP, Kind::Long, "What tells that its file is as it was, 0 when nothing does"),
];

const LAYOUT: Layout = Layout {
    sorted_by: 0,
    dictionary: &[
        "updated",
        "date_stamp",
        "last_date",
        "themes",
        "topics",
        "organisation",
        "type",
        "status",
        "source",
        "formats",
        "mappable_formats",
        "warnings",
    ],
    ..Layout::named(NAME)
};

/// Writes a row per record, in the order of documents.
pub(crate) fn write(folder: &Path, input: &Input<'_>) -> Result<TableManifest, LakeError> {
    let mut table = TableWriter::create(folder, &LAYOUT, &COLUMNS)?;
    let raw = &input.read.raw;
    let (organisations, types) = (texts(&raw.organisations), texts(&raw.types));
    let (statuses, sources) = (texts(&raw.statuses), texts(&raw.sources));
    let (mut formats, mut warnings) = (HashMap::new(), HashMap::new());
    for number in input.order {
        let entry = &input.read.entries[*number as usize];
        let values = &entry.values;
        table.int(entry.updated).int(entry.date_stamp).int(entry.last_date);
        table.long(values.themes).long(values.topics);
        table.text(values.organisation.map(|value| &*organisations[value as usize]));
        table.text(values.resource_type.map(|value| &*types[value as usize]));
        table.text(values.status.map(|value| &*statuses[value as usize]));
        table.text(values.source.map(|value| &*sources[value as usize]));
        for set in [&values.formats, &values.mappable] {
            let text = formats.entry(&**set).or_insert_with(|| format_texts(set, raw));
            table.text(text.as_str());
        }
        let text: &String = warnings.entry(&*entry.warnings).or_insert_with(|| json(&*entry.warnings));
        let stamp = input.items[entry.item].stamp;
        table.text(text.as_str()).long(stamp.map_or(stamp::NONE, Stamp::number)).end_row()?;
    }
    table.finish()
}

fn texts<T: Serialize + std::hash::Hash + Eq + Clone>(values: &Interner<T>) -> Vec<String> {
    values.values().iter().map(json).collect()
}

/// Numbers differ between runs; formats are sorted themselves.
fn format_texts(set: &[u32], raw: &RawValues) -> String {
    let mut formats: Vec<&Format> =
        set.iter().map(|number| &raw.formats.values()[*number as usize]).collect();
    formats.sort_unstable();
    json(&formats)
}

fn json<T: Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).expect("texts and lists of them can always be written")
}
