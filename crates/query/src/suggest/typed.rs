//! What has been typed so far, word by word.

use std::ops::Range;

use catalog::Lang;
use catalog::suggestions::MAX_TYPED;

use super::slips::nearest_beginning;
use crate::analysis::{is_stop_word, lower, may_be_stop_word, unaccented_stop_term};
use crate::fold::fold_word;
use crate::lexicon::Lexicon;
use crate::tokens::tokens;

/// Most words of it that are looked at: the first.
const MAX_WORDS: usize = 8;

/// The beginning of a search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed {
    text: String,
    words: Vec<TypedWord>,
}

/// A word of it, which may be the beginning of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TypedWord {
    /// Never empty.
    pub(super) folded: String,
    /// Lower case, with accents.
    lower: String,
    /// Bytes of the text.
    range: Range<usize>,
}

impl Typed {
    /// Of a longer text the first [`MAX_TYPED`] characters are taken.
    pub(super) fn new(text: &str) -> Self {
        let text: String = text.chars().take(MAX_TYPED).collect();
        let words = tokens(&text).filter_map(|token| {
            let folded = fold_word(token.text);
            let range = token.start..token.end();
            (!folded.is_empty()).then(|| TypedWord { folded, lower: lower(token.text), range })
        });
        let words = words.take(MAX_WORDS).collect();
        Self { text, words }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn words(&self) -> &[TypedWord] {
        &self.words
    }

    /// The beginnings of words that names in `lang` are looked through for: without stop words, which names are not
    /// listed by, unless there is nothing else.
    pub(super) fn beginnings(&self, lang: Lang) -> Vec<&str> {
        let telling: Vec<&str> =
            self.words.iter().filter(|word| !word.is_stop_word(lang)).map(|word| &*word.folded).collect();
        if telling.is_empty() { self.words.iter().map(|word| &*word.folded).collect() } else { telling }
    }

    /// The word being typed; `None` where it is a stop word of `lang` behind others, which is whole.
    pub(super) fn unfinished(&self, lang: Lang) -> Option<&TypedWord> {
        self.words.last().filter(|word| self.words.len() == 1 || !word.is_stop_word(lang))
    }

    /// The text with its last word replaced.
    pub(super) fn completed(&self, word: &str) -> String {
        let start = self.words.last().map_or(self.text.len(), |last| last.range.start);
        format!("{}{word}", self.text[..start].trim_start())
    }

    /// The text before its word number `first`, without blanks at its end, and the words from there on, folded, with single
    /// blanks.
    pub(super) fn split(&self, first: usize) -> (&str, String) {
        let start = self.words.get(first).map_or(self.text.len(), |word| word.range.start);
        let rest: Vec<&str> =
            self.words[first.min(self.words.len())..].iter().map(|word| &*word.folded).collect();
        (self.text[..start].trim(), rest.join(" "))
    }

    /// The text with those words that begin no word of the catalogue replaced by the nearest beginnings that do; `None` when
    /// there is none to replace.
    pub(super) fn corrected(&self, lexicon: &Lexicon) -> Option<Self> {
        let mut text = self.text.clone();
        let mut is_changed = false;
        let is_unknown =
            |word: &&TypedWord| !may_be_stop_word(&word.folded) && !lexicon.has_prefix(&word.folded);
        for word in self.words.iter().rev().filter(is_unknown) {
            if let Some(beginning) = nearest_beginning(lexicon, &word.folded) {
                text.replace_range(word.range.clone(), &beginning);
                is_changed = true;
            }
        }
        is_changed.then(|| Self::new(&text))
    }
}

impl TypedWord {
    fn is_stop_word(&self, lang: Lang) -> bool {
        is_stop_word(&self.lower, lang) || unaccented_stop_term(&self.lower, lang).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_but_for_case_accents_and_what_says_nothing() {
        let check = |text: &str, lang: Lang, expected: &[&str]| {
            assert_eq!(Typed::new(text).beginnings(lang), expected, "{text}");
        };
        check("Qualité de l’Ea", Lang::Fr, &["qualite", "ea"]);
        check("qualite DE l'ea", Lang::En, &["qualite", "de", "ea"]);
        check("mines d'or", Lang::Fr, &["mines", "or"]);
        check("the", Lang::En, &["the"]);
        check("maïs", Lang::Fr, &["mais"]);
        check(" – ", Lang::En, &[]);
    }

    #[test]
    fn the_last_word_is_completed_and_the_others_stay() {
        let typed = Typed::new("  Qualité de l’ea");
        assert_eq!(typed.completed("eau"), "Qualité de l’eau");
        assert_eq!(Typed::new("lidar, near Winn").split(1), ("lidar,", "near winn".to_owned()));
        assert_eq!(Typed::new("lidar").split(0), ("", "lidar".to_owned()));
    }

    #[test]
    fn only_so_much_is_looked_at() {
        let typed = Typed::new(&"a ".repeat(500));
        assert_eq!((typed.text().len(), typed.words().len()), (MAX_TYPED, MAX_WORDS));
    }
}
