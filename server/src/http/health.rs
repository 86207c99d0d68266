//! For whoever watches or balances: is the process there, and can it search, else why not.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;

use super::Site;

const NO_STORE: [(axum::http::HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

pub(super) async fn alive() -> impl IntoResponse {
    (NO_STORE, "ok\n")
}

pub(super) async fn ready(State(site): State<Site>) -> impl IntoResponse {
    match site.readiness() {
        Ok(()) => (StatusCode::OK, NO_STORE, "ready\n".to_owned()),
        Err(reason) => (StatusCode::SERVICE_UNAVAILABLE, NO_STORE, format!("not ready: {reason}\n")),
    }
}
