//! Phrases of titles that go on from what was typed.
//!
//! They are read off a sample of the titles that hold the words, spread over all of them, and then counted: no list of
//! phrases has to be kept.

use std::collections::BTreeMap;

use catalog::Lang;
use unicode_normalization::char::is_combining_mark;

use super::look::Look;
use super::matching::Match;
use crate::analysis::{is_stop_word, lower};
use crate::fold::fold_word;
use crate::tokens::{Token, is_apostrophe, words};

/// Titles that are read.
const SAMPLE: usize = 96;
/// In fewer of them, a phrase is chance.
const MIN_TITLES: usize = 2;
/// Words without meaning that a phrase may have between two others.
const MAX_BETWEEN: usize = 3;

/// Words that stand next to each other in titles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// Lower case.
    pub(super) text: String,
    /// How many titles hold its words.
    pub(super) titles: u64,
}

impl Look<'_> {
    /// The `most` most frequent phrases that begin with what was typed: its own words made whole if they are several, and
    /// with one more word.
    pub(super) fn phrases<'t>(&self, text: impl Fn(u32) -> Option<&'t str>, most: usize) -> Vec<Phrase> {
        let mut seen: BTreeMap<Vec<String>, (usize, String)> = BTreeMap::new();
        for name in self.candidates().spread(SAMPLE).into_iter().filter_map(text) {
            for phrase in phrases_of(name, &self.beginnings, self.lang()) {
                let key = telling_words(phrase, self.lang());
                seen.entry(key).or_insert_with(|| (0, phrase.to_lowercase())).0 += 1;
            }
        }
        let mut seen: Vec<_> = seen.into_iter().filter(|(_, (titles, _))| *titles >= MIN_TITLES).collect();
        seen.sort_by(|(_, a), (_, b)| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        let counted = seen.into_iter().take(most);
        counted.map(|(words, (_, text))| Phrase { text, titles: self.titles_with(&words) }).collect()
    }

    fn titles_with(&self, words: &[String]) -> u64 {
        let mut lists: Vec<&[u32]> = words.iter().map(|word| self.index.with_word(word)).collect();
        lists.sort_by_key(|names| names.len());
        let Some((rarest, others)) = lists.split_first() else { return 0 };
        let has_all = |name: &&u32| others.iter().all(|names| names.binary_search(name).is_ok());
        rarest.iter().filter(has_all).count() as u64
    }
}

/// The typed words as the name has them, if they are several, and with the next word that tells something.
fn phrases_of<'a>(name: &'a str, beginnings: &[&str], lang: Lang) -> Vec<&'a str> {
    let Some(found) = Match::of(name, beginnings).filter(|found| found.is_sequence) else {
        return Vec::new();
    };
    let (Some(first), Some(last)) = (found.words.first(), found.words.last()) else { return Vec::new() };
    let mut phrases = Vec::new();
    if found.words.len() > 1 && is_joined(&name[first.start..last.end]) {
        phrases.push(&name[first.start..last.end]);
    }
    let mut following = words(name).skip_while(|word| word.start < last.end).take(MAX_BETWEEN + 1);
    if let Some(next) = following.find(|word| is_telling(word, lang))
        && is_joined(&name[first.start..next.end()])
    {
        phrases.push(&name[first.start..next.end()]);
    }
    phrases
}

fn is_telling(word: &Token<'_>, lang: Lang) -> bool {
    !word.is_elided && !is_stop_word(&lower(word.text), lang)
}

/// Whether nothing but blanks, apostrophes and hyphens stands between the words: other signs end a phrase.
fn is_joined(text: &str) -> bool {
    let is_within = |character: char| {
        character.is_alphanumeric()
            || character == ' '
            || character == '-'
            || is_apostrophe(character)
            || is_combining_mark(character)
    };
    text.chars().all(is_within)
}

fn telling_words(phrase: &str, lang: Lang) -> Vec<String> {
    words(phrase).filter(|word| is_telling(word, lang)).map(|word| fold_word(word.text)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::index::NameIndex;
    use super::super::typed::Typed;
    use super::*;

    const TITLES: [&str; 8] = [
        "Qualité de l’eau du lac Nipissing",
        "Rapport : qualité de l'eau, 2015",
        "Qualité de l’air – Ottawa",
        "Qualité de l’air à Montréal",
        "L’air et la qualité",
        "Qualité de l’eau souterraine",
        "Qualité. Eau",
        "Surveillance de la qualité de l’eau souterraine",
    ];

    fn phrases(text: &str) -> Vec<(String, u64)> {
        let index = NameIndex::new(Lang::Fr, TITLES.iter().copied().map(Some));
        let text_of = |name: u32| TITLES.get(name as usize).copied();
        let typed = Typed::new(text);
        let phrases = Look::new(&index, &typed).phrases(text_of, 3).into_iter();
        phrases.map(|phrase| (phrase.text, phrase.titles)).collect()
    }

    #[test]
    fn a_word_is_continued_as_titles_continue_it() {
        let phrase = |text: &str, titles: u64| (text.to_owned(), titles);
        assert_eq!(phrases("QUALI"), [phrase("qualité de l’eau", 5), phrase("qualité de l’air", 3)]);
        assert_eq!(
            phrases("qualite de l'ea"),
            [phrase("qualité de l’eau", 5), phrase("qualité de l’eau souterraine", 2)]
        );
        assert_eq!(phrases("ottawa"), []);
        assert_eq!(phrases(""), []);
    }
}
