//! Words of the query to terms of the catalogue.

mod guess;

use std::collections::{BTreeMap, BTreeSet};

use catalog::Lang;
use catalog::results::Hint;
use catalog::search::{Page, Timeline};

use super::joined::joined_words;
use super::reading::{is_stop_word_of_any, read};
use super::{Coverage, Order, Phrase, Plan, Requirement, Term, WordGroup};
use crate::analysis::{Analyser, is_stop_word, lower, may_be_stop_word, stop_term, unaccented_stop_term};
use crate::codes::{Code, Form};
use crate::columns::MAX_LISTED_WORD;
use crate::fold::fold_word;
use crate::lexicon::Lexicon;
use crate::parser::{Operand, ParsedQuery};
use crate::scoring::idf;
use crate::titles::Titles;
use crate::tokens::may_be_elided;

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

    /// The phrase, in whichever language its texts are; `None` when one of its words is nowhere. A phrase of one word is
    /// that word, stop words too, and nothing near it.
    fn phrase(&self, words: &[String], terms: &mut BTreeMap<Term, i32>) -> Option<Phrase> {
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
    fn code<'c>(&self, code: &'c Code, terms: &mut BTreeMap<Term, i32>) -> (Vec<Phrase>, Option<&'c Form>) {
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
    fn score_phrase(&mut self, words: &[String]) {
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
    fn prefer_sequence(&mut self, clauses: &[Vec<Operand>]) {
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

    /// `clauses` are what `groups` were made of; both and `excluded` are needed to say what of the query is known.
    fn require(&mut self, groups: Vec<Group>, clauses: &[Vec<Operand>], excluded: &[Operand]) {
        let strongest = groups.iter().map(|group| group.need).max();
        let mut known = Vec::new();
        for (group, clause) in groups.into_iter().zip(clauses) {
            let required =
                group.need == Need::Required || (Some(group.need) == strongest && group.need > Need::Ignored);
            if required && group.requirement == Requirement::default() {
                self.plan.is_empty = true;
                self.plan.absent.push(typed_again(clause));
                continue;
            } else if required && !self.plan.required.contains(&group.requirement) {
                self.plan.required.push(group.requirement);
                self.plan.asked.push(typed_again(clause));
            }
            if group.need > Need::Ignored {
                known.push(typed_again(clause));
            }
        }
        if self.plan.is_empty {
            if !known.is_empty() {
                known.extend(excluded.iter().map(|operand| format!("-{operand}")));
            }
            self.plan.hints.push(Hint::KnownWords { text: known.join(" ") });
        }
    }

    fn exclude(&mut self, operand: &Operand) {
        let mut terms = BTreeMap::new();
        match operand {
            Operand::Word(word) => terms = self.every_term_of(&lower(word)),
            Operand::Prefix(word) => terms = self.expansions(word),
            // A phrase that stands nowhere excludes nothing; there is nothing to tell.
            Operand::Phrase(words) => {
                let phrase = self.phrase(words, &mut terms);
                self.plan.excluded_phrases.extend(phrase);
            }
            Operand::Code(code) => {
                let (phrases, _) = self.code(code, &mut terms);
                self.plan.excluded_phrases.extend(phrases);
            }
        }
        self.plan.excluded_terms.extend(terms.into_keys());
        self.plan.excluded_terms.sort();
        self.plan.excluded_terms.dedup();
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

/// A clause as a visitor could have typed it.
fn typed_again(clause: &[Operand]) -> String {
    clause.iter().map(Operand::to_string).collect::<Vec<_>>().join(" OR ")
}
