//! Headers of every answer: what browsers may do with it, and how long it may be kept.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
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

pub(super) fn with_headers(routes: Router, site: Site) -> Router {
    let always = ALWAYS.map(|(name, value)| (name, HeaderValue::from_static(value)));
    let routes = always
        .into_iter()
        .chain(https_only(&site))
        .fold(routes, |routes, (name, value)| routes.layer(SetResponseHeaderLayer::overriding(name, value)));
    routes.layer(from_fn_with_state(site, cache))
}

/// Other hosts below this one are not ours to speak for.
fn https_only(site: &Site) -> Option<(HeaderName, HeaderValue)> {
    let seconds = site.hsts.as_secs();
    let value = HeaderValue::try_from(format!("max-age={seconds}")).expect("a number is a valid header");
    (site.is_https() && seconds > 0).then_some((STRICT_TRANSPORT_SECURITY, value))
}

async fn cache(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let status = response.status();
    let short = if site.public_url.is_some() { SHORT } else { SHORT_FOR_ONE };
    add_cache_control(status, response.headers_mut(), short);
    add_vary(response.headers_mut());
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

/// Whatever may be kept may have been compressed: a part of it, its head alone, or the word that it has not changed, must
/// say so as the whole does.
fn add_vary(headers: &mut HeaderMap) {
    let is_kept = headers.get(CACHE_CONTROL).is_some_and(|value| *value != NO_STORE);
    let mut said = headers.get_all(VARY).iter().filter_map(|value| value.to_str().ok());
    if is_kept && !said.any(|value| value.to_ascii_lowercase().contains(ACCEPT_ENCODING.as_str())) {
        headers.append(VARY, HeaderValue::from_name(ACCEPT_ENCODING));
    }
}
