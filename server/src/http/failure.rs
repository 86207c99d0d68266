//! Pages for when the app itself cannot render one. They depend on nothing but the translations.

use app::i18n::{t, t_args};
use axum::extract::Request;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use catalog::Lang;

use super::language;
use super::request_log::RequestId;

/// What is known of a request before it is worked on, kept for the page that says it failed.
pub(super) struct Failure {
    lang: Lang,
    request_id: String,
}

impl Failure {
    pub(super) fn of(request: &Request) -> Self {
        let request_id = request.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        Self { lang: language::of(request.uri(), request.headers()), request_id }
    }

    pub(super) fn page(self, status: StatusCode) -> Response {
        let mut response = (status, Html(self.html(status))).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
        }
        response
    }

    /// Request ids are plain ASCII and the messages are ours, so nothing here needs escaping.
    fn html(&self, status: StatusCode) -> String {
        let lang = self.lang;
        let (title, text) = match status {
            StatusCode::SERVICE_UNAVAILABLE => {
                (t(lang, "error-unavailable"), t(lang, "error-unavailable-text"))
            }
            StatusCode::GATEWAY_TIMEOUT => (t(lang, "error-timeout"), t(lang, "error-timeout-text")),
            StatusCode::BAD_REQUEST => {
                (t(lang, "error-page-not-found"), t(lang, "error-page-not-found-text"))
            }
            _ => (t(lang, "error-internal"), t(lang, "error-internal-text")),
        };
        let site = t(lang, "site-name");
        let home = t(lang, "error-go-home");
        let id = t_args(lang, "error-request-id", &[("id", self.request_id.as_str().into())]);
        format!(
            "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
            <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
            <meta name=\"robots\" content=\"noindex\"><title>{title} – {site}</title>\
            <link rel=\"stylesheet\" href=\"/pkg/portal.css\"></head>\
            <body><main id=\"main\"><div class=\"wrap page failure\"><h1>{title}</h1><p class=\"lede\">{text}</p>\
            <p><a href=\"/{lang}\">{home}</a></p><p class=\"quiet\">{id}</p></div></main></body></html>"
        )
    }
}
