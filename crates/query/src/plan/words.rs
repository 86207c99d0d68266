//! Words of the query to terms of the catalogue.

use std::collections::{BTreeMap, BTreeSet};

use catalog::Lang;
use catalog::results::Hint;
use catalog::search::Page;

use super::{Order, Plan, Requirement, Term, WordGroup};
use crate::analysis::{Analyser, is_stop_word, lower};
use crate::fold::fold_word;
use crate::lexicon::{Lexicon, Word};
use crate::parser::{Operand, ParsedQuery, parse};
use crate::scoring::idf;

/// Impacts are multiplied by this for terms of the page's language and of no language …
const OWN_LANGUAGE: i32 = 10;
/// … and by this for terms of the other language and for guesses.
const OTHER_LANGUAGE: i32 = 8;
/// Most words a prefix stands for.
const MAX_EXPANSIONS: usize = 32;
/// Most words an unknown word is taken for.
const MAX_GUESSES: usize = 3;
/// A word found in fewer records than this may be a slip: its stems are looked up too.
const RARE: u32 = 3;

pub(super) fn plan_words(text: &str, lang: Lang, lexicon: &Lexicon) -> Plan {
    let ParsedQuery { clauses, excluded, hints } = parse(text);
    let mut planner = Planner::new(lang, lexicon, hints);
    let groups: Vec<Group> = clauses.iter().map(|clause| planner.group(clause)).collect();
    planner.require(groups, &clauses, &excluded);
    for operand in &excluded {
        planner.exclude(operand);
    }
    planner.plan
}

/// How much a group of the query has to be in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Need {
    /// Stop words of the page's language.
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
    /// The words as typed, for hints.
    typed: Vec<String>,
}

struct Planner<'a> {
    lang: Lang,
    lexicon: &'a Lexicon,
    analyser: Analyser,
    plan: Plan,
}

impl<'a> Planner<'a> {
    fn new(lang: Lang, lexicon: &'a Lexicon, hints: Vec<Hint>) -> Self {
        let plan = Plan {
            words: Vec::new(),
            pairs: Vec::new(),
            required: Vec::new(),
            excluded_terms: Vec::new(),
            excluded_phrases: Vec::new(),
            is_empty: false,
            area: None,
            period: None,
            filters: Vec::new(),
            foundational: false,
            mappable: false,
            order: Order::Doc,
            page: Page::default(),
            hints,
            marked: BTreeSet::new(),
        };
        Self { lang, lexicon, analyser: Analyser::default(), plan }
    }

    fn group(&mut self, operands: &[Operand]) -> Group {
        let mut terms = BTreeMap::new();
        let mut group = Group { need: Need::Ignored, requirement: Requirement::default(), typed: Vec::new() };
        for operand in operands {
            let need = match operand {
                Operand::Word(word) => {
                    group.typed.push(word.clone());
                    self.word(word, &mut terms)
                }
                Operand::Prefix(word) => {
                    group.typed.push(format!("{word}*"));
                    self.prefix(word, &mut terms)
                }
                Operand::Phrase(words) => {
                    group.typed.push(words.join(" "));
                    let phrases = self.phrases(words, &mut terms);
                    self.score_phrase(words);
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
        for word in words {
            self.insert(&mut terms, &word.term, self.weight(word.lang));
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
            self.insert(&mut terms, &word.term, self.weight(word.lang));
        }
        terms
    }

    fn guess(&mut self, word: &str, typed: &str, terms: &mut BTreeMap<Term, i32>) {
        let near: Vec<Word> =
            self.lexicon.words_near(&fold_word(typed), MAX_GUESSES).into_iter().cloned().collect();
        let hint = match near.first() {
            Some(best) => Hint::Corrected { word: word.to_owned(), used: best.display.to_string() },
            None => Hint::UnknownWord { word: word.to_owned() },
        };
        if !self.plan.hints.contains(&hint) {
            self.plan.hints.push(hint);
        }
        // Only spellings of the nearest word: the second nearest is another word.
        let nearest = near.first().map(|best| best.folded.clone());
        for word in nearest.iter().flat_map(|folded| self.lexicon.words(folded)) {
            self.insert(terms, &word.term, OTHER_LANGUAGE);
        }
    }

    /// The pairs of a phrase, once per language in which all its words exist. A phrase of one word that is no
    /// stop word is that word.
    fn phrases(&mut self, words: &[String], terms: &mut BTreeMap<Term, i32>) -> Vec<Vec<usize>> {
        let mut phrases = Vec::new();
        for lang in [self.lang, self.lang.other()] {
            let Some(found) = self.phrase_terms(words, lang) else { continue };
            if let [only] = &found[..] {
                self.insert(terms, only, self.weight(Some(lang)));
                continue;
            }
            let pairs = found.windows(2).map(|pair| format!("{lang}:{} {}", body(&pair[0]), body(&pair[1])));
            let mut indexes: Vec<usize> = pairs.map(|pair| self.add_pair(&pair)).collect();
            indexes.sort_unstable();
            indexes.dedup();
            phrases.push(indexes);
        }
        if phrases.is_empty() && terms.is_empty() {
            self.plan.hints.push(Hint::UnknownWord { word: words.join(" ") });
        }
        phrases
    }

    /// The term of each word in `lang` that is no stop word of it; `None` when one does not exist there or all are
    /// stop words.
    fn phrase_terms(&self, words: &[String], lang: Lang) -> Option<Vec<String>> {
        let mut found = Vec::new();
        for word in words {
            let typed = lower(word);
            if is_stop_word(&typed, lang) {
                continue;
            }
            let spellings = self.lexicon.words(&fold_word(&typed)).iter();
            let best = spellings
                .filter(|word| word.lang.is_none_or(|of| of == lang))
                .max_by_key(|word| (*word.display == *typed, word.df));
            let term = match best {
                Some(word) => word.term.to_string(),
                None => self.analyser.term(&typed, lang)?,
            };
            if self.lexicon.frequency(&term) == 0 {
                return None;
            }
            found.push(term);
        }
        (!found.is_empty()).then_some(found)
    }

    /// The words of a phrase count for the score wherever they stand.
    fn score_phrase(&mut self, words: &[String]) {
        for word in words {
            let typed = lower(word);
            if !is_stop_word(&typed, self.lang) {
                let terms = self.terms_of(&typed);
                self.add_words(terms);
            }
        }
    }

    /// `clauses` are what `groups` were made of; both and `excluded` are needed to say what of the query is known.
    fn require(&mut self, groups: Vec<Group>, clauses: &[Vec<Operand>], excluded: &[Operand]) {
        let strongest = groups.iter().map(|group| group.need).max();
        let mut known = Vec::new();
        for (group, clause) in groups.into_iter().zip(clauses) {
            let required =
                group.need == Need::Required || (Some(group.need) == strongest && group.need > Need::Ignored);
            if strongest == Some(Need::Ignored) {
                for word in group.typed {
                    self.plan.hints.push(Hint::IgnoredWord { word });
                }
            } else if required && group.requirement == Requirement::default() {
                self.plan.is_empty = true;
                continue;
            } else if required && !self.plan.required.contains(&group.requirement) {
                self.plan.required.push(group.requirement);
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
            Operand::Word(word) => terms = self.terms_of(&lower(word)),
            Operand::Prefix(word) => terms = self.expansions(word),
            Operand::Phrase(words) => {
                let hints = self.plan.hints.clone();
                let phrases = self.phrases(words, &mut terms);
                self.plan.excluded_phrases.extend(phrases);
                // A phrase that stands nowhere excludes nothing; there is nothing to tell.
                self.plan.hints = hints;
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

    fn add_pair(&mut self, pair: &str) -> usize {
        let pair = Term::new(pair).expect("stems are plain letters and digits");
        if let Some(index) = self.plan.pairs.iter().position(|known| *known == pair) {
            return index;
        }
        self.plan.pairs.push(pair);
        self.plan.pairs.len() - 1
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

fn body(term: &str) -> &str {
    term.split_once(':').map_or(term, |(_, body)| body)
}
