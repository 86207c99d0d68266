//! Words of the query to terms of the catalogue.

mod guess;
mod phrases;
mod requirements;

use std::collections::{BTreeMap, BTreeSet};

use catalog::results::Hint;
use catalog::search::{Page, Timeline};
use catalog::{Counts, Lang};

use super::joined::joined_words;
use super::reading::read;
use super::{Coverage, Order, Plan, Requirement, Term, WordGroup};
use crate::analysis::{Analyser, is_stop_word, lower, stop_term, unaccented_stop_term};
use crate::fold::fold_word;
use crate::lexicon::Lexicon;
use crate::parser::{Operand, ParsedQuery};
use crate::scoring::idf;
use crate::titles::Titles;

/// Impacts are multiplied by this for terms of the page's language and of no language …
const OWN_LANGUAGE: i32 = 10;
/// … and by this for terms of the other language and for guesses.
const OTHER_LANGUAGE: i32 = 8;
/// Most words a prefix stands for.
const MAX_EXPANSIONS: usize = 32;
/// A word found in fewer records than this may be a slip: its stems are looked up too.
const RARE: u32 = 3;

pub(super) fn plan_words(text: &str, lang: Lang, lexicon: &Lexicon, titles: &Titles) -> Plan {
    let (query, docs) = read(text, lang, titles);
    let ParsedQuery { clauses, excluded, hints, .. } = query;
    let mut planner = Planner::new(lang, lexicon, hints);
    planner.plan.titled = docs;
    planner.has_stop_words_only = clauses.iter().flatten().all(Operand::is_stop_word);
    planner.has_known_words = planner.knows_any(&clauses);
    let joined = joined_words(&clauses);
    let groups: Vec<Group> = clauses
        .iter()
        .zip(&joined)
        .map(|(clause, joined)| planner.group(clause, joined.as_deref()))
        .collect();
    planner.require(groups, &clauses, &excluded);
    for operand in &excluded {
        planner.exclude(operand);
    }
    if planner.has_stop_words_only {
        planner.prefer_sequence(&clauses);
    }
    let mut plan = planner.plan;
    let mut told: Vec<Hint> = Vec::new();
    plan.hints.retain(|hint| {
        let is_new = !told.contains(hint);
        told.push(hint.clone());
        is_new
    });
    plan
}

/// How much a group of the query has to be in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Stop words of the page's language, beside other words.
    Ignored,
    /// Stop words of the other language: they may be words here, so they only add to the score.
    Welcome,
    /// In more than half of the records: requiring it would hide records that merely word things otherwise.
    Common,
    Required,
}

struct Group {
    need: Need,
    requirement: Requirement,
}

struct Planner<'a> {
    lang: Lang,
    lexicon: &'a Lexicon,
    analyser: Analyser,
    /// Then they are searched for.
    has_stop_words_only: bool,
    /// Some of the words are in the catalogue.
    has_known_words: bool,
    /// Words as typed, and what was taken for them.
    corrected: BTreeMap<String, String>,
    plan: Plan,
}

impl<'a> Planner<'a> {
    fn new(lang: Lang, lexicon: &'a Lexicon, hints: Vec<Hint>) -> Self {
        let plan = Plan {
            words: Vec::new(),
            sequence: None,
            titled: Vec::new(),
            required: Vec::new(),
            asked: Vec::new(),
            absent: Vec::new(),
            coverage: Coverage::All,
            excluded_terms: Vec::new(),
            excluded_phrases: Vec::new(),
            is_empty: false,
            area: None,
            period: None,
            updated: None,
            timeline: Timeline::default(),
            filters: Vec::new(),
            foundational: false,
            mappable: false,
            condition: None,
            counts: Counts::Facets,
            begins: None,
            order: Order::Doc,
            page: Page::default(),
            hints,
            marked: BTreeSet::new(),
        };
        Self {
            lang,
            lexicon,
            analyser: Analyser::default(),
            has_stop_words_only: false,
            has_known_words: false,
            corrected: BTreeMap::new(),
            plan,
        }
    }

    /// `joined` is the word that the clause is part of where it is written in one.
    fn group(&mut self, operands: &[Operand], joined: Option<&str>) -> Group {
        let mut terms = joined.map(|word| self.terms_of(&lower(word))).unwrap_or_default();
        let is_known_joined = !terms.is_empty();
        let mut group = Group { need: Need::Ignored, requirement: Requirement::default() };
        for operand in operands {
            let need = match operand {
                Operand::Word(word) if is_known_joined && self.terms_of(&lower(word)).is_empty() => {
                    Need::Required
                }
                Operand::Word(word) => self.word(word, &mut terms),
                Operand::Prefix(word) => self.prefix(word, &mut terms),
                Operand::Phrase(words) => {
                    let found = terms.len();
                    let phrase = self.phrase(words, &mut terms);
                    if phrase.is_none() && terms.len() == found {
                        self.plan.hints.push(Hint::UnknownWord { word: words.join(" ") });
                    }
                    self.score_phrase(words);
                    group.requirement.phrases.extend(phrase);
                    Need::Required
                }
                Operand::Code(code) => {
                    let found = terms.len();
                    let (phrases, first) = self.code(code, &mut terms);
                    let is_word = terms.len() > found;
                    match first {
                        // The words of an identifier must not count more than the identifier.
                        Some(form) if !is_word => self.score_phrase(form),
                        None if !is_word => {
                            self.plan.hints.push(Hint::UnknownWord { word: code.typed.clone() });
                        }
                        _ => {}
                    }
                    group.requirement.phrases.extend(phrases);
                    Need::Required
                }
            };
            group.need = group.need.max(need);
        }
        group.requirement.word = self.add_words(terms);
        if group.need == Need::Welcome && group.requirement == Requirement::default() {
            group.need = Need::Ignored;
        }
        group
    }

    /// Adds the terms a word can be, and says how much it is needed.
    fn word(&mut self, word: &str, terms: &mut BTreeMap<Term, i32>) -> Need {
        let typed = lower(word);
        if self.has_stop_words_only {
            let found = self.every_term_of(&typed);
            if found.is_empty() {
                self.plan.hints.push(Hint::UnknownWord { word: word.to_owned() });
            }
            merge(terms, found);
            return Need::Required;
        }
        if is_stop_word(&typed, self.lang) {
            return Need::Ignored;
        }
        let found = self.terms_of(&typed);
        let need = if is_stop_word(&typed, self.lang.other()) {
            Need::Welcome
        } else if found
            .keys()
            .any(|term| self.lexicon.frequency(term.as_str()) > self.lexicon.documents() / 2)
        {
            Need::Common
        } else {
            Need::Required
        };
        if found.is_empty() && need == Need::Required {
            self.guess(word, &typed, terms);
        }
        merge(terms, found);
        need
    }

    fn prefix(&mut self, word: &str, terms: &mut BTreeMap<Term, i32>) -> Need {
        let found = self.expansions(word);
        if found.is_empty() {
            self.plan.hints.push(Hint::UnknownWord { word: format!("{word}*") });
        }
        merge(terms, found);
        Need::Required
    }

    /// The terms of the word in the catalogue: by its own spelling but for case and accents, and for a rare or
    /// unseen form by its stems.
    fn terms_of(&self, typed: &str) -> BTreeMap<Term, i32> {
        let mut terms = BTreeMap::new();
        let words = self.lexicon.words(&fold_word(typed));
        for word in &words {
            self.insert(&mut terms, word.term, self.weight(word.lang));
        }
        if let Some(term) = unaccented_stop_term(typed, self.lang) {
            self.insert(&mut terms, &term, self.weight(Some(self.lang)));
        }
        if words.iter().all(|word| word.df < RARE) {
            for lang in Lang::ALL {
                if let Some(term) = self.analyser.term(typed, lang) {
                    self.insert(&mut terms, &term, self.weight(Some(lang)));
                }
            }
        }
        terms
    }

    fn expansions(&self, prefix: &str) -> BTreeMap<Term, i32> {
        let mut terms = BTreeMap::new();
        for word in self.lexicon.words_with_prefix(&fold_word(&lower(prefix)), MAX_EXPANSIONS) {
            self.insert(&mut terms, word.term, self.weight(word.lang));
        }
        terms
    }

    /// As [`Self::terms_of`], with those of stop words.
    fn every_term_of(&self, typed: &str) -> BTreeMap<Term, i32> {
        let mut terms = self.terms_of(typed);
        for lang in Lang::ALL {
            if let Some(term) = stop_term(typed, lang) {
                self.insert(&mut terms, &term, self.weight(Some(lang)));
            }
        }
        terms
    }

    fn add_words(&mut self, terms: BTreeMap<Term, i32>) -> Option<usize> {
        if terms.is_empty() {
            return None;
        }
        let frequency = terms.keys().map(|term| self.lexicon.frequency(term.as_str())).max().unwrap_or(0);
        self.plan.marked.extend(terms.keys().cloned());
        let group =
            WordGroup { terms: terms.into_iter().collect(), idf: idf(self.lexicon.documents(), frequency) };
        // The same word twice is no reason to count it twice.
        if let Some(index) = self.plan.words.iter().position(|known| *known == group) {
            return Some(index);
        }
        self.plan.words.push(group);
        Some(self.plan.words.len() - 1)
    }

    fn insert(&self, terms: &mut BTreeMap<Term, i32>, term: &str, weight: i32) {
        if self.lexicon.frequency(term) > 0
            && let Some(term) = Term::new(term)
        {
            let best = terms.entry(term).or_insert(weight);
            *best = weight.max(*best);
        }
    }

    fn weight(&self, lang: Option<Lang>) -> i32 {
        if lang.is_none_or(|lang| lang == self.lang) { OWN_LANGUAGE } else { OTHER_LANGUAGE }
    }
}

fn merge(terms: &mut BTreeMap<Term, i32>, found: BTreeMap<Term, i32>) {
    for (term, weight) in found {
        let best = terms.entry(term).or_insert(weight);
        *best = weight.max(*best);
    }
}
