//! An automaton that accepts what is written like a word but for slips at certain places.

use std::ops::{Bound, RangeBounds};

use fst::Automaton;

/// The Levenshtein automaton of a word, with transpositions, simulated with a bit per letter (Wu & Manber 1992). The
/// tables that crates make of it beforehand allow slips everywhere, and take longer to make than the walk takes.
#[derive(Debug)]
pub(super) struct Alike {
    /// For each byte, where the word has it.
    places: [u64; 256],
    length: usize,
    /// Where the first slip may happen, and where the second.
    slips: [u64; MOST],
    allowed: usize,
}

/// Most slips that can be allowed.
const MOST: usize = 2;
/// Most letters of a word.
const LETTERS: usize = 62;

/// How much of the word can have been read with so many slips, and with a pair of neighbours half read the wrong way
/// round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Read {
    until: [u64; MOST + 1],
    half: [u64; MOST],
}

impl Alike {
    /// Accepts `word` alone, of at most 62 letters.
    pub(super) fn new(word: &str) -> Self {
        assert!(word.len() <= LETTERS, "each letter has a bit");
        let mut places = [0; 256];
        for (place, byte) in word.bytes().enumerate() {
            places[usize::from(byte)] |= 1 << place;
        }
        Self { places, length: word.len(), slips: [0; MOST], allowed: 0 }
    }

    /// Allows a slip more, where it may begin after this many letters of the word.
    pub(super) fn slip(mut self, after: impl RangeBounds<usize>) -> Self {
        let start = match after.start_bound() {
            Bound::Included(start) => *start,
            _ => 0,
        };
        let end = match after.end_bound() {
            Bound::Excluded(end) => *end,
            _ => self.length + 1,
        };
        self.slips[self.allowed] = (u64::MAX << start) & !(u64::MAX << end);
        self.allowed += 1;
        self
    }

    /// The slips in what was read, when it is all of a word that is accepted.
    pub(super) fn distance(&self, read: &Read) -> Option<usize> {
        read.until.iter().position(|until| until >> self.length & 1 == 1)
    }

    /// Adds what becomes possible when letters of the word are left out.
    fn leaving_out(&self, mut until: [u64; MOST + 1]) -> [u64; MOST + 1] {
        let all = !(u64::MAX << (self.length + 1));
        for slip in 0..MOST {
            until[slip + 1] = (until[slip + 1] | (until[slip] & self.slips[slip]) << 1) & all;
        }
        until
    }
}

impl Automaton for Alike {
    type State = Read;

    fn start(&self) -> Read {
        Read { until: self.leaving_out([1, 0, 0]), half: [0; MOST] }
    }

    fn is_match(&self, read: &Read) -> bool {
        self.distance(read).is_some()
    }

    fn can_match(&self, read: &Read) -> bool {
        read.until.iter().chain(&read.half).any(|places| *places != 0)
    }

    fn accept(&self, read: &Read, byte: u8) -> Read {
        let here = self.places[usize::from(byte)];
        let mut next = Read { until: read.until.map(|until| (until & here) << 1), half: [0; MOST] };
        for slip in 0..MOST {
            let from = read.until[slip] & self.slips[slip];
            let more_or_exchanged = from | from << 1;
            let other_way_round = (read.half[slip] & here) << 2;
            next.until[slip + 1] |= more_or_exchanged | other_way_round;
            next.half[slip] = from & here >> 1;
        }
        next.until = self.leaving_out(next.until);
        next
    }
}
