//! `words`: whole words as people type them, the terms they are searched by, and how they are best shown.

use std::path::Path;

use query::columns::{MAX_LISTED_WORD, Table};

use crate::LakeError;
use crate::merge::Merge;
use crate::merge::stored_words::{StoredWords, Word};
use crate::records::vocabulary::{CLASSES, Ranks, Vocabulary};
use crate::snapshots::manifest::TableManifest;
use crate::tables::forms;
use crate::tables::table_layout::{Column, Kind, Layout};
use crate::tables::table_writer::TableWriter;

const LAYOUT: Layout =
    Layout { delta: &["df"], dictionary: &["lang"], sorted_by: 2, ..Layout::new(Table::Words) };

const COLUMNS: [Column; 5] = [
    Column::required("word", Kind::Text, "The word, folded: lower case, without accents"),
    Column::required("lang", Kind::Text, "Language it was analysed in: en, fr, or x for neither"),
    Column::required("display", Kind::Text, "How the word is written most often"),
    Column::required("term", Kind::Text, "The term it is searched by"),
    Column::required("df", Kind::Int, "Records that have the word"),
];

pub(crate) const fn columns() -> &'static [Column] {
    &COLUMNS
}

/// How often words occur, more or less than in the snapshot before.
#[derive(Debug, Default)]
pub(crate) struct WordCounts {
    documents: Vec<i64>,
    surfaces: Vec<i64>,
}

impl WordCounts {
    /// Adds a record so many times.
    pub(crate) fn add_document(&mut self, words: &[u32], surfaces: &[(u32, u32)], times: i64) {
        for word in words {
            *at(&mut self.documents, *word) += times;
        }
        for (surface, count) in surfaces {
            *at(&mut self.surfaces, *surface) += i64::from(*count) * times;
        }
    }
}

fn at(counts: &mut Vec<i64>, number: u32) -> &mut i64 {
    let number = number as usize;
    if counts.len() <= number {
        counts.resize(number + 1, 0);
    }
    &mut counts[number]
}

/// Writes the words, and how they are written: those of `counts`, and those of the snapshot before.
pub(crate) fn write(
    folder: &Path,
    counts: &WordCounts,
    vocabulary: &Vocabulary,
    ranks: &Ranks,
    merge: Option<&Merge<'_>>,
) -> Result<[(&'static str, TableManifest); 2], LakeError> {
    let mut writer = WordsWriter {
        words: TableWriter::create(folder, &LAYOUT, &COLUMNS)?,
        forms: forms::create(folder)?,
        rows: 0,
    };
    let mut stored = merge.map(|merge| StoredWords::open(&merge.former)).transpose()?;
    let forms = forms_by_word(counts, vocabulary, ranks);
    let strings = vocabulary.strings();
    let mut order: Vec<usize> = (0..vocabulary.words().len()).collect();
    order.sort_unstable_by_key(|index| {
        let (word, term) = vocabulary.words()[*index];
        (ranks.rank(word), term.class(), ranks.rank(term.body()))
    });
    for index in order {
        let (word, term) = vocabulary.words()[index];
        let word = &strings[word as usize];
        // Latin words have at most as many characters as bytes; those of other scripts are spelt in ASCII.
        if word.len() > MAX_LISTED_WORD {
            continue;
        }
        let lang = CLASSES[term.class() as usize];
        let own = &forms[forms.partition_point(|form| form.word < index)..];
        let own = &own[..own.partition_point(|form| form.word == index)];
        let text = |form: &Form| strings[ranks.string(form.rank) as usize].to_string();
        let mut word = Word {
            text: word.to_string(),
            lang: lang.to_owned(),
            term: format!("{lang}:{}", strings[term.body() as usize]),
            df: counts.documents.get(index).copied().unwrap_or_default(),
            forms: own.iter().map(|form| (text(form), form.count)).collect(),
        };
        if let Some(stored) = &mut stored {
            while let Some(before) = stored.next_until(&word)? {
                if before.key() == word.key() {
                    word.add(before);
                } else {
                    writer.write(&before)?;
                }
            }
        }
        writer.write(&word)?;
    }
    if let Some(stored) = &mut stored {
        while let Some(word) = stored.next()? {
            writer.write(&word)?;
        }
    }
    Ok([(Table::Words.name(), writer.words.finish()?), (forms::NAME, writer.forms.finish()?)])
}

/// One form of a word, by its place among all strings.
struct Form {
    word: usize,
    rank: u32,
    count: i64,
}

/// Sorted by word, then by form.
fn forms_by_word(counts: &WordCounts, vocabulary: &Vocabulary, ranks: &Ranks) -> Vec<Form> {
    let counted = vocabulary.surfaces().iter().zip(&counts.surfaces);
    let form = |((word, form), count): (&(u32, u32), &i64)| Form {
        word: *word as usize,
        rank: ranks.rank(*form),
        count: *count,
    };
    let mut forms: Vec<Form> = counted.map(form).collect();
    forms.sort_unstable_by_key(|form| (form.word, form.rank));
    forms
}

struct WordsWriter {
    words: TableWriter,
    forms: TableWriter,
    rows: i32,
}

impl WordsWriter {
    /// A word that no record has any more is left out.
    fn write(&mut self, word: &Word) -> Result<(), LakeError> {
        let df = word.counted("df", word.df)?;
        let mut best: Option<(&str, i64)> = None;
        for (form, count) in &word.forms {
            if word.counted(form, *count)? == 0 {
                continue;
            }
            // Of equally frequent forms, which are in order, the first.
            if best.is_none_or(|(_, most)| *count > most) {
                best = Some((form, *count));
            }
            self.forms.int(self.rows).text(form.as_str()).long(*count).end_row()?;
        }
        let Some((display, _)) = best.filter(|_| df > 0) else { return Ok(()) };
        self.rows += 1;
        self.words.text(&*word.text).text(&*word.lang).text(display).text(&*word.term).int(df).end_row()
    }
}
