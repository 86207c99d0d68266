//! Words of the query that stand beside each other: phrases, codes, and words as they were typed.

use std::collections::{BTreeMap, BTreeSet};

use super::{Planner, Term, merge};
use crate::analysis::{is_stop_word, lower, may_be_stop_word};
use crate::codes::{Code, Form};
use crate::columns::MAX_LISTED_WORD;
use crate::fold::fold_word;
use crate::parser::Operand;
use crate::plan::Phrase;
use crate::plan::reading::is_stop_word_of_any;
use crate::tokens::may_be_elided;

impl Planner<'_> {
    /// The phrase, in whichever language its texts are; `None` when one of its words is nowhere. A phrase of one word is
    /// that word, stop words too, and nothing near it.
    pub(super) fn phrase(&self, words: &[String], terms: &mut BTreeMap<Term, i32>) -> Option<Phrase> {
        let folded: Vec<String> =
            words.iter().map(|word| fold_word(word)).filter(|word| !word.is_empty()).collect();
        if let [only] = words {
            merge(terms, self.every_term_of(&lower(only)));
        }
        if !folded.iter().all(|word| self.may_be_in_texts(word)) {
            return None;
        }
        let words = folded.iter().map(|word| Term::new(word).expect("folded words are plain")).collect();
        Phrase::new(words, |word| self.records_with(word.as_str()))
    }

    /// Whether a word can be in texts: the lexicon has neither stop words nor elisions nor very long words.
    fn may_be_in_texts(&self, folded: &str) -> bool {
        !self.lexicon.words(folded).is_empty()
            || may_be_stop_word(folded)
            || may_be_elided(folded)
            || folded.len() > MAX_LISTED_WORD
    }

    /// About how many records have the word.
    fn records_with(&self, folded: &str) -> u64 {
        let listed: u64 = self.lexicon.words(folded).iter().map(|word| u64::from(word.df)).sum();
        let is_frequent = may_be_stop_word(folded) || may_be_elided(folded);
        if is_frequent { listed + u64::from(self.lexicon.documents()) } else { listed }
    }

    /// The phrases that a code can be, and the first way to write it that is one; the words that it can be are added to
    /// `terms`. Ways that hold a word no text has are passed over.
    pub(super) fn code<'c>(
        &self,
        code: &'c Code,
        terms: &mut BTreeMap<Term, i32>,
    ) -> (Vec<Phrase>, Option<&'c Form>) {
        let mut phrases = Vec::new();
        let mut first = None;
        for form in &code.forms {
            if let [word] = &form[..] {
                merge(terms, self.terms_of(&lower(word)));
            } else if let Some(phrase) = self.phrase(form, terms) {
                phrases.push(phrase);
                first = first.or(Some(form));
            }
        }
        (phrases, first)
    }

    /// The words of a phrase count for the score wherever they stand; stop words where there are no others.
    pub(super) fn score_phrase(&mut self, words: &[String]) {
        let typed: Vec<String> = words.iter().map(|word| lower(word)).collect();
        let has_stop_words_only = typed.iter().all(|word| is_stop_word_of_any(word));
        for word in typed.iter().filter(|word| !may_be_elided(word)) {
            if has_stop_words_only {
                self.add_words(self.every_term_of(word));
            } else if !is_stop_word(word, self.lang) {
                self.add_words(self.terms_of(word));
            }
        }
    }

    /// Lets several words that stand as they were typed count more, up to the first pair that comes again: in a catalogue
    /// where `the the` is in every record, each more would be one more reading of all of its places.
    pub(super) fn prefer_sequence(&mut self, clauses: &[Vec<Operand>]) {
        let words = clauses.iter().map(|clause| match &clause[..] {
            [Operand::Word(word)] => Some(word.clone()),
            _ => None,
        });
        if let Some(mut words) = words.collect::<Option<Vec<String>>>()
            && words.len() > 1
        {
            let mut pairs = BTreeSet::new();
            let distinct =
                words.windows(2).take_while(|pair| pairs.insert([lower(&pair[0]), lower(&pair[1])]));
            let length = distinct.count() + 1;
            words.truncate(length);
            self.plan.sequence = self.phrase(&words, &mut BTreeMap::new());
        }
    }
}
