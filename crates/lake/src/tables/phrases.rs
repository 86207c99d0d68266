//! `phrases`: which records hold two words next to each other, and where.

use query::columns::Table;

use crate::LakeError;
use crate::records::document_terms::Pair;
use crate::records::vocabulary::{Ranks, Vocabulary};
use crate::snapshots::manifest::TableManifest;
use crate::tables::index_rows::IndexRows;
use crate::tables::keyed_writer::{KeyedWriter, Place};
use crate::tables::table_layout::{Column, Kind, Layout};

const LAYOUT: Layout = Layout {
    sorted_by: 3,
    delta: &["doc", "place"],
    without_statistics: &["doc", "place"],
    ..Layout::new(Table::Phrases)
};

const COLUMNS: [Column; 3] = [
    Column::required("pair", Kind::Text, "Two neighbouring words of one text, folded, such as quality of"),
    Column::required("doc", Kind::Int, "Row number of the record in the default order, from 0"),
    Column::required("place", Kind::Int, "Place of the first word among all words of the record, from 0"),
];

pub(crate) const fn columns() -> &'static [Column] {
    &COLUMNS
}

/// Writes the table from the rows of all records: keys are pairs, values places.
pub(crate) fn write(
    place: Place<'_>,
    rows: IndexRows<'_>,
    vocabulary: &Vocabulary,
    ranks: &Ranks,
) -> Result<(&'static str, TableManifest), LakeError> {
    let layout = place.layout(&LAYOUT);
    let table = KeyedWriter::create(place, &layout, &COLUMNS, rows.len(), None)?;
    // A blank sorts before every letter and digit, so pairs of ranks sort as their texts do.
    let ranked = |key: u64| {
        let pair = Pair::from_bits(key);
        Pair::new(ranks.rank(pair.first()), ranks.rank(pair.second())).bits()
    };
    let text = |key: u64, text: &mut String| {
        let pair = Pair::from_bits(key);
        let word = |rank: u32| &vocabulary.strings()[ranks.string(rank) as usize];
        text.push_str(word(pair.first()));
        text.push(' ');
        text.push_str(word(pair.second()));
    };
    Ok((Table::Phrases.name(), rows.write(table, ranked, text)?))
}
