//! What a program asks of a door: its parameters, its language, and where it asked.

use app::api::refusal::{not_accepted, repeated, unknown_parameter};
use axum::extract::{Query, Request};
use catalog::Lang;

use super::problem::{FieldProblem, Problem};
use crate::http::{Site, language, origin};

/// Characters of a bad value that are repeated.
const MAX_SHOWN: usize = 100;
/// Most problems told of one request.
const MAX_PROBLEMS: usize = 20;

/// A request, as doors read it.
pub(in crate::http) struct Asked {
    /// What absolute addresses begin with, without a slash at the end.
    pub(super) base: String,
    pub(super) path: String,
    /// Without the question mark.
    pub(super) query: String,
    pub(super) lang: Lang,
    given: Vec<(String, String)>,
    problems: Vec<FieldProblem>,
}

impl Asked {
    /// In the language that `lang` names, else that of the path, else what the headers prefer.
    pub(in crate::http) fn new(site: &Site, request: &Request) -> Self {
        let given: Vec<(String, String)> =
            Query::try_from_uri(request.uri()).map_or_else(|_| Vec::new(), |Query(given)| given);
        let mut asked = Self {
            base: origin::of(request, site),
            path: request.uri().path().to_owned(),
            query: request.uri().query().unwrap_or_default().to_owned(),
            lang: language::of(request.uri(), request.headers()),
            given,
            problems: Vec::new(),
        };
        if let Some(lang) = asked.one("lang", "en, fr", language_named) {
            asked.lang = lang;
        }
        asked
    }

    /// The language of an answer that is made where nothing was read.
    pub(super) fn language(request: &Request) -> Lang {
        let query = request.uri().query().unwrap_or_default().as_bytes();
        let mut given = form_urlencoded::parse(query).filter(|(name, _)| name == "lang");
        let named = given.find_map(|(_, value)| language_named(&value));
        named.unwrap_or_else(|| language::of(request.uri(), request.headers()))
    }

    /// The value of a parameter that is given at most once; blank is not given.
    pub(super) fn one<T>(
        &mut self,
        name: &str,
        accepted: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let values: Vec<String> = self.values(name).map(str::to_owned).collect();
        let first = values.first()?;
        if values.iter().any(|value| value != first) {
            self.report(name, repeated(name, self.lang));
        }
        let value = read(first);
        if value.is_none() {
            let shown: String = first.chars().take(MAX_SHOWN).collect();
            self.report(name, not_accepted(name, &shown, accepted, self.lang));
        }
        value
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.values(name).next().is_some()
    }

    /// Of what has one form, no other can be asked for.
    pub(super) fn only_json(&mut self) {
        self.one("f", "json", |form| (form == "json").then_some(()));
    }

    /// The value of a parameter without which there is nothing to answer.
    pub(super) fn needed(&mut self, name: &str) -> Result<String, Problem> {
        let value = self.one(name, "", |text| Some(text.to_owned()));
        if value.is_none() {
            self.report(name, not_accepted(name, "", name, self.lang));
        }
        self.check()?;
        Ok(value.expect("without it there is a problem"))
    }

    /// The values of a parameter, with commas between them or given several times.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        self.list_of(name, &[',']).collect()
    }

    /// The values of a parameter, with any of `separators` between them or given several times.
    pub(super) fn list_of(&self, name: &str, separators: &[char]) -> impl Iterator<Item = String> {
        let values: Vec<String> = self.values(name).map(str::to_owned).collect();
        let values = values.iter().flat_map(|value| value.split(separators)).map(str::trim);
        values.filter(|value| !value.is_empty()).map(str::to_owned).collect::<Vec<_>>().into_iter()
    }

    /// Names that are none of `known` are problems.
    pub(super) fn allow(&mut self, known: &[&str]) {
        let unknown = self.given.iter().map(|(name, _)| name.clone());
        let unknown: Vec<String> = unknown.filter(|name| !known.contains(&name.as_str())).collect();
        for name in unknown {
            let shown: String = name.chars().take(MAX_SHOWN).collect();
            self.report(&shown, unknown_parameter(&shown, known, self.lang));
        }
    }

    pub(super) fn report(&mut self, parameter: &str, detail: String) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(FieldProblem { parameter: parameter.to_owned(), detail });
        }
    }

    /// Whether all of it was understood.
    pub(super) fn check(&mut self) -> Result<(), Problem> {
        let problems = std::mem::take(&mut self.problems);
        if problems.is_empty() { Ok(()) } else { Err(Problem::refused(problems, self.lang)) }
    }

    /// The address that was asked, with other values of some parameters; `None` leaves one out.
    pub(super) fn address(&self, changed: &[(&str, Option<String>)]) -> String {
        let kept = self.given.iter().filter(|(name, _)| changed.iter().all(|(other, _)| other != name));
        let kept = kept.map(|(name, value)| (name.as_str(), value.as_str()));
        let new = changed.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)));
        let query = form(kept.chain(new));
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{}{mark}{query}", self.base, self.path)
    }

    fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        let given = self.given.iter().filter(move |(known, _)| known == name);
        given.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }
}

/// A language by its code, whatever region follows.
fn language_named(text: &str) -> Option<Lang> {
    text.split('-').next().and_then(|code| code.to_ascii_lowercase().parse().ok())
}

/// Names and values as a query string.
pub(super) fn form<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
