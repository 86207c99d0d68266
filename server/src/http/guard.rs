//! What keeps one bad request, or too many good ones, from taking the site down. The pages that say so are in `failure`.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

/// How much work is done at once and how long it may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests worked on at the same time.
    pub concurrency: usize,
    /// How long a request waits for its turn before it is turned away.
    pub queue: Duration,
    /// How long a request may take from then on.
    pub timeout: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { concurrency: 256, queue: Duration::from_millis(500), timeout: Duration::from_secs(30) }
    }
}

/// The routes within the limits; a panic in one is an internal error.
pub(super) fn guarded<S: Clone + Send + Sync + 'static>(routes: Router<S>, limits: Limits) -> Router<S> {
    let turns = Turns { free: Arc::new(Semaphore::new(limits.concurrency)), limits };
    routes
        .layer(CatchPanicLayer::custom(panicked))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, limits.timeout))
        .layer(from_fn_with_state(turns, wait))
}

#[derive(Clone)]
struct Turns {
    free: Arc<Semaphore>,
    limits: Limits,
}

async fn wait(State(turns): State<Turns>, request: Request, next: Next) -> Response {
    let Ok(turn) = timeout(turns.limits.queue, turns.free.acquire()).await else {
        tracing::warn!("turned away: {} requests are being worked on", turns.limits.concurrency);
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let response = next.run(request).await;
    drop(turn);
    response
}

#[expect(clippy::needless_pass_by_value, reason = "the layer gives what it caught")]
fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    tracing::error!("panicked: {text}");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
