//! The words and terms tables into the in-memory lexicon.

use arrow::array::{Array, AsArray};
use arrow::datatypes::Int32Type;
use catalog::Lang;
use query::Lexicon;
use query::columns::Table;
use query::lexicon::Word;

use super::Files;
use crate::EngineError;

pub(super) fn load(files: &Files<'_>) -> Result<Lexicon, EngineError> {
    let mut words = Vec::new();
    for batch in files.read(Table::Words, Some(&["word", "lang", "display", "term", "df"]))? {
        let texts = |index: usize| batch.column(index).as_string::<i32>();
        let (folded, langs, displays, terms) = (texts(0), texts(1), texts(2), texts(3));
        let frequencies = batch.column(4).as_primitive::<Int32Type>();
        words.extend((0..batch.num_rows()).map(|row| Word {
            folded: folded.value(row).into(),
            lang: langs.value(row).parse::<Lang>().ok(),
            display: displays.value(row).into(),
            term: terms.value(row).into(),
            df: count(frequencies.value(row)),
        }));
    }
    let mut terms = Vec::new();
    for batch in files.read(Table::Terms, Some(&["term", "df"]))? {
        let names = batch.column(0).as_string::<i32>();
        let frequencies = batch.column(1).as_primitive::<Int32Type>();
        terms.extend((0..names.len()).map(|row| (names.value(row).into(), count(frequencies.value(row)))));
    }
    let documents = u32::try_from(files.manifest.records).unwrap_or(u32::MAX);
    Lexicon::new(documents, words, terms).map_err(|error| files.unreadable(Table::Words, &error))
}

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
