//! What programs are told of a request that cannot be answered, in the words of its language.

use catalog::Lang;
use catalog::search_url::ParamProblem;
use http::StatusCode;

use crate::i18n::{t, t_args};
use crate::page::status_messages;
use crate::search::problem_sentence;

/// What is wrong with a parameter of a search, and what is accepted.
pub fn search_problem(problem: &ParamProblem, lang: Lang) -> String {
    problem_sentence(problem, lang)
}

/// That a parameter has a value which cannot be used; `accepted` is the form that can.
pub fn not_accepted(parameter: &str, value: &str, accepted: &str, lang: Lang) -> String {
    let args = [("field", parameter.into()), ("value", value.into()), ("accepted", accepted.into())];
    t_args(lang, "problem-not-accepted", &args)
}

/// That there is no parameter of this name, but those of `known`.
pub fn unknown_parameter(parameter: &str, known: &[&str], lang: Lang) -> String {
    let args = [("field", parameter.into()), ("known", known.join(", ").into())];
    t_args(lang, "problem-unknown-parameter", &args)
}

/// That a parameter was given more than once.
pub fn repeated(parameter: &str, lang: Lang) -> String {
    let args = [("field", parameter.into()), ("problem", t(lang, "problem-repeated").into())];
    t_args(lang, "problem-empty", &args)
}

/// The title and the explanation of an error's status; `None` for what is none.
pub fn explanation(status: StatusCode, lang: Lang) -> Option<(String, String)> {
    let (title, text) = match status {
        StatusCode::BAD_REQUEST => ("error-invalid-query", "error-invalid-query-text"),
        status => status_messages(status)?,
    };
    Some((t(lang, title), t(lang, text)))
}

/// The title and the explanation where a record is not in the catalogue.
pub fn no_record(lang: Lang) -> (String, String) {
    (t(lang, "error-record-not-found"), t(lang, "error-record-not-found-text"))
}
