//! The parameters of a query string, each at its place, and what could not be used of them.
//!
//! Reading takes one pass, whatever the query string repeats.

use std::borrow::Cow;

use super::decode::{clean, decode};
use super::{MAX_PROBLEMS, MAX_SHOWN, ParamProblem, ProblemKind};
use crate::search::Facet;

/// The parameters that are no facets.
const SINGLE: [&str; 17] = [
    "q",
    "bbox",
    "west",
    "south",
    "east",
    "north",
    "relation",
    "begin",
    "end",
    "updated-begin",
    "updated-end",
    "timeline",
    "foundational",
    "mappable",
    "sort",
    "page",
    "size",
];

#[derive(Default)]
pub(super) struct Params<'a> {
    /// The first value of each of `SINGLE`, if it is not blank.
    single: [Option<Cow<'a, str>>; SINGLE.len()],
    /// The values of each of `Facet::ALL`, in the order given.
    facets: [Vec<Cow<'a, str>>; Facet::ALL.len()],
    pub(super) problems: Vec<ParamProblem>,
}

impl<'a> Params<'a> {
    /// Names that nobody knows are passed over: mailings, advertisements and other sites add them to links, and they say
    /// nothing about the search.
    pub(super) fn parse(query: &'a str) -> Self {
        let mut params = Self::default();
        let query = query.strip_prefix('?').unwrap_or(query);
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let name = known_name(&decode(name));
            if let Some(at) = SINGLE.iter().position(|single| *single == name) {
                params.add(at, decode(value));
            } else if let Some(at) = Facet::ALL.iter().position(|facet| facet.name() == name) {
                params.facets[at].push(decode(value));
            }
        }
        params
    }

    /// The same value twice is one value: forms with a hidden copy of a field send that.
    fn add(&mut self, at: usize, value: Cow<'a, str>) {
        if value.trim().is_empty() {
            return;
        }
        match &self.single[at] {
            None => self.single[at] = Some(value),
            Some(first) if *first != value => self.report(SINGLE[at], &value, ProblemKind::Repeated),
            Some(_) => {}
        }
    }

    /// Each problem once, however often the address repeats it, and no more of them than a person reads.
    pub(super) fn report(&mut self, param: &str, value: &str, kind: ProblemKind) {
        if self.problems.len() == MAX_PROBLEMS {
            return;
        }
        let value: String = clean(value).chars().take(MAX_SHOWN).collect();
        let problem = ParamProblem { param: param.to_owned(), value, kind };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<String> {
        let at = SINGLE.iter().position(|single| *single == name)?;
        self.single[at].as_ref().map(|value| value.trim().to_owned())
    }

    /// The value as `read` understands it; reported as `kind` when it does not.
    pub(super) fn read<T>(
        &mut self,
        name: &str,
        kind: ProblemKind,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(name)?;
        let understood = read(&value);
        if understood.is_none() {
            self.report(name, &value, kind);
        }
        understood
    }

    /// The values of a facet, which are lists themselves.
    pub(super) fn take(&mut self, facet: Facet) -> Vec<Cow<'a, str>> {
        let at = Facet::ALL.iter().position(|known| *known == facet).expect("all facets are in the list");
        std::mem::take(&mut self.facets[at])
    }
}

/// The name as it is written here. Links copied out of the source of a page say `&amp;` for `&`.
fn known_name(name: &str) -> String {
    let name = name.trim();
    name.strip_prefix("amp;").unwrap_or(name).to_ascii_lowercase()
}
