//! Requests that HTTP itself refuses, before anything answers them.

use axum::extract::Request;
use axum::http::header::HOST;
use axum::http::{StatusCode, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::origin;

/// A request names its host, once, and in a form that a host can have (RFC 9112 §3.2). Two of them are how one request is
/// taken for another by a proxy in between.
pub(super) async fn require(request: Request, next: Next) -> Response {
    let named = request.headers().get_all(HOST).iter().count();
    let is_old = request.version() < Version::HTTP_11;
    let is_well_formed = match named {
        0 => is_old || request.uri().authority().is_some(),
        1 => origin::host(&request).is_some(),
        _ => false,
    };
    if is_well_formed { next.run(request).await } else { StatusCode::BAD_REQUEST.into_response() }
}
