//! Headers of every answer: what browsers may do with it, and how long it may be kept.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use tower_http::set_header::SetResponseHeaderLayer;

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
const ONE_YEAR: &str = "max-age=31536000; includeSubDomains";

pub(super) fn with_headers(routes: Router, site: Site) -> Router {
    let https = site.is_https().then_some((STRICT_TRANSPORT_SECURITY, ONE_YEAR));
    let routes = ALWAYS.into_iter().chain(https).fold(routes, |routes, (name, value)| {
        routes.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)))
    });
    routes.layer(from_fn_with_state(site, cache))
}

async fn cache(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let short = if site.public_url.is_some() { SHORT } else { SHORT_FOR_ONE };
    add_cache_control(status, response.headers_mut(), short);
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
