//! Headers of every answer: what browsers may do with it, and how long it may be kept.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::Site;

/// No inline script, no inline style, nothing from elsewhere but images, which most publishers still name by `http:`.
/// Wasm needs its own word.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' http: https: data:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; manifest-src 'self'";

const ALWAYS: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Pages depend on nothing but their address and the snapshot, which changes rarely: a minute takes the load off.
const SHORT: HeaderValue = HeaderValue::from_static("public, max-age=60");
/// Without a configured address, links follow the visitor's `Host`: one visitor's page is not for others.
const SHORT_FOR_ONE: HeaderValue = HeaderValue::from_static("private, max-age=60");
const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");
const ONE_YEAR: HeaderValue = HeaderValue::from_static("max-age=31536000; includeSubDomains");

pub(super) async fn add(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if site.is_https() {
        headers.insert(STRICT_TRANSPORT_SECURITY, ONE_YEAR);
    }
    let short = if site.public_url.is_some() { SHORT } else { SHORT_FOR_ONE };
    add_cache_control(status, headers, short);
    response
}

fn add_cache_control(status: StatusCode, headers: &mut HeaderMap, short: HeaderValue) {
    if status.is_client_error() || status.is_server_error() {
        headers.insert(CACHE_CONTROL, NO_STORE);
    } else if !headers.contains_key(CACHE_CONTROL) {
        let is_ours = status.is_redirection() || headers.contains_key(CONTENT_TYPE);
        headers.insert(CACHE_CONTROL, if is_ours { short } else { NO_STORE });
    }
}
