//! Why a door has no answer, as RFC 9457 writes it: `application/problem+json`.

use app::api::refusal::{explanation, no_record, search_problem};
use app::page::status_of;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use catalog::search_url::ParamProblem;
use catalog::{CatalogueError, Lang};
use serde::Serialize;

const MEDIA: &str = "application/problem+json";

/// A problem in one language. The type is `about:blank`: the status says what kind it is (RFC 9457 §4.2.1).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::http) struct Problem {
    title: String,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
    #[serde(skip)]
    lang: Lang,
}

/// What is wrong with one parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(in crate::http) struct FieldProblem {
    pub(super) parameter: String,
    pub(super) detail: String,
}

impl Problem {
    /// `None` for what is no error.
    pub(super) fn of_status(status: StatusCode, lang: Lang) -> Option<Self> {
        let (title, detail) = explanation(status, lang)?;
        Some(Self { title, status: status.as_u16(), detail, errors: Vec::new(), lang })
    }

    /// 400 with what is wrong.
    pub(super) fn refused(errors: Vec<FieldProblem>, lang: Lang) -> Self {
        let problem = Self::of_status(StatusCode::BAD_REQUEST, lang).expect("400 is an error");
        Self { errors, ..problem }
    }

    /// 400 with what is wrong with the parameters of a search.
    pub(super) fn of_search(problems: &[ParamProblem], lang: Lang) -> Self {
        let field = |problem: &ParamProblem| FieldProblem {
            parameter: problem.param.clone(),
            detail: search_problem(problem, lang),
        };
        Self::refused(problems.iter().map(field).collect(), lang)
    }

    /// The log has the cause.
    pub(super) fn of(error: &CatalogueError, lang: Lang) -> Self {
        let status = status_of(error);
        if status == StatusCode::NOT_FOUND {
            return Self::no_record(lang);
        }
        if status.is_server_error() {
            tracing::error!("a door has no answer: {error}");
        }
        Self::of_status(status, lang).expect("an error of the catalogue has an error's status")
    }

    /// 404 for a record that is not in the catalogue.
    pub(super) fn no_record(lang: Lang) -> Self {
        let (title, detail) = no_record(lang);
        let problem = Self::of_status(StatusCode::NOT_FOUND, lang).expect("404 is an error");
        Self { title, detail, ..problem }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).expect("it was made of one");
        let body = serde_json::to_vec(&self).expect("texts and numbers always make JSON");
        let headers = [(CONTENT_TYPE, MEDIA), (CONTENT_LANGUAGE, self.lang.code())];
        let response = (status, headers, body).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            ([(RETRY_AFTER, "5")], response).into_response()
        } else {
            response
        }
    }
}
