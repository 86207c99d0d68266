//! Items and doors are for everybody: pages of other sites may read them, and why they cannot be had.

use std::time::Duration;

use axum::extract::Request;
use axum::http::header::{ETAG, LINK, RETRY_AFTER};
use axum::http::{HeaderName, Method};
use axum::middleware::Next;
use axum::response::Response;
use tower::{Layer, ServiceExt};
use tower_http::cors::{Any, CorsLayer};

const SHARED: &str = "/id/";
const OURS: [&str; 2] = ["x-request-id", "x-snapshot"];
const ONE_DAY: Duration = Duration::from_hours(24);

/// Stands around errors too: without the header, a script learns no more than that something failed.
pub(super) async fn share(request: Request, next: Next) -> Response {
    if request.uri().path().starts_with(SHARED) { open(request, next).await } else { next.run(request).await }
}

/// To scripts of all other sites.
pub(super) async fn open(request: Request, next: Next) -> Response {
    let layer = CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers(Any)
        .expose_headers(
            [ETAG, LINK, RETRY_AFTER]
                .into_iter()
                .chain(OURS.map(HeaderName::from_static))
                .collect::<Vec<_>>(),
        )
        .max_age(ONE_DAY)
        // Everybody gets the same.
        .vary([]);
    match layer.layer(next).oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
