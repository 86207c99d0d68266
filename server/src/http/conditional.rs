//! Conditional requests (RFC 9110 §13): what a client has already is not sent again.

use axum::http::header::IF_NONE_MATCH;
use axum::http::{HeaderMap, HeaderValue};

/// Whether the client has the version that `etag` names, by the weak comparison that the clause asks for.
pub(super) fn has_current(request: &HeaderMap, etag: &HeaderValue) -> bool {
    let etag = etag.as_bytes();
    let known = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag).as_bytes() == etag)
}

/// The tag without the mark of a weak one, as tags are compared.
pub(super) fn strong(tag: &HeaderValue) -> HeaderValue {
    let text = tag.to_str().unwrap_or_default();
    HeaderValue::from_str(text.trim_start_matches("W/")).unwrap_or_else(|_| tag.clone())
}
