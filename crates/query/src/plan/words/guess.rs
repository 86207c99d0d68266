//! What a word that is in no record was meant to be.

use std::collections::BTreeMap;

use catalog::results::Hint;

use super::{OTHER_LANGUAGE, Planner, Term};
use crate::analysis::{is_stop_word, lower};
use crate::fold::fold_word;
use crate::parser::Operand;

impl Planner<'_> {
    /// Adds the terms of the nearest word, and says so. A name is left as it is where other words have results: what is
    /// near it in letters means something else.
    pub(super) fn guess(&mut self, word: &str, typed: &str, terms: &mut BTreeMap<Term, i32>) {
        // Only spellings of the nearest word: the second nearest is another word.
        let nearest = self.lexicon.words_near(&fold_word(typed), 1).pop();
        let is_left = self.has_known_words && is_name(word);
        let hint = match nearest {
            Some(best) if is_left => Hint::Nearest { word: word.to_owned(), near: best.display.to_owned() },
            Some(best) => Hint::Corrected { word: word.to_owned(), used: best.display.to_owned() },
            None => Hint::UnknownWord { word: word.to_owned() },
        };
        if !self.plan.hints.contains(&hint) {
            self.plan.hints.push(hint);
        }
        if let Some(best) = nearest.filter(|_| !is_left) {
            self.corrected.insert(word.to_owned(), best.display.to_owned());
        }
        for word in nearest.iter().filter(|_| !is_left).flat_map(|best| self.lexicon.words(best.folded)) {
            self.insert(terms, word.term, OTHER_LANGUAGE);
        }
    }

    /// Whether the catalogue has any of the words, stop words aside.
    pub(super) fn knows_any(&self, clauses: &[Vec<Operand>]) -> bool {
        clauses.iter().flatten().any(|operand| match operand {
            Operand::Word(word) => {
                let typed = lower(word);
                !is_stop_word(&typed, self.lang) && !self.terms_of(&typed).is_empty()
            }
            Operand::Prefix(word) => !self.expansions(word).is_empty(),
            Operand::Phrase(_) | Operand::Code(_) => false,
        })
    }
}

/// Written as names are: `Montréal`, and neither `montréal` nor `MONTRÉAL`.
fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.any(char::is_lowercase)
}
