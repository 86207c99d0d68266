//! `postings` and `terms`: which records hold a term, how strongly, and how many they are.

use query::columns::Table;

use crate::LakeError;
use crate::records::vocabulary::{CLASSES, Ranks, TermId, Vocabulary};
use crate::snapshots::manifest::TableManifest;
use crate::tables::index_rows::IndexRows;
use crate::tables::keyed_writer::{KeyedWriter, Place};
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const POSTINGS: Layout = Layout {
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
    place: Place<'_>,
    rows: IndexRows<'_>,
    vocabulary: &Vocabulary,
    ranks: &Ranks,
) -> Result<[(&'static str, TableManifest); 2], LakeError> {
    let mut terms = TableWriter::create(place.folder, &TERMS, &TERM_COLUMNS)?;
    let mut ended = |term: &str, df: i32| terms.text(term).int(df).end_row();
    let layout = place.layout(&POSTINGS);
    let table = KeyedWriter::create(place, &layout, &COLUMNS, rows.len(), Some(&mut ended))?;
    let ranked = |key: u64| u64::from(ranks.ranked(term_of(key)).bits());
    let text = |key: u64, text: &mut String| {
        let term = term_of(key);
        text.push_str(CLASSES[term.class() as usize]);
        text.push(':');
        text.push_str(&vocabulary.strings()[ranks.string(term.body()) as usize]);
    };
    let postings = rows.write(table, ranked, text)?;
    Ok([(Table::Postings.name(), postings), (Table::Terms.name(), terms.finish()?)])
}

fn term_of(key: u64) -> TermId {
    TermId::from_bits(u32::try_from(key).expect("terms have 32 bits"))
}
