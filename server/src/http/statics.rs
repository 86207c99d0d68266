//! The site's files, with how long they may be kept.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, VARY,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::Site;
use super::conditional::has_current;
use super::site_files::SiteFile;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/pkg/{*path}", get(file)).route("/assets/{*path}", get(file))
}

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const ONE_DAY: HeaderValue = HeaderValue::from_static("public, max-age=86400");
const ASK_EACH_TIME: HeaderValue = HeaderValue::from_static("no-cache");

async fn file(State(site): State<Site>, request: Request) -> Response {
    let Some(file) = site.files.get(request.uri().path().trim_start_matches('/')) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::from_iter([
        (CACHE_CONTROL, lifetime(&site, &request)),
        (CONTENT_TYPE, file.content_type.clone()),
        (ETAG, file.etag.clone()),
        // An answer in one encoding says nothing of those in another, a 304 included.
        (VARY, HeaderValue::from_static("accept-encoding")),
    ]);
    if has_current(request.headers(), &file.etag) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    if let Some(compressed) = accepted(file, request.headers()) {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
        return (headers, compressed.clone()).into_response();
    }
    (headers, file.bytes.clone()).into_response()
}

/// A file asked for with the version of this build never changes. Drawings may be a day old, code may not.
fn lifetime(site: &Site, request: &Request) -> HeaderValue {
    if request.uri().query().is_some_and(|query| format!("?{query}") == *site.asset_version) {
        FOR_EVER
    } else if request.uri().path().starts_with("/assets/") {
        ONE_DAY
    } else {
        ASK_EACH_TIME
    }
}

/// The copy compressed by the build, for those who read it.
fn accepted<'a>(file: &'a SiteFile, request: &HeaderMap) -> Option<&'a axum::body::Bytes> {
    let accepts = request.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let accepts_brotli = accepts.split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        name.trim().eq_ignore_ascii_case("br")
            && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    });
    file.brotli.as_ref().filter(|_| accepts_brotli)
}
