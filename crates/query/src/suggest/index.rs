//! Names of one language, listed by their words.

use std::collections::HashMap;
use std::ops::Range;

use catalog::Lang;

use super::docs::Docs;
use crate::analysis::{is_stop_word, lower};
use crate::fold::fold_word;
use crate::lexicon::peaks::Peaks;
use crate::lexicon::texts::Texts;
use crate::tokens::tokens;

/// Words of a name that it is listed by; a longer name is found by its first ones.
const MAX_NAME_WORDS: usize = 32;
/// Longest list that is walked for one beginning: what begins more names tells them apart badly, and takes too long.
const MAX_WALK: usize = 250_000;
/// Of what begins more names, so many of the most frequent words are taken, with so many names each.
const FREQUENT_WORDS: usize = 16;
const NAMES_OF_EACH: usize = 64;
/// Names by the words in them, all but stop words. A name is known by its number: the place it was given at, the best
/// first. The texts stay where they are.
#[derive(Debug)]
pub(super) struct NameIndex {
    lang: Lang,
    /// Numbers of names are below.
    bound: usize,
    /// Sorted, each once.
    words: Texts,
    /// `starts[i]..starts[i + 1]` are the places in `names` of those that hold the word `i`.
    starts: Vec<u32>,
    /// Ascending for each word.
    names: Vec<u32>,
    frequencies: Vec<u32>,
    frequent: Peaks,
}

impl NameIndex {
    /// Takes memory for as many numbers as there are words in the names, twice while it is made.
    pub(super) fn new<'a>(lang: Lang, names: impl Iterator<Item = Option<&'a str>>) -> Self {
        let mut listed = Listed::default();
        for name in names {
            listed.add(name.unwrap_or_default(), lang);
        }
        listed.sorted(lang)
    }

    pub(super) const fn lang(&self) -> Lang {
        self.lang
    }

    /// Names that may have words that begin so: all that do, and where telling would take too long, some that do not.
    pub(super) fn candidates(&self, beginnings: &[&str]) -> Docs {
        let mut lists: Vec<Range<usize>> = beginnings.iter().map(|word| self.with_prefix(word)).collect();
        lists.sort_by_key(|words| self.listed(words).len());
        let mut docs = Docs::empty(self.bound);
        let Some((rarest, others)) = lists.split_first() else { return docs };
        if self.listed(rarest).len() > MAX_WALK {
            return self.most_frequent(rarest);
        }
        for name in self.listed(rarest) {
            docs.insert(*name);
        }
        let others = others.iter().map(|words| self.listed(words));
        others.take_while(|names| names.len() <= MAX_WALK).fold(docs, |docs, names| docs.among(names))
    }

    /// The names with the very word.
    pub(super) fn with_word(&self, word: &str) -> &[u32] {
        let place = self.words.partition_point(0..self.words.len(), |probe| probe < word);
        let is_there = place < self.words.len() && self.words.get(place) == word;
        if is_there { self.listed(&(place..place + 1)) } else { &[] }
    }

    fn with_prefix(&self, prefix: &str) -> Range<usize> {
        let start = self.words.partition_point(0..self.words.len(), |word| word < prefix);
        start..self.words.partition_point(start..self.words.len(), |word| word.starts_with(prefix))
    }

    /// The names of neighbouring words, one list behind the other.
    fn listed(&self, words: &Range<usize>) -> &[u32] {
        &self.names[self.starts[words.start] as usize..self.starts[words.end] as usize]
    }

    fn most_frequent(&self, words: &Range<usize>) -> Docs {
        let mut docs = Docs::empty(self.bound);
        for word in self.frequent.greatest(&self.frequencies, words.clone(), FREQUENT_WORDS) {
            for name in self.listed(&(word..word + 1)).iter().take(NAMES_OF_EACH) {
                docs.insert(*name);
            }
        }
        docs
    }
}

/// Names in the order they come, before their words are sorted.
#[derive(Default)]
struct Listed {
    /// Of folded words.
    numbers: HashMap<Box<str>, u32>,
    /// Of words as they are written, so that each form is folded once; `None` for those that are not listed.
    forms: HashMap<Box<str>, Option<u32>>,
    /// The words of all names, one name behind the other, each word once a name.
    words: Vec<u32>,
    /// How many of them each name has.
    lengths: Vec<u8>,
}

impl Listed {
    fn add(&mut self, name: &str, lang: Lang) {
        let start = self.words.len();
        for token in tokens(name) {
            if self.words.len() - start == MAX_NAME_WORDS {
                break;
            }
            if let Some(number) = self.number(token.text, lang)
                && !self.words[start..].contains(&number)
            {
                self.words.push(number);
            }
        }
        self.lengths.push(u8::try_from(self.words.len() - start).expect("a name has few words listed"));
    }

    fn number(&mut self, word: &str, lang: Lang) -> Option<u32> {
        if let Some(known) = self.forms.get(word) {
            return *known;
        }
        let folded = fold_word(word);
        let is_listed = !folded.is_empty() && !is_stop_word(&lower(word), lang);
        let next = number_of(self.numbers.len());
        let number = is_listed.then(|| *self.numbers.entry(folded.into()).or_insert(next));
        self.forms.insert(word.into(), number);
        number
    }

    fn sorted(mut self, lang: Lang) -> NameIndex {
        self.words.shrink_to_fit();
        self.forms = HashMap::new();
        let bound = self.lengths.len();
        let mut vocabulary: Vec<(Box<str>, u32)> = std::mem::take(&mut self.numbers).into_iter().collect();
        vocabulary.sort_unstable();
        let mut words = Texts::default();
        let mut places = vec![0; vocabulary.len()];
        for (place, (word, number)) in vocabulary.iter().enumerate() {
            words.push(word);
            places[*number as usize] = place;
        }
        words.shrink();
        drop(vocabulary);
        let mut frequencies = vec![0; places.len()];
        for number in &self.words {
            frequencies[places[*number as usize]] += 1;
        }
        let mut starts = Vec::with_capacity(places.len() + 1);
        starts.push(0);
        for frequency in &frequencies {
            starts.push(starts.last().copied().unwrap_or(0) + frequency);
        }
        let names = self.by_word(&places, &starts);
        let frequent = Peaks::new(&frequencies);
        NameIndex { lang, bound, words, starts, names, frequencies, frequent }
    }

    /// The names of each word, from where `starts` has the word at its place.
    fn by_word(&self, places: &[usize], starts: &[u32]) -> Vec<u32> {
        let mut next: Vec<u32> = starts[..places.len()].to_vec();
        let mut names = vec![0; self.words.len()];
        let mut words = self.words.iter();
        for (name, length) in (0..).zip(&self.lengths) {
            for number in words.by_ref().take(usize::from(*length)) {
                let at = &mut next[places[*number as usize]];
                names[*at as usize] = name;
                *at += 1;
            }
        }
        names
    }
}

fn number_of(place: usize) -> u32 {
    u32::try_from(place).expect("a catalogue has fewer words than an INTEGER counts")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_be_missing_and_a_long_one_is_known_by_its_first_words() {
        let long = (0..100).map(|word| format!("word{word}")).collect::<Vec<_>>().join(" ");
        let index = NameIndex::new(Lang::Fr, [None, Some(long.as_str()), Some("word5")].into_iter());
        let docs = |word: &str| index.candidates(&[word]).iter().collect::<Vec<_>>();
        assert_eq!((docs("word5"), docs("word31"), docs("word32")), (vec![1, 2], vec![1], vec![]));
    }

    #[test]
    fn what_begins_too_many_names_stands_for_some_of_them() {
        let names: Vec<String> = (0..MAX_WALK + 2).map(|number| format!("lake l{}", number % 3)).collect();
        let index = NameIndex::new(Lang::En, names.iter().map(|name| Some(name.as_str())));
        assert!((1..MAX_WALK).contains(&index.candidates(&["l"]).len()));
        assert_eq!(index.candidates(&["lak", "l2"]).len(), names.len() / 3);
    }
}
