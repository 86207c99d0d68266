//! The plain reference: what a search means, in code that anyone can check, with no index and no SQL.
//!
//! It reads records, not snapshots. Only the dictionary and the lexicon come from one, since they say which word
//! stands for which term and which key for which code.

mod truth;

use std::collections::BTreeMap;

use catalog::search::{Relation, Timeline};
use catalog::{Facet, Lang, Record};
use query::analysis::Analyser;
use query::answer::Answer;
use query::columns::{FOUNDATIONAL, MAPPABLE};
use query::dictionary::{FacetDictionary, UNKNOWN};
use query::document::{FieldCounts, searched_texts};
use query::fold::{collation_key, fold_word};
use query::periods::{self, Days};
use query::plan::{
    FacetFilter, FilterValues, Order, Phrase, Plan, PlannedArea, Requirement, SEQUENCE, SIZE_STEP, TITLED,
    Term,
};
use query::scoring::impact;
use query::spatial::{GridBox, TURN};
use query::tokens::{tokens, words};

/// Every record of a catalogue, analysed and held in memory.
pub struct Reference {
    documents: Vec<Document>,
}

struct Document {
    id: String,
    facets: BTreeMap<Facet, i64>,
    period: i64,
    flags: i32,
    grid: GridBox,
    days: Days,
    updated: i32,
    popularity: i64,
    titles: [String; 2],
    impacts: BTreeMap<String, i32>,
    /// The words of each text, folded.
    texts: Vec<Vec<String>>,
}

impl Reference {
    /// Takes the records in any order. `codes` says which value each record has of a facet whose names are joined
    /// across records (organisations) or folded (formats).
    pub fn new(
        records: &[Record],
        dictionary: &FacetDictionary,
        codes: impl Fn(&Record, Facet) -> Vec<String>,
    ) -> Self {
        let analyser = Analyser::default();
        let mut documents: Vec<Document> = records
            .iter()
            .map(|record| {
                let keys = |facet: Facet| codes(record, facet);
                Document::new(record, dictionary, keys, &analyser)
            })
            .collect();
        documents.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        Self { documents }
    }

    /// The id of a doc number of an answer.
    pub fn id(&self, doc: u32) -> &str {
        &self.documents[doc as usize].id
    }

    /// What the plan finds, by looking at every record.
    pub fn answer(&self, plan: &Plan) -> Answer {
        if plan.is_empty {
            return Answer::default();
        }
        let mut answer = Answer::default();
        let mut histograms: BTreeMap<&str, BTreeMap<i64, u64>> = BTreeMap::new();
        let mut found = Vec::new();
        let most = self.most_met(plan);
        for (doc, document) in self.documents.iter().enumerate() {
            if !document.is_match(plan) {
                continue;
            }
            let mut misses = document.misses(plan);
            if plan.is_relaxed() && Some(document.met(plan).count_ones()) != most {
                misses.push("met");
            }
            if misses.is_empty() {
                answer.total += 1;
                found.push(doc);
            }
            let mut count = |column: &'static str, value: i64| {
                if misses.iter().all(|miss| *miss == column) {
                    *histograms.entry(column).or_default().entry(value).or_default() += 1;
                }
            };
            for facet in Facet::ALL {
                count(facet.name(), document.facets[&facet]);
            }
            let time = match plan.timeline {
                Timeline::Covered => document.period,
                Timeline::Updated => i64::from(document.updated / 10_000),
            };
            count("period", time);
            count("flags", i64::from(document.flags));
            if plan.is_relaxed() {
                count("met", document.met(plan));
            }
        }
        found.sort_by(|a, b| self.compare(*a, *b, plan));
        if let Some(begins) = plan.begins {
            let there = (begins.updated == 0, begins.updated, begins.doc as usize);
            found.retain(|doc| {
                let (is_undated, updated) = self.documents[*doc].age_key();
                match plan.order {
                    Order::OldestFirst => (is_undated, updated, *doc) >= there,
                    _ => *doc >= begins.doc as usize,
                }
            });
        }
        let from = usize::try_from(plan.page.offset()).expect("an address");
        let page = found.into_iter().skip(from).take(plan.page.size() as usize);
        answer.hits = page.map(|doc| u32::try_from(doc).expect("a doc number")).collect();
        let mut counts = |column: &str| histograms.remove(column).unwrap_or_default().into_iter().collect();
        answer.facets = Facet::ALL.into_iter().map(|facet| (facet, counts(facet.name()))).collect();
        answer.periods = counts("period");
        answer.flags = counts("flags");
        if plan.is_relaxed() {
            answer.meeting = counts("met");
            answer.met = answer.hits.iter().map(|doc| self.documents[*doc as usize].met(plan)).collect();
        }
        answer
    }

    /// How many requirements the records fulfil that fulfil the most, of those that pass everything else.
    fn most_met(&self, plan: &Plan) -> Option<u32> {
        let passing = self
            .documents
            .iter()
            .filter(|document| document.is_match(plan) && document.misses(plan).is_empty());
        passing.map(|document| document.met(plan).count_ones()).max()
    }

    fn compare(&self, a: usize, b: usize, plan: &Plan) -> std::cmp::Ordering {
        let (left, right) = (&self.documents[a], &self.documents[b]);
        let by_key = match plan.order {
            Order::Doc => std::cmp::Ordering::Equal,
            Order::Score => score(b, right, plan).cmp(&score(a, left, plan)),
            Order::OldestFirst => left.age_key().cmp(&right.age_key()),
            Order::Title(Lang::En) => left.titles[0].cmp(&right.titles[0]),
            Order::Title(Lang::Fr) => left.titles[1].cmp(&right.titles[1]),
            Order::Popularity => right.popularity.cmp(&left.popularity),
        };
        by_key.then_with(|| a.cmp(&b))
    }
}

fn score(doc: usize, document: &Document, plan: &Plan) -> i64 {
    let is_titled = plan.titled.iter().any(|titled| *titled as usize == doc);
    document.score(plan) + if is_titled { TITLED } else { 0 }
}

impl Document {
    fn new(
        record: &Record,
        dictionary: &FacetDictionary,
        keys: impl Fn(Facet) -> Vec<String>,
        analyser: &Analyser,
    ) -> Self {
        let impacts = impacts(record, analyser);
        let days = Days::of(&record.temporal);
        let title =
            |lang: Lang| record.title.pick(lang).map_or_else(String::new, |title| collation_key(title.value));
        let mut flags = 0;
        if record.foundational {
            flags |= FOUNDATIONAL;
        }
        if record.is_mappable() {
            flags |= MAPPABLE;
        }
        Self {
            id: record.id.clone(),
            facets: Facet::ALL
                .into_iter()
                .map(|facet| (facet, code(facet, &keys(facet), dictionary)))
                .collect(),
            period: periods::mask(days),
            flags,
            grid: GridBox::of_footprint(&record.footprint),
            days,
            updated: record.updated().map_or(0, |dated| dated.date.first_day()),
            popularity: i64::from(record.popularity),
            titles: [title(Lang::En), title(Lang::Fr)],
            impacts,
            texts: searched_texts(record).iter().map(|text| folded_words(&text.text)).collect(),
        }
    }

    /// A bit for each requirement that the record fulfils.
    fn met(&self, plan: &Plan) -> i64 {
        let bits = plan.required.iter().enumerate().filter(|(_, requirement)| self.meets(plan, requirement));
        bits.map(|(index, _)| 1 << index).sum()
    }

    fn meets(&self, plan: &Plan, requirement: &Requirement) -> bool {
        requirement
            .word
            .is_some_and(|group| self.has_any(plan.words[group].terms.iter().map(|(term, _)| term)))
            || requirement.phrases.iter().any(|phrase| self.has_phrase(phrase))
    }

    fn has_words(&self, plan: &Plan) -> bool {
        let met = self.met(plan);
        let is_met = if plan.is_relaxed() { met > 0 } else { met == (1 << plan.required.len()) - 1 };
        is_met
            && !self.has_any(plan.excluded_terms.iter())
            && !plan.excluded_phrases.iter().any(|phrase| self.has_phrase(phrase))
    }

    fn has_phrase(&self, phrase: &Phrase) -> bool {
        let words: Vec<&str> = phrase.words().iter().map(Term::as_str).collect();
        self.texts.iter().any(|text| text.windows(words.len()).any(|window| window == words))
    }

    fn has_any<'a>(&self, mut terms: impl Iterator<Item = &'a Term>) -> bool {
        terms.any(|term| self.impacts.contains_key(term.as_str()))
    }

    fn score(&self, plan: &Plan) -> i64 {
        let words = plan.words.iter().map(|group| {
            let impacts = group.terms.iter().map(|(term, weight)| {
                i64::from(self.impacts.get(term.as_str()).copied().unwrap_or(0)) * i64::from(*weight)
            });
            impacts.max().unwrap_or(0) * i64::from(group.idf)
        });
        let size =
            plan.area.map_or(0, |area| i64::from((self.grid.size_class() - area.grid.size_class()).abs()));
        let sequence =
            plan.sequence.as_ref().filter(|phrase| self.has_phrase(phrase)).map_or(0, |_| SEQUENCE);
        words.sum::<i64>() + sequence - size * SIZE_STEP
    }

    /// Whether it is counted at all.
    fn is_match(&self, plan: &Plan) -> bool {
        let is_true = |condition| self.truth(condition) == Some(true);
        self.has_words(plan) && self.lies_in_area(plan) && plan.condition.as_ref().is_none_or(is_true)
    }

    const fn age_key(&self) -> (bool, i32) {
        (self.updated == 0, self.updated)
    }

    fn lies_in_area(&self, plan: &Plan) -> bool {
        plan.area.is_none_or(|area| self.lies_in(&area))
    }

    fn lies_in(&self, area: &PlannedArea) -> bool {
        if self.grid == GridBox::NOWHERE {
            return false;
        }
        let (searched, own) = (area.grid, self.grid);
        let latitudes = match area.relation {
            Relation::Intersects => own.south <= searched.north && own.north >= searched.south,
            Relation::Within => own.south >= searched.south && own.north <= searched.north,
        };
        let turned = |turns: i32| (searched.west + turns * TURN, searched.east + turns * TURN);
        let mut searched_spans = [-1, 0, 1].map(turned).into_iter();
        latitudes
            && match area.relation {
                Relation::Intersects => {
                    searched_spans.any(|(west, east)| own.west <= east && own.east >= west)
                }
                Relation::Within => {
                    searched.goes_round()
                        || searched_spans.any(|(west, east)| own.west >= west && own.east <= east)
                }
            }
    }

    /// The columns whose filter the record does not pass, each filter once.
    fn misses(&self, plan: &Plan) -> Vec<&'static str> {
        let mut misses: Vec<&'static str> = plan
            .filters
            .iter()
            .filter(|filter| !self.passes(filter))
            .map(|filter| filter.facet.name())
            .collect();
        if let Some(period) = plan.period
            && (period.begin.is_some_and(|day| self.days.end < day)
                || (period.is_to_come && self.days.end / 10_000 == Days::OPEN_END / 10_000)
                || period.end.is_some_and(|day| self.days.begin > day))
        {
            misses.push(if plan.timeline == Timeline::Covered { "period" } else { "covered" });
        }
        if let Some(updated) = plan.updated
            && (self.updated < updated.begin || updated.end.is_some_and(|end| self.updated > end))
        {
            misses.push(if plan.timeline == Timeline::Updated { "period" } else { "updated" });
        }
        if plan.foundational && self.flags & FOUNDATIONAL == 0 {
            misses.push("flags");
        }
        if plan.mappable && self.flags & MAPPABLE == 0 {
            misses.push("flags");
        }
        misses
    }

    fn passes(&self, filter: &FacetFilter) -> bool {
        let own = self.facets[&filter.facet];
        match &filter.values {
            FilterValues::Codes(codes) => codes.iter().any(|code| i64::from(*code) == own),
            FilterValues::Mask(mask) => own & mask != 0,
        }
    }
}

fn code(facet: Facet, keys: &[String], dictionary: &FacetDictionary) -> i64 {
    let codes: Vec<usize> = keys.iter().filter_map(|key| dictionary.code(facet, key)).collect();
    if FacetDictionary::is_mask(facet) {
        codes.into_iter().fold(0, |mask, code| mask | (1 << code))
    } else {
        codes.first().map_or(i64::from(UNKNOWN), |code| i64::try_from(*code).expect("a small code"))
    }
}

fn folded_words(text: &str) -> Vec<String> {
    words(text).map(|word| fold_word(word.text)).filter(|word| !word.is_empty()).collect()
}

fn impacts(record: &Record, analyser: &Analyser) -> BTreeMap<String, i32> {
    let mut counts: BTreeMap<String, FieldCounts> = BTreeMap::new();
    let mut lengths: BTreeMap<Lang, FieldCounts> = BTreeMap::new();
    for text in searched_texts(record) {
        for token in tokens(&text.text) {
            let Some(term) = analyser.any_term(token.text, text.lang) else { continue };
            // Stop words make no text longer.
            if analyser.term(token.text, text.lang).is_some() {
                let length = &mut lengths.entry(text.lang).or_default()[text.field as usize];
                *length = length.saturating_add(1);
            }
            let count = &mut counts.entry(term).or_default()[text.field as usize];
            *count = count.saturating_add(1);
        }
    }
    let of = |lang: Lang| lengths.get(&lang).copied().unwrap_or_default();
    let length = |term: &str| match term.split_once(':') {
        Some(("en" | "enstop", _)) => of(Lang::En),
        Some(("fr" | "frstop", _)) => of(Lang::Fr),
        _ => std::array::from_fn(|field| of(Lang::En)[field].max(of(Lang::Fr)[field])),
    };
    counts.iter().map(|(term, counts)| (term.clone(), impact(*counts, length(term)))).collect()
}
