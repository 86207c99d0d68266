//! Every word and term of a run, as numbers. Numbers depend on which thread met a word first; ranks, taken at the
//! end from the strings, do not, and only ranks reach the files.

use std::sync::{Arc, Mutex, PoisonError};

use catalog::Lang;
use hashbrown::HashMap;
use query::analysis::{Analyser, lower};
use query::fold::fold_word;

use crate::records::interner::Interner;

/// A term: its class in the three upper bits, the number of its body (the part after `en:`) in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(u32);

/// In the order of their texts.
pub(crate) const CLASSES: [&str; 5] = ["en", "enstop", "fr", "frstop", "x"];
const BODY_BITS: u32 = 29;
const BODY_MASK: u32 = (1 << BODY_BITS) - 1;

impl TermId {
    fn new(class: u32, body: u32) -> Self {
        assert!(body <= BODY_MASK, "more than five hundred million distinct words");
        Self(class << BODY_BITS | body)
    }

    pub(crate) const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Index in `CLASSES`.
    pub(crate) const fn class(self) -> u32 {
        self.0 >> BODY_BITS
    }

    /// The language of the texts it is in; `None` for a code or number, which can be in both.
    pub(crate) fn lang(self) -> Option<Lang> {
        CLASSES[self.class() as usize].get(..2).and_then(|code| code.parse().ok())
    }

    pub(crate) const fn body(self) -> u32 {
        self.0 & BODY_MASK
    }
}

/// What a token of a text is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) term: TermId,
    /// The string it is folded to.
    pub(crate) spelling: u32,
    /// `None` for stop words.
    pub(crate) listed: Option<Listed>,
}

/// The numbers of a word and of one of its lower-case forms.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Listed {
    pub(crate) word: u32,
    pub(crate) surface: u32,
}

#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    strings: Interner<Arc<str>>,
    /// A folded word and the term it is searched by.
    words: Interner<(u32, TermId)>,
    /// A word and one of its lower-case forms.
    surfaces: Interner<(u32, u32)>,
}

impl Vocabulary {
    /// All strings, by number: bodies of terms, folded words, their forms.
    pub(crate) fn strings(&self) -> &[Arc<str>] {
        self.strings.values()
    }

    pub(crate) fn words(&self) -> &[(u32, TermId)] {
        self.words.values()
    }

    pub(crate) fn surfaces(&self) -> &[(u32, u32)] {
        self.surfaces.values()
    }

    /// The place of every string in the order of strings.
    pub(crate) fn ranks(&self) -> Ranks {
        let strings = self.strings();
        let count = u32::try_from(strings.len()).expect("numbered in u32");
        let mut by_rank: Vec<u32> = (0..count).collect();
        by_rank.sort_unstable_by(|a, b| strings[*a as usize].cmp(&strings[*b as usize]));
        let mut ranks = vec![0; strings.len()];
        for (rank, number) in (0_u32..).zip(&by_rank) {
            ranks[*number as usize] = rank;
        }
        Ranks { ranks, by_rank }
    }

    fn token(&mut self, word: &str, term: &str) -> Token {
        let (name, body) = term.split_once(':').expect("terms begin with their class");
        let class = (0..).zip(CLASSES).find(|(_, class)| *class == name).expect("a class of terms").0;
        let term = TermId::new(class, self.strings.intern(body));
        let lower = lower(word);
        let spelling = self.strings.intern(fold_word(&lower).as_str());
        let listed = (!name.ends_with("stop")).then(|| {
            let word = self.words.intern_owned((spelling, term));
            let lower = self.strings.intern(lower.as_str());
            Listed { word, surface: self.surfaces.intern_owned((word, lower)) }
        });
        Token { term, spelling, listed }
    }
}

/// Numbers of strings to their places among all strings, and back.
#[derive(Debug)]
pub(crate) struct Ranks {
    ranks: Vec<u32>,
    by_rank: Vec<u32>,
}

impl Ranks {
    pub(crate) fn rank(&self, string: u32) -> u32 {
        self.ranks[string as usize]
    }

    pub(crate) fn string(&self, rank: u32) -> u32 {
        self.by_rank[rank as usize]
    }

    /// The same term with the rank of its body in place of the number; sorts as the text of the term does.
    pub(crate) fn ranked(&self, term: TermId) -> TermId {
        TermId::new(term.class(), self.rank(term.body()))
    }
}

/// One thread's way to the shared vocabulary: every word it has met is found without a lock and without a stemmer.
pub(crate) struct Tokeniser<'a> {
    shared: &'a Mutex<Vocabulary>,
    analyser: Analyser,
    known: [HashMap<Box<str>, Option<Token>>; 2],
    /// The spellings of elisions, which are few.
    elided: HashMap<Box<str>, u32>,
}

/// Words a thread remembers per language. Identifiers never come twice and would fill memory.
const MAX_KNOWN: usize = 300_000;
/// Bytes of a word that is remembered; what is longer is hardly one, and seldom comes again.
const MAX_KNOWN_WORD: usize = 40;

impl<'a> Tokeniser<'a> {
    pub(crate) fn new(shared: &'a Mutex<Vocabulary>) -> Self {
        Self {
            shared,
            analyser: Analyser::default(),
            known: [HashMap::new(), HashMap::new()],
            elided: HashMap::new(),
        }
    }

    /// The spelling of a word that is part of phrases only.
    pub(crate) fn spelling(&mut self, word: &str) -> u32 {
        if let Some(spelling) = self.elided.get(word) {
            return *spelling;
        }
        let mut vocabulary = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
        let spelling = vocabulary.strings.intern(fold_word(word).as_str());
        self.elided.insert(word.into(), spelling);
        spelling
    }

    /// `None` for a word of which nothing is left folded.
    pub(crate) fn token(&mut self, word: &str, lang: Lang) -> Option<Token> {
        let known = &mut self.known[lang as usize];
        if let Some(token) = known.get(word) {
            return *token;
        }
        let token = self.analyser.any_term(word, lang).map(|term| {
            let mut vocabulary = self.shared.lock().unwrap_or_else(PoisonError::into_inner);
            vocabulary.token(word, &term)
        });
        if known.len() == MAX_KNOWN {
            known.clear();
        }
        if word.len() <= MAX_KNOWN_WORD {
            known.insert(word.into(), token);
        }
        token
    }
}
