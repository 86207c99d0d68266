//! The bare address: to the language the browser prefers.

use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, LOCATION, VARY};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::IntoResponse;
use catalog::Lang;

pub(super) async fn choose(headers: HeaderMap) -> impl IntoResponse {
    // Caches such as CloudFront's know an answer by its address alone, whatever it varies on.
    let headers = [
        (LOCATION, format!("/{}", preferred(&headers))),
        (VARY, ACCEPT_LANGUAGE.to_string()),
        (CACHE_CONTROL, "private, max-age=60".to_owned()),
    ];
    (StatusCode::FOUND, headers)
}

/// What the browser asks for, else English.
pub(super) fn preferred(headers: &HeaderMap) -> Lang {
    let accepted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Lang::from_accept_language(accepted.unwrap_or_default())
}

/// The language of an address, else what the browser asks for.
pub(super) fn of(uri: &Uri, headers: &HeaderMap) -> Lang {
    let segment = uri.path().split('/').nth(1).unwrap_or_default();
    segment.parse().unwrap_or_else(|_| preferred(headers))
}
