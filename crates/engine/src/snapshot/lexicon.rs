//! The words and terms tables into the in-memory lexicon.

use arrow::array::{Array, AsArray, RecordBatch};
use arrow::datatypes::Int32Type;
use catalog::Lang;
use query::Lexicon;
use query::columns::Table;
use query::lexicon::Word;

use super::Files;
use crate::EngineError;

pub(super) fn load(files: &Files<'_>) -> Result<Lexicon, EngineError> {
    let words = files.read(Table::Words, Some(&["word", "lang", "display", "term", "df"]))?;
    let terms = files.read(Table::Terms, Some(&["term", "df"]))?;
    let documents = u32::try_from(files.manifest.records).unwrap_or(u32::MAX);
    Lexicon::new(documents, words.iter().flat_map(words_of), terms.iter().flat_map(terms_of))
        .map_err(|error| files.unreadable(Table::Words, &error))
}

fn words_of(batch: &RecordBatch) -> impl Iterator<Item = Word<'_>> {
    let texts = |index: usize| batch.column(index).as_string::<i32>();
    let (folded, langs, displays, terms) = (texts(0), texts(1), texts(2), texts(3));
    let frequencies = batch.column(4).as_primitive::<Int32Type>();
    (0..batch.num_rows()).map(move |row| Word {
        folded: folded.value(row),
        lang: langs.value(row).parse::<Lang>().ok(),
        display: displays.value(row),
        term: terms.value(row),
        df: count(frequencies.value(row)),
    })
}

fn terms_of(batch: &RecordBatch) -> impl Iterator<Item = (&str, u32)> {
    let names = batch.column(0).as_string::<i32>();
    let frequencies = batch.column(1).as_primitive::<Int32Type>();
    (0..names.len()).map(move |row| (names.value(row), count(frequencies.value(row))))
}

fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or(0)
}
