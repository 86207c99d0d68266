//! Items are for everybody: pages of other sites may read them, and why they cannot be had.

use std::time::Duration;

use axum::extract::Request;
use axum::http::header::{ETAG, RETRY_AFTER};
use axum::http::{HeaderName, Method};
use axum::middleware::Next;
use axum::response::Response;
use tower::{Layer, ServiceExt};
use tower_http::cors::{Any, CorsLayer};

const SHARED: &str = "/id/";
const ONE_DAY: Duration = Duration::from_hours(24);

/// Stands around errors too: without the header, a script learns no more than that something failed.
pub(super) async fn share(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with(SHARED) {
        return next.run(request).await;
    }
    let layer = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers(Any)
        .expose_headers([ETAG, RETRY_AFTER, HeaderName::from_static("x-request-id")])
        .max_age(ONE_DAY)
        // Everybody gets the same.
        .vary([]);
    match layer.layer(next).oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
