//! Searches as query strings, both ways. Nothing else decides what a search's address looks like.
//!
//! Reading is lenient and says what it could not use; writing is canonical, so that equal searches have equal
//! addresses, which caches and shared links rely on.

mod decode;
mod params;
mod read;
#[cfg(test)]
mod tests;
mod write;

use crate::{Lang, Search};

pub use read::{from_query, typed_sides};
pub use write::{escaped, to_query};

/// A parameter that could not be used: its name, the text given (at most [`MAX_SHOWN`] characters).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParamProblem {
    pub param: String,
    pub value: String,
    pub kind: ProblemKind,
}

/// How much of a bad value a problem repeats, in characters: enough to recognise it on the page.
pub const MAX_SHOWN: usize = 100;
/// Most problems that are told of one address.
pub const MAX_PROBLEMS: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// Longer than [`MAX_TEXT`](crate::search::MAX_TEXT); the beginning is searched.
    TextTooLong,
    /// Not `west,south,east,north`, or a latitude is out of range.
    InvalidBbox,
    /// Some of the fields `west`, `south`, `east`, `north` were given, this one was not.
    MissingSide,
    /// Not `intersects` or `within`.
    InvalidRelation,
    /// Not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    InvalidDate,
    /// `end` is before `begin`, or `updated-end` before `updated-begin`; it is left out.
    EndBeforeBegin,
    /// Not a value of the facet's code list, or not of the form of its keys.
    InvalidFacetValue,
    /// More than [`MAX_VALUES`](crate::search::MAX_VALUES); the first ones are used.
    TooManyValues,
    /// Not `true` or `false`.
    InvalidFlag,
    InvalidSort,
    /// Not `covered` or `updated`.
    InvalidTimeline,
    InvalidPage,
    InvalidSize,
    /// Given more than once where once is allowed; the first is used.
    Repeated,
}

/// The canonical parameters one by one, as the hidden fields of a form hold them.
pub fn to_fields(search: &Search) -> Vec<(String, String)> {
    let query = to_query(search);
    let parameters = query.split('&').filter_map(|parameter| parameter.split_once('='));
    parameters.map(|(name, value)| (name.to_owned(), decode::decode(value).into_owned())).collect()
}

/// `/{lang}/search?…`, the shareable address of a search.
pub fn to_path(search: &Search, lang: Lang) -> String {
    let query = to_query(search);
    if query.is_empty() { format!("/{lang}/search") } else { format!("/{lang}/search?{query}") }
}
