//! What keeps one bad request, or too many good ones, from taking the site down.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;
use futures::FutureExt;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::failure::Failure;

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

#[derive(Clone)]
pub(super) struct Guard {
    turns: Arc<Semaphore>,
    limits: Limits,
}

impl Guard {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { turns: Arc::new(Semaphore::new(limits.concurrency)), limits: *limits }
    }
}

/// Panics, overlong work and overload become pages with a request id.
pub(super) async fn protect(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    let failure = Failure::of(&request);
    let Ok(turn) = timeout(guard.limits.queue, guard.turns.acquire()).await else {
        tracing::warn!("turned away: {} requests are being worked on", guard.limits.concurrency);
        return failure.page(StatusCode::SERVICE_UNAVAILABLE);
    };
    let work = AssertUnwindSafe(next.run(request)).catch_unwind();
    let response = match timeout(guard.limits.timeout, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(panic)) => {
            tracing::error!("panicked: {}", message(&*panic));
            failure.page(StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(_) => {
            tracing::error!("took longer than {:?}", guard.limits.timeout);
            failure.page(StatusCode::GATEWAY_TIMEOUT)
        }
    };
    drop(turn);
    response
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message")
}
