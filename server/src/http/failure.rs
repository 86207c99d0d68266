//! Errors that are a status alone get a page in the visitor's language.

use app::page::bare_error_page;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::request_log::RequestId;
use super::{Site, language, markers};

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");
const SECONDS: HeaderValue = HeaderValue::from_static("5");

pub(super) async fn explain(State(site): State<Site>, request: Request, next: Next) -> Response {
    let (lang, id) = (language::of(request.uri(), request.headers()), RequestId::of(&request));
    let mut response = next.run(request).await;
    let status = response.status();
    if status == StatusCode::GATEWAY_TIMEOUT {
        tracing::error!("took too long");
    }
    if response.headers().contains_key(CONTENT_TYPE) {
        return response;
    }
    if let Some(page) = bare_error_page(status, lang, &id.to_string(), site.contact.as_deref()) {
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HTML);
        headers.remove(CONTENT_LENGTH);
        if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT) {
            headers.entry(RETRY_AFTER).or_insert(SECONDS);
        }
        *response.body_mut() = Body::from(markers::only_in_islands(&page));
    }
    response
}
