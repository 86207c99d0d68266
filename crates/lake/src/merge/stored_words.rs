//! The words of the snapshot before, with their forms.

use std::collections::BTreeMap;

use arrow::array::{AsArray, RecordBatch};
use arrow::datatypes::{Int32Type, Int64Type};
use query::columns::Table;

use crate::LakeError;
use crate::merge::former::Former;
use crate::tables::forms;
use crate::tables::stored_file::{Batches, column};

/// A word of one language, or how it differs.
#[derive(Debug)]
pub(crate) struct Word {
    /// Folded.
    pub(crate) text: String,
    pub(crate) lang: String,
    pub(crate) term: String,
    pub(crate) df: i64,
    /// Sorted, each with how often it occurs.
    pub(crate) forms: Vec<(String, i64)>,
}

impl Word {
    /// What words are sorted by.
    pub(crate) fn key(&self) -> (&str, &str, &str) {
        (&self.text, &self.lang, &self.term)
    }

    /// Adds the same word.
    pub(crate) fn add(&mut self, other: Self) {
        self.df += other.df;
        let mut forms: BTreeMap<String, i64> = std::mem::take(&mut self.forms).into_iter().collect();
        for (form, count) in other.forms {
            *forms.entry(form).or_default() += count;
        }
        self.forms = forms.into_iter().collect();
    }

    /// A count as the tables hold it. Less than nothing is left where records were not what the snapshot before says.
    pub(crate) fn counted(&self, what: &str, count: i64) -> Result<i32, LakeError> {
        i32::try_from(count).ok().filter(|count| *count >= 0).ok_or_else(|| LakeError::Damaged {
            file: forms::NAME.to_owned(),
            reason: format!("{what} of {} would be {count}", self.text),
        })
    }
}

pub(crate) struct StoredWords {
    words: Rows,
    forms: Rows,
    row: i32,
    next: Option<Word>,
}

const BATCH_ROWS: usize = 8192;

impl StoredWords {
    pub(crate) fn open(former: &Former<'_>) -> Result<Self, LakeError> {
        let open = |table: &str| {
            let file = former.file(table)?;
            Ok(Rows { batches: file.batches(0..file.rows(), None, BATCH_ROWS)?, batch: None, row: 0 })
        };
        let (words, forms) = (open(Table::Words.name())?, open(forms::NAME)?);
        let mut stored = Self { words, forms, row: 0, next: None };
        stored.next = stored.read()?;
        Ok(stored)
    }

    pub(crate) fn next(&mut self) -> Result<Option<Word>, LakeError> {
        let next = self.read()?;
        Ok(std::mem::replace(&mut self.next, next))
    }

    /// The next word, unless it comes behind `last`.
    pub(crate) fn next_until(&mut self, last: &Word) -> Result<Option<Word>, LakeError> {
        if self.next.as_ref().is_some_and(|next| next.key() <= last.key()) { self.next() } else { Ok(None) }
    }

    fn read(&mut self) -> Result<Option<Word>, LakeError> {
        if self.next.is_none() && self.row > 0 {
            return Ok(None);
        }
        let Some((batch, row)) = self.words.next()? else { return Ok(None) };
        let text = |name: &str| {
            column(batch, name, |array| array.as_string_opt::<i32>())
                .map(|column| column.value(row).to_owned())
        };
        let df = column(batch, "df", |array| array.as_primitive_opt::<Int32Type>())?.value(row);
        let (own_text, lang, term) = (text("word")?, text("lang")?, text("term")?);
        let mut own = Vec::new();
        while let Some((batch, row)) = self.forms.peek()? {
            let [word, form, count] = forms::COLUMN_NAMES;
            if column(batch, word, |array| array.as_primitive_opt::<Int32Type>())?.value(row) != self.row {
                break;
            }
            let form = column(batch, form, |array| array.as_string_opt::<i32>())?.value(row);
            let count = column(batch, count, |array| array.as_primitive_opt::<Int64Type>())?.value(row);
            own.push((form.to_owned(), count));
            self.forms.row += 1;
        }
        self.row += 1;
        Ok(Some(Word { text: own_text, lang, term, df: i64::from(df), forms: own }))
    }
}

/// The rows of a table, one by one.
struct Rows {
    batches: Batches,
    batch: Option<RecordBatch>,
    row: usize,
}

impl Rows {
    fn peek(&mut self) -> Result<Option<(&RecordBatch, usize)>, LakeError> {
        while self.batch.as_ref().is_none_or(|batch| self.row >= batch.num_rows()) {
            let Some(batch) = self.batches.next() else { return Ok(None) };
            self.batch = Some(batch?);
            self.row = 0;
        }
        Ok(self.batch.as_ref().map(|batch| (batch, self.row)))
    }

    fn next(&mut self) -> Result<Option<(&RecordBatch, usize)>, LakeError> {
        self.peek()?;
        self.row += 1;
        Ok(self
            .batch
            .as_ref()
            .filter(|batch| self.row <= batch.num_rows())
            .map(|batch| (batch, self.row - 1)))
    }
}
