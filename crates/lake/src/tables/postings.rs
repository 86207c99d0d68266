//! `postings` and `terms`: which records hold a term, how strongly, and how many they are.

use std::path::Path;

use query::columns::Table;

use crate::LakeError;
use crate::records::vocabulary::{CLASSES, Ranks, TermId, Vocabulary};
use crate::snapshots::manifest::TableManifest;
use crate::tables::runs::Runs;
use crate::tables::sharded_writer::ShardedWriter;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const POSTINGS: Layout = Layout {
    // Engines read a group's pages in one piece, so short groups are read less of. More of them, and the footer of a
    // shard would take a second read: Trino's first has 48 KiB.
    row_group_rows: 32_768,
    without_statistics: &["doc", "impact"],
    sorted_by: 2,
    dictionary: &["term"],
    delta: &["doc"],
    ..Layout::new(Table::Postings)
};
const TERMS: Layout = Layout { delta: &["df"], ..Layout::new(Table::Terms) };

const TERM: Column = Column::required(
    "term",
    Kind::Text,
    "en: or fr: and a word stem, x: and a word of no language, enstop: or frstop: and a stop word",
);
const COLUMNS: [Column; 3] = [
    TERM,
    Column::required("doc", Kind::Int, "Row number of the record in the default order, from 0"),
    Column::required("impact", Kind::Int, "What the term adds to the record's score, 1 to 1000"),
];
const TERM_COLUMNS: [Column; 2] =
    [TERM, Column::required("df", Kind::Int, "Records that hold the term: its rows in postings")];

/// Those of `postings`.
pub(crate) const fn columns() -> &'static [Column] {
    &COLUMNS
}

/// Those of `terms`.
pub(crate) const fn term_columns() -> &'static [Column] {
    &TERM_COLUMNS
}

/// Writes both tables from the rows of all records: keys are terms, values impacts.
pub(crate) fn write(
    folder: &Path,
    rows: Runs,
    shard_rows: u64,
    vocabulary: &Vocabulary,
    ranks: &Ranks,
) -> Result<[(Table, TableManifest); 2], LakeError> {
    let mut postings = ShardedWriter::create(folder, &POSTINGS, &COLUMNS, rows.len(), shard_rows)?;
    let mut terms = TableWriter::create(folder, &TERMS, &TERM_COLUMNS)?;
    let mut current = None;
    let mut text = String::new();
    let mut df = 0;
    let ranked = |key: u64| u64::from(ranks.ranked(term_of(key)).bits());
    rows.sorted(ranked, |row| {
        if current != Some(row.key) {
            if current.is_some() {
                terms.text(text.as_str()).int(df).end_row()?;
            }
            let term = term_of(row.key);
            let body = &vocabulary.strings()[ranks.string(term.body()) as usize];
            text = format!("{}:{body}", CLASSES[term.class() as usize]);
            postings.begin(&text)?;
            current = Some(row.key);
            df = 0;
        }
        df += 1;
        let (doc, impact) = (row.doc.cast_signed(), row.value.cast_signed());
        postings.row().text(text.as_str()).int(doc).int(impact).end_row()
    })?;
    if current.is_some() {
        terms.text(text.as_str()).int(df).end_row()?;
    }
    Ok([(Table::Postings, postings.finish()?), (Table::Terms, terms.finish()?)])
}

fn term_of(key: u64) -> TermId {
    TermId::from_bits(u32::try_from(key).expect("terms have 32 bits"))
}
