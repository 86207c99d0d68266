//! Names of one language, listed by their words.

use std::collections::HashMap;
use std::ops::Range;

use catalog::Lang;

use super::docs::Docs;
use super::matching::{Match, Rank};
use super::typed::Typed;
use crate::analysis::{is_stop_word, lower};
use crate::fold::fold_word;
use crate::lexicon::peaks::Peaks;
use crate::lexicon::texts::Texts;
use crate::tokens::tokens;

/// Words of a name that it is listed by; a longer name is found by its first ones.
const MAX_NAME_WORDS: usize = 32;
/// Longest list that is walked for one beginning: what begins more names tells them apart badly, and takes too long.
const MAX_WALK: usize = 400_000;
/// Of what begins more names, so many of the most frequent words are taken, with so many names each.
const FREQUENT_WORDS: usize = 16;
const NAMES_OF_EACH: usize = 64;
/// Names that are read to tell which of them fit best.
const MAX_READ: usize = 160;

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

/// Names that may hold what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidates {
    pub(super) docs: Docs,
    /// Whether these are all names with all of the words, and no others.
    pub(super) is_exact: bool,
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

    /// The names with words that begin so, as far as that can be told in a bounded time.
    pub(super) fn candidates(&self, beginnings: &[&str]) -> Candidates {
        let mut lists: Vec<Range<usize>> = beginnings.iter().map(|word| self.with_prefix(word)).collect();
        lists.sort_by_key(|words| self.listed(words).len());
        let nothing = Candidates { docs: Docs::empty(self.bound), is_exact: true };
        let Some((rarest, others)) = lists.split_first() else { return nothing };
        if self.listed(rarest).len() > MAX_WALK {
            return Candidates { docs: self.most_frequent(rarest), is_exact: false };
        }
        let mut docs = nothing.docs;
        for name in self.listed(rarest) {
            docs.insert(*name);
        }
        let is_short = |words: &&Range<usize>| self.listed(words).len() <= MAX_WALK;
        let docs =
            others.iter().take_while(is_short).fold(docs, |docs, words| docs.among(self.listed(words)));
        Candidates { docs, is_exact: others.iter().all(|words| is_short(&words)) }
    }

    /// The numbers of at most `most` names that hold all that was typed, best first: the words next to each other, the name
    /// beginning with them, the words whole; else in the order of the names.
    pub(super) fn best<'a>(
        &self,
        typed: &Typed,
        text: impl Fn(u32) -> Option<&'a str>,
        most: usize,
    ) -> Vec<u32> {
        let beginnings = typed.beginnings(self.lang);
        let candidates = self.candidates(&beginnings);
        let read = candidates.docs.iter().take(MAX_READ);
        let ranked = read.filter_map(|name| Some((Match::of(text(name)?, &beginnings)?.rank(), name)));
        let mut ranked: Vec<(Rank, u32)> = ranked.collect();
        ranked.sort_unstable();
        ranked.into_iter().take(most).map(|(_, name)| name).collect()
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
    numbers: HashMap<Box<str>, u32>,
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
            let folded = fold_word(token.text);
            if folded.is_empty() || is_stop_word(&lower(token.text), lang) {
                continue;
            }
            let number = self.number(folded);
            if !self.words[start..].contains(&number) {
                self.words.push(number);
            }
        }
        self.lengths.push(u8::try_from(self.words.len() - start).expect("a name has few words listed"));
    }

    fn number(&mut self, folded: String) -> u32 {
        if let Some(number) = self.numbers.get(&*folded) {
            return *number;
        }
        let next = number_of(self.numbers.len());
        self.numbers.insert(folded.into(), next);
        next
    }

    fn sorted(mut self, lang: Lang) -> NameIndex {
        self.words.shrink_to_fit();
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

    const TITLES: [&str; 6] = [
        "Surface water levels",
        "Qualité de l’eau du lac Saint-Jean",
        "Water quality of the Ottawa River",
        "Quality of drinking water",
        "Watersheds of Québec",
        "WATER QUALITY",
    ];

    fn found(text: &str) -> Vec<&'static str> {
        let index = NameIndex::new(Lang::En, TITLES.iter().copied().map(Some));
        let text_of = |name: u32| TITLES.get(name as usize).copied();
        index.best(&Typed::new(text), text_of, 8).into_iter().filter_map(text_of).collect()
    }

    #[test]
    fn names_are_found_by_the_beginnings_of_their_words() {
        assert_eq!(found("queb"), [TITLES[4]]);
        assert_eq!(found("QUÉBEC water"), [TITLES[4]]);
        assert_eq!(found("lac st"), [] as [&str; 0]);
        assert_eq!(found("lac jea sain"), [TITLES[1]]);
        assert_eq!(found("water of the ottawa"), [TITLES[2]]);
        assert_eq!(found(""), [] as [&str; 0]);
    }

    #[test]
    fn the_best_names_begin_with_the_words_in_their_order() {
        assert_eq!(found("water qual"), [TITLES[2], TITLES[5], TITLES[3]]);
        assert_eq!(found("water"), [TITLES[2], TITLES[5], TITLES[4], TITLES[0], TITLES[3]]);
    }

    #[test]
    fn a_name_may_be_missing_and_a_long_one_is_known_by_its_first_words() {
        let long: String = (0..100).map(|word| format!("word{word} ")).collect();
        let index = NameIndex::new(Lang::Fr, [None, Some(long.as_str()), Some("word5")].into_iter());
        let docs = |word: &str| index.candidates(&[word]).docs.iter().collect::<Vec<_>>();
        assert_eq!((docs("word5"), docs("word31"), docs("word32")), (vec![1, 2], vec![1], vec![]));
    }

    #[test]
    fn what_begins_too_many_names_stands_for_some_of_them() {
        let names: Vec<String> = (0..MAX_WALK + 2).map(|number| format!("lake l{}", number % 3)).collect();
        let index = NameIndex::new(Lang::En, names.iter().map(|name| Some(name.as_str())));
        let one = index.candidates(&["l"]);
        assert!(!one.is_exact && (1..MAX_WALK).contains(&one.docs.len()));
        let two = index.candidates(&["lak", "l2"]);
        assert!(!two.is_exact && two.docs.len() == names.len() / 3);
    }
}
