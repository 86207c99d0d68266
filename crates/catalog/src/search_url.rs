//! Searches as query strings, both ways.
use crate::{Lang, Search};

/// A parameter that could not be used: its name, the text given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParamProblem {
    pub param: String,
    pub value: String,
    pub kind: ProblemKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// No parameter has this name.
    UnknownParam,
    /// Longer than [`MAX_TEXT`](crate::search::MAX_TEXT).
    TextTooLong,
    /// Not `west,south,east,north` in range.
    InvalidBbox,
    /// Not `intersects` or `within`.
    InvalidRelation,
    /// Not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    InvalidDate,
    /// `end` is before `begin`.
    EndBeforeBegin,
    /// Not a value of the facet's code list, or not of the form of its keys.
    InvalidFacetValue,
    TooManyValues,
    /// Not `true` or `false`.
    InvalidFlag,
    InvalidSort,
    InvalidPage,
    InvalidSize,
    /// Given more than once where once is allowed; the first is used.
    Repeated,
}

/// Reads a query string leniently: what cannot be used is reported, everything else is kept.
pub fn from_query(_query: &str) -> (Search, Vec<ParamProblem>) {
    unimplemented!()
}

/// The canonical query string, without `?`; empty for the default search.
pub fn to_query(_search: &Search) -> String {
    unimplemented!()
}

/// `/{lang}/search?…`, the shareable address of a search.
pub fn to_path(search: &Search, lang: Lang) -> String {
    let query = to_query(search);
    if query.is_empty() { format!("/{lang}/search") } else { format!("/{lang}/search?{query}") }
}
