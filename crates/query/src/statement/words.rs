//! The tables of the searched words, one per group of the query, and how they are joined.
//!
//! Each has the `doc` of the records with the group, once, and in `s` the best impact of its words. Rows of one term
//! are distinct as they are stored; only alternatives have to be grouped.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{cover, phrases};
use crate::partitions::{Partitions, Shards};
use crate::plan::{Order, Phrase, Plan, Requirement, SEQUENCE, SIZE_STEP, TITLED, Term, WordGroup};

/// The tables of a plan's words: what must be there, what only scores, what must not be there.
pub(super) struct WordTables<'a> {
    plan: &'a Plan,
    required: Vec<WordTable>,
    /// Stands for the required ones together, where not all of them must be met.
    cover: Option<WordTable>,
    optional: Vec<WordTable>,
    sequence: Option<WordTable>,
    excluded: Option<WordTable>,
}

struct WordTable {
    name: String,
    /// Index into `Plan::words`.
    word: Option<usize>,
    /// Index into `Plan::required`.
    requirement: Option<usize>,
    select: String,
}

impl<'a> WordTables<'a> {
    pub(super) fn new(plan: &'a Plan, partitions: &Partitions) -> Self {
        let source = Source { plan, partitions };
        let mut names = (1..).map(|number| format!("w{number}"));
        let mut name = || names.next().expect("endless");
        // The rarest first. Phrases are rarer than their words.
        let mut requirements: Vec<(usize, &Requirement)> = plan.required.iter().enumerate().collect();
        let idf = |requirement: &Requirement| requirement.word.map_or(i32::MAX, |word| plan.words[word].idf);
        requirements
            .sort_by_key(|(_, requirement)| (requirement.phrases.is_empty(), Reverse(idf(requirement))));
        let required: Vec<WordTable> = requirements
            .into_iter()
            .map(|(index, required)| WordTable {
                name: name(),
                word: required.word,
                requirement: Some(index),
                select: source.requirement(required),
            })
            .collect();
        let cover = plan.is_relaxed().then(|| WordTable {
            name: "c".to_owned(),
            word: None,
            requirement: None,
            select: cover::cover_table(&in_order(plan, &required)),
        });
        let scored = if plan.order == Order::Score { plan.words.len() } else { 0 };
        let optional = (0..scored)
            .filter(|word| required.iter().all(|table| table.word != Some(*word)))
            .map(|word| WordTable {
                name: name(),
                word: Some(word),
                requirement: None,
                select: source.postings(&plan.words[word].terms),
            })
            .collect();
        let sequence = plan.sequence.as_ref().filter(|_| plan.order == Order::Score);
        let sequence = sequence.map(|phrase| WordTable {
            name: "q".to_owned(),
            word: None,
            requirement: None,
            select: source.phrase(phrase, SEQUENCE),
        });
        let excluded = plan.has_exclusions().then(|| WordTable {
            name: "x".to_owned(),
            word: None,
            requirement: None,
            select: source.exclusions(),
        });
        Self { plan, required, cover, optional, sequence, excluded }
    }

    /// Each as `name AS (SELECT …)`.
    pub(super) fn definitions(&self) -> Vec<String> {
        let required = self.required.iter().chain(&self.cover);
        let tables = required.chain(&self.optional).chain(&self.sequence).chain(&self.excluded);
        tables.map(|table| format!("{} AS (\n  {}\n)", table.name, table.select)).collect()
    }

    /// The tables joined with `facets AS f`. Without a required group, every record is looked at.
    pub(super) fn joined(&self) -> String {
        let needed = self.cover.as_ref().map_or(&self.required[..], std::slice::from_ref);
        let first = needed.first();
        let doc = format!("{}.doc", first.map_or("f", |table| &table.name));
        let join = |kind: &str, table: &WordTable| {
            format!("\n  {kind} {} ON {}.doc = {doc}", table.name, table.name)
        };
        let required = needed.iter().skip(1).map(|table| join("JOIN", table));
        let others = self.optional.iter().chain(&self.sequence).chain(&self.excluded);
        let others = others.map(|table| join("LEFT JOIN", table));
        let joins: Vec<String> = required.chain(others).collect();
        match first {
            Some(first) => format!("{}{}\n  JOIN facets AS f ON f.doc = {doc}", first.name, joins.concat()),
            None => format!("facets AS f{}", joins.concat()),
        }
    }

    /// What a joined row must fulfil.
    pub(super) fn condition(&self) -> Option<String> {
        self.excluded.as_ref().map(|table| format!("{}.doc IS NULL", table.name))
    }

    /// What every word group adds, their sequence and a title, less the difference in size between the searched box and
    /// the record's.
    pub(super) fn score(&self) -> String {
        let mut sum: Vec<String> = self.cover.iter().map(|table| format!("{}.s", table.name)).collect();
        let words = self.plan.words.iter().enumerate();
        sum.extend(
            words.filter(|(index, _)| !self.is_covered(*index)).map(|(index, group)| self.part(index, group)),
        );
        sum.extend(self.sequence.as_ref().map(|table| format!("COALESCE({}.s, 0)", table.name)));
        if !self.plan.titled.is_empty() {
            let docs: Vec<String> = self.plan.titled.iter().map(ToString::to_string).collect();
            sum.push(format!("CASE WHEN {} THEN {TITLED} ELSE 0 END", is_in("f.doc", &docs)));
        }
        if sum.is_empty() {
            sum.push("CAST(0 AS BIGINT)".to_owned());
        }
        let score = sum.join(" + ");
        match self.plan.area {
            Some(area) => format!("{score} - ABS(f.size_class - ({})) * {SIZE_STEP}", area.grid.size_class()),
            None => score,
        }
    }

    /// The name of the table that stands for the required ones together.
    pub(super) fn cover(&self) -> Option<&str> {
        self.cover.as_ref().map(|table| table.name.as_str())
    }

    fn is_covered(&self, word: usize) -> bool {
        self.cover.is_some() && self.required.iter().any(|table| table.word == Some(word))
    }

    fn part(&self, index: usize, group: &WordGroup) -> String {
        let find = |tables: &[WordTable]| {
            tables.iter().find(|table| table.word == Some(index)).map(|table| table.name.clone())
        };
        let impact = find(&self.required).map(|name| format!("{name}.s"));
        let impact = impact.or_else(|| find(&self.optional).map(|name| format!("COALESCE({name}.s, 0)")));
        format!("CAST({} AS BIGINT) * {}", impact.expect("each group has a table"), group.idf)
    }
}

/// The tables in the order of the plan's requirements, each with what its scores are multiplied by.
fn in_order<'t>(plan: &Plan, tables: &'t [WordTable]) -> Vec<(&'t str, i32)> {
    let mut numbered: Vec<&WordTable> = tables.iter().collect();
    numbered.sort_by_key(|table| table.requirement);
    let idf = |table: &WordTable| table.word.map_or(0, |word| plan.words[word].idf);
    numbered.into_iter().map(|table| (table.name.as_str(), idf(table))).collect()
}

struct Source<'a> {
    plan: &'a Plan,
    partitions: &'a Partitions,
}

impl Source<'_> {
    fn requirement(&self, requirement: &Requirement) -> String {
        let word = requirement.word.map(|index| self.postings(&self.plan.words[index].terms));
        let phrases = requirement.phrases.iter().map(|phrase| self.phrase(phrase, 0));
        any_of(word.into_iter().chain(phrases).collect())
    }

    fn exclusions(&self) -> String {
        let terms: Vec<(Term, i32)> = self.plan.excluded_terms.iter().map(|term| (term.clone(), 0)).collect();
        let words = (!terms.is_empty()).then(|| self.postings(&terms));
        let phrases = self.plan.excluded_phrases.iter().map(|phrase| self.phrase(phrase, 0));
        any_of(words.into_iter().chain(phrases).collect())
    }

    fn postings(&self, terms: &[(Term, i32)]) -> String {
        let names: Vec<&Term> = terms.iter().map(|(term, _)| term).collect();
        let rows = format!("FROM postings\n  {}", self.rows_with(&self.partitions.postings, "term", &names));
        match terms {
            [(_, weight)] => format!("SELECT doc, {} AS s {rows}", weighted(*weight)),
            several => format!("SELECT doc, MAX({}) AS s {rows}\n  GROUP BY doc", impact(several)),
        }
    }

    fn phrase(&self, phrase: &Phrase, worth: i64) -> String {
        phrases::docs(phrase, worth, |pairs| self.rows_with(&self.partitions.phrases, "pair", pairs))
    }

    /// The condition for rows with one of `texts`, and for the shards that have them.
    fn rows_with(&self, shards: &Shards, column: &str, texts: &[&Term]) -> String {
        let shards: BTreeSet<usize> = texts.iter().map(|text| shards.of(text.as_str())).collect();
        let shards: Vec<String> = shards.iter().map(ToString::to_string).collect();
        let shards = is_in("shard", &shards);
        format!(
            "WHERE snapshot = '{}' AND {shards} AND {}",
            self.partitions.snapshot.as_str(),
            is_one_of(column, texts)
        )
    }
}

fn any_of(mut ways: Vec<String>) -> String {
    if ways.len() == 1 {
        return ways.remove(0);
    }
    format!(
        "SELECT doc, MAX(s) AS s FROM (\n  {}\n  ) AS ways\n  GROUP BY doc",
        ways.join("\n  UNION ALL\n  ")
    )
}

/// The impact by the weight of the row's term.
fn impact(terms: &[(Term, i32)]) -> String {
    let mut weights: Vec<i32> = terms.iter().map(|(_, weight)| *weight).collect();
    weights.sort_unstable_by(|a, b| b.cmp(a));
    weights.dedup();
    let last = weights.pop().expect("a group has terms");
    if weights.is_empty() {
        return weighted(last);
    }
    let case = |weight: i32| {
        let own: Vec<&Term> = terms.iter().filter(|(_, own)| *own == weight).map(|(term, _)| term).collect();
        format!("WHEN {} THEN {}", is_one_of("term", &own), weighted(weight))
    };
    let cases: Vec<String> = weights.into_iter().map(case).collect();
    format!("CASE {} ELSE {} END", cases.join(" "), weighted(last))
}

fn weighted(weight: i32) -> String {
    if weight == 0 { "0".to_owned() } else { format!("impact * {weight}") }
}

/// Terms are plain by construction, so quoting them is all it takes.
fn is_one_of(column: &str, terms: &[&Term]) -> String {
    let quoted: Vec<String> = terms.iter().map(|term| format!("'{}'", term.as_str())).collect();
    is_in(column, &quoted)
}

fn is_in(column: &str, values: &[String]) -> String {
    match values {
        [one] => format!("{column} = {one}"),
        several => format!("{column} IN ({})", several.join(", ")),
    }
}
