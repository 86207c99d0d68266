//! The words of a snapshot in columns: a box per text would be most of their memory.

use std::ops::Range;

use catalog::Lang;

use super::Word;
use super::texts::Texts;

#[derive(Debug, Default)]
pub(super) struct Words {
    /// Sorted; a word of both languages stands here twice.
    folded: Texts,
    langs: Vec<Option<Lang>>,
    /// Places in the terms.
    terms: Vec<u32>,
    dfs: Vec<u32>,
    /// The rows whose form is not the folded word, and their forms.
    accented: Vec<u32>,
    displays: Texts,
}

impl Words {
    /// `term` is the place of the word's term.
    pub(super) fn push(&mut self, word: &Word<'_>, term: usize) {
        if word.display != word.folded {
            self.accented.push(number(self.folded.len()));
            self.displays.push(word.display);
        }
        self.folded.push(word.folded);
        self.langs.push(word.lang);
        self.terms.push(number(term));
        self.dfs.push(word.df);
    }

    pub(super) fn shrink(&mut self) {
        self.folded.shrink();
        self.displays.shrink();
        self.langs.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.dfs.shrink_to_fit();
        self.accented.shrink_to_fit();
    }

    pub(super) const fn folded(&self) -> &Texts {
        &self.folded
    }

    pub(super) fn lang(&self, row: usize) -> Option<Lang> {
        self.langs[row]
    }

    pub(super) fn dfs(&self) -> &[u32] {
        &self.dfs
    }

    /// The rows of words that begin with `prefix`.
    pub(super) fn with_prefix(&self, prefix: &str) -> Range<usize> {
        self.rows(prefix, |word| word.starts_with(prefix))
    }

    pub(super) fn begins(&self, prefix: &str) -> bool {
        let first = self.folded.partition_point(0..self.folded.len(), |word| word < prefix);
        first < self.folded.len() && self.folded.get(first).starts_with(prefix)
    }

    /// The rows of the words written `folded`.
    pub(super) fn written(&self, folded: &str) -> Range<usize> {
        self.rows(folded, |word| word == folded)
    }

    pub(super) fn word<'a>(&'a self, row: usize, terms: &'a Texts) -> Word<'a> {
        let folded = self.folded.get(row);
        let display = self.accented.binary_search(&number(row)).map(|place| self.displays.get(place));
        Word {
            folded,
            lang: self.langs[row],
            display: display.unwrap_or(folded),
            term: terms.get(self.terms[row] as usize),
            df: self.dfs[row],
        }
    }

    fn rows(&self, first: &str, belongs: impl Fn(&str) -> bool) -> Range<usize> {
        let start = self.folded.partition_point(0..self.folded.len(), |word| word < first);
        start..self.folded.partition_point(start..self.folded.len(), belongs)
    }
}

fn number(place: usize) -> u32 {
    u32::try_from(place).expect("a catalogue has fewer words than an INTEGER counts")
}
