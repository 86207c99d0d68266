//! Which words are a slip or two away from a typed one.
//!
//! The words stand in two automata (`fst`), forwards and from their ends. A walk that allows every slip everywhere would
//! visit most of the beginnings that words have. So the typed word is thought of in three parts, of which two slips
//! leave at least one alone: each walk begins with a part that must be as typed, or nearly so, and from there on
//! few words are left.

mod alike;

use std::thread;

use alike::Alike;
use fst::{IntoStreamer, Set, Streamer};

use super::texts::Texts;

/// Words of `[a-z]`, for finding those that are alike.
#[derive(Debug)]
pub(super) struct Slips {
    words: Set<Vec<u8>>,
    /// The same words written backwards.
    backwards: Set<Vec<u8>>,
}

/// A word and its distance from the typed one.
pub(super) type Near = (String, usize);

impl Slips {
    /// `words` sorted, each once. Takes two threads: a new snapshot waits for this.
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str> + Clone + Send) -> Self {
        let same = words.clone();
        thread::scope(|scope| {
            let backwards = scope.spawn(|| set_of_reversed(same));
            let words = set_of(words);
            let backwards = backwards.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            Self { words, backwards }
        })
    }

    /// The words at most `most` (1 or 2) slips away from `typed`, sorted: letters more, less or exchanged, or
    /// two neighbours in each other's place (optimal string alignment, Damerau 1964).
    pub(super) fn near(&self, typed: &str, most: usize) -> Vec<Near> {
        let mut found = if most == 1 { self.one_slip(typed) } else { self.two_slips(typed) };
        // A walk may find a word with more slips than it takes; another one finds it with as many.
        found.sort_unstable();
        found.dedup_by(|next, before| next.0 == before.0);
        found
    }

    /// Either the first half is as typed, or what follows is.
    fn one_slip(&self, typed: &str) -> Vec<Near> {
        let half = typed.len() / 2;
        let mut found = self.forwards(&Alike::new(typed).slip(half..));
        found.extend(self.backwards(&Alike::new(&reversed(typed)).slip(rest(typed, half)..)));
        found
    }

    /// The first part is as typed; or else the last; or else there is one slip in the first, none in the middle.
    fn two_slips(&self, typed: &str) -> Vec<Near> {
        let (first, middle) = (typed.len().div_ceil(3), typed.len() * 3 / 5);
        let mut found = self.forwards(&Alike::new(typed).slip(first..).slip(first..));
        let last = rest(typed, middle);
        found.extend(self.backwards(&Alike::new(&reversed(typed)).slip(last..).slip(last..)));
        found.extend(self.forwards(&Alike::new(typed).slip(..first).slip(middle..)));
        found
    }

    fn forwards(&self, alike: &Alike) -> Vec<Near> {
        matches(&self.words, alike, str::to_owned)
    }

    fn backwards(&self, alike: &Alike) -> Vec<Near> {
        matches(&self.backwards, alike, reversed)
    }
}

fn set_of<'a>(sorted: impl Iterator<Item = &'a str>) -> Set<Vec<u8>> {
    Set::from_iter(sorted).expect("the words are sorted")
}

fn set_of_reversed<'a>(words: impl Iterator<Item = &'a str>) -> Set<Vec<u8>> {
    let mut written = Texts::default();
    for word in words {
        written.push_reversed(word);
    }
    // Most comparisons end within the number, and need not look at the text.
    let mut sorted: Vec<(u64, &str)> = written.iter().map(|word| (beginning(word), word)).collect();
    sorted.sort_unstable();
    set_of(sorted.into_iter().map(|(_, word)| word))
}

/// The first eight bytes as a number, which sorts as they do.
fn beginning(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (place, byte) in bytes.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    u64::from_be_bytes(bytes)
}

/// How many letters from the end on are beyond any slip that begins before `part`; it may exchange a letter behind it.
const fn rest(typed: &str, part: usize) -> usize {
    (typed.len() - part).saturating_sub(1)
}

fn matches(words: &Set<Vec<u8>>, alike: &Alike, written: impl Fn(&str) -> String) -> Vec<Near> {
    let mut found = Vec::new();
    let mut stream = words.search_with_state(alike).into_stream();
    while let Some((word, state)) = stream.next() {
        let distance = alike.distance(&state).expect("the automaton accepts what has a distance");
        found.push((written(std::str::from_utf8(word).expect("words are UTF-8")), distance));
    }
    found
}

fn reversed(word: &str) -> String {
    word.chars().rev().collect()
}
