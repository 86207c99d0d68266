//! Files: what the build made for browsers, and one script that is part of the binary.

use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeDir;

use super::Site;

const ISLANDS_JS: &str = include_str!("../../../app/islands.js");
const ROBOTS: &str = "User-agent: *\nAllow: /\n";

pub(super) fn routes(site: &Site) -> Router<Site> {
    let folder = |name: &str| ServeDir::new(site.root.join(name)).precompressed_br().precompressed_gzip();
    Router::new()
        .route(
            "/pkg/islands.js",
            get(async || ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], ISLANDS_JS)),
        )
        .nest_service("/pkg", folder("pkg"))
        .nest_service("/assets", folder("assets"))
        .layer(from_fn_with_state(site.clone(), cache))
        .route("/robots.txt", get(robots))
}

async fn robots() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], ROBOTS)
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const ONE_DAY: &str = "public, max-age=86400";
const ASK_EACH_TIME: &str = "no-cache";

/// A file asked for with the version of this build never changes. Drawings may be a day old, code may not.
async fn cache(State(site): State<Site>, request: Request, next: Next) -> Response {
    let value = if request.uri().query().is_some_and(|query| format!("?{query}") == *site.asset_version) {
        FOR_EVER
    } else if request.uri().path().starts_with("/assets/") {
        ONE_DAY
    } else {
        ASK_EACH_TIME
    };
    let mut response = next.run(request).await;
    if response.status().is_success() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(value));
    }
    if response.headers().contains_key(CONTENT_ENCODING) {
        // It was compressed by the build, which says nothing of other answers to the same address.
        response.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    response
}

/// `?v=` and a hash of the files a page names; those not built yet count as empty.
pub(super) fn asset_version(site_root: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(ISLANDS_JS.as_bytes());
    for name in ["portal.css", "portal.js", "portal.wasm"] {
        hasher.write(&std::fs::read(site_root.join("pkg").join(name)).unwrap_or_default());
    }
    format!("?v={:016x}", hasher.finish())
}
