//! What programs are told of a request that cannot be answered, in the words of its language.

use catalog::Lang;
use catalog::filter::Property;
use catalog::search_url::ParamProblem;
use cql2::{Expected, Position, Reason, Refused};
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

/// That a cursor leads nowhere.
pub fn no_cursor(lang: Lang) -> String {
    t_args(
        lang,
        "problem-empty",
        &[("field", "cursor".into()), ("problem", t(lang, "problem-cursor").into())],
    )
}

/// Why a filter expression cannot be answered, and where.
pub fn filter_refused(refused: &Refused, lang: Lang) -> String {
    let place = match refused.at {
        Position::Character(_) => "problem-filter-character",
        Position::Pointer(_) => "problem-filter-pointer",
    };
    let place = t_args(lang, place, &[("place", refused.at.to_string().into())]);
    let problem = filter_problem(&refused.reason, lang);
    let args = [("field", "filter".into()), ("value", place.into()), ("problem", problem.into())];
    t_args(lang, "problem-filter", &args)
}

/// That a filter is about more values than one question to the catalogue can name.
pub fn filter_too_wide(lang: Lang) -> String {
    let args = [("field", "filter".into()), ("problem", t(lang, "problem-filter-wide").into())];
    t_args(lang, "problem-empty", &args)
}

fn filter_problem(reason: &Reason, lang: Lang) -> String {
    let limited = |id: &str, limit: usize| t_args(lang, id, &[("limit", limit.into())]);
    match reason {
        Reason::TooLong { limit } => limited("problem-filter-long", *limit),
        Reason::TooDeep { limit } => limited("problem-filter-deep", *limit),
        Reason::TooMany { limit } => limited("problem-filter-many", *limit),
        Reason::NotJson => t(lang, "problem-filter-json"),
        Reason::Missing(expected) => missing(*expected, lang),
        Reason::UnknownProperty(name) => {
            let known = Property::ALL.map(Property::name).join(", ");
            let args = [("name", name.as_str().into()), ("known", known.into())];
            t_args(lang, "problem-filter-property", &args)
        }
        Reason::Unsupported(name) => {
            t_args(lang, "problem-filter-unsupported", &[("name", name.as_str().into())])
        }
        Reason::Unfit { property, accepted } => {
            let args = [("name", (*property).into()), ("accepted", (*accepted).into())];
            t_args(lang, "problem-filter-unfit", &args)
        }
        Reason::NoDate(text) => t_args(lang, "problem-filter-date", &[("value", text.as_str().into())]),
        Reason::NoBox => t(lang, "problem-filter-box"),
    }
}

fn missing(expected: Expected, lang: Lang) -> String {
    match expected {
        Expected::Condition => t(lang, "problem-filter-no-condition"),
        Expected::Property => t(lang, "problem-filter-no-property"),
        Expected::Value => t(lang, "problem-filter-no-value"),
        Expected::Operator => t(lang, "problem-filter-no-operator"),
        Expected::End => t(lang, "problem-filter-no-end"),
        Expected::Sign(sign) => t_args(lang, "problem-filter-no-sign", &[("sign", sign.into())]),
    }
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
