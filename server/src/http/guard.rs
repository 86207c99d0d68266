//! What keeps one bad request, or too many good ones, from taking the site down. The pages that say so are in `failure`.

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tower_http::catch_panic::CatchPanicLayer;
use tracing::{Instrument, Span};

use super::turns::{Limits, Turn, Turns};
use crate::metrics::TurnMetrics;

/// Where requests are worked on: on threads that do nothing else, so that those which answer never wait for work.
#[derive(Clone)]
pub struct Work {
    /// `None` where there is one runtime for everything.
    workers: Option<Handle>,
    turns: Arc<Turns>,
    /// For answers that are written while they are made.
    streams: Arc<Semaphore>,
    timeout: Duration,
}

/// Streams at once: each is a client who takes as long as they like.
const STREAMS: usize = 16;

impl Work {
    /// On the threads of whoever asks.
    pub fn new(limits: Limits) -> Self {
        Self::counted(limits, None, TurnMetrics::default())
    }

    /// On the threads of `workers`.
    pub fn on(workers: Handle, limits: Limits, metrics: TurnMetrics) -> Self {
        Self::counted(limits, Some(workers), metrics)
    }

    fn counted(limits: Limits, workers: Option<Handle>, metrics: TurnMetrics) -> Self {
        let streams = Arc::new(Semaphore::new(STREAMS));
        Self { workers, turns: Arc::new(Turns::new(limits, metrics)), streams, timeout: limits.timeout }
    }

    /// Requests waiting for their turn.
    #[cfg(test)]
    pub(super) fn waiting(&self) -> usize {
        self.turns.waiting()
    }

    /// The answer to a request, all of it unless its method asks for the head alone. Whoever leaves meanwhile takes the work along; what cannot be stopped in time is
    /// given up, and its turn comes back when it ends.
    async fn run(&self, request: Request, next: Next, turn: Option<Turn>) -> Response {
        let is_head = request.method() == Method::HEAD;
        self.worked_on(async move {
            let answer = next.run(request).await;
            let answer = if is_head { answer } else { whole(answer).await };
            drop(turn);
            answer
        })
        .await
    }

    async fn worked_on(&self, work: impl Future<Output = Response> + Send + 'static) -> Response {
        let mut work_under_way = JoinSet::new();
        let work = work.instrument(Span::current());
        match &self.workers {
            Some(workers) => work_under_way.spawn_on(work, workers),
            None => work_under_way.spawn(work),
        };
        match timeout(self.timeout, work_under_way.join_next()).await {
            Ok(Some(Ok(answer))) => answer,
            Ok(ended) => {
                tracing::error!("a request was not worked on to its end: {ended:?}");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
            Err(_) => StatusCode::GATEWAY_TIMEOUT.into_response(),
        }
    }
}

/// The routes within the limits; a panic in one is an internal error.
pub(super) fn guarded<S: Clone + Send + Sync + 'static>(routes: Router<S>, work: Work) -> Router<S> {
    routes.layer(CatchPanicLayer::custom(panicked)).layer(from_fn_with_state(work, in_turn))
}

/// Routes that nobody misses: they take a turn where one is free, and wait for none. Without one they answer with nothing,
/// which is no error that browsers would note.
pub(super) fn spare<S: Clone + Send + Sync + 'static>(routes: Router<S>, work: Work) -> Router<S> {
    routes.layer(CatchPanicLayer::custom(panicked)).layer(from_fn_with_state(work, in_free_turn))
}

/// Routes whose answers are written while they are made: a turn is taken until that begins, and so many are written at once.
pub(super) fn streaming<S: Clone + Send + Sync + 'static>(routes: Router<S>, work: Work) -> Router<S> {
    routes.layer(CatchPanicLayer::custom(panicked)).layer(from_fn_with_state(work, as_stream))
}

/// Routes that need no turn, since they take next to no work.
pub(super) fn elsewhere<S: Clone + Send + Sync + 'static>(routes: Router<S>, work: Work) -> Router<S> {
    routes.layer(from_fn_with_state(work, without_turn))
}

async fn in_turn(State(work): State<Work>, request: Request, next: Next) -> Response {
    match work.turns.take().await {
        Ok(turn) => work.run(request, next, Some(turn)).await,
        Err(reason) => {
            tracing::debug!(?reason, "turned away");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

async fn in_free_turn(State(work): State<Work>, request: Request, next: Next) -> Response {
    match work.turns.take_free() {
        Ok(turn) => work.run(request, next, Some(turn)).await,
        Err(_) => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn as_stream(State(work): State<Work>, request: Request, next: Next) -> Response {
    let stream = Arc::clone(&work.streams).try_acquire_owned();
    let (Ok(stream), Ok(turn)) = (stream, work.turns.take().await) else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let answer = work.worked_on(async move {
        let answer = next.run(request).await;
        drop(turn);
        answer
    });
    let (parts, body) = answer.await.into_parts();
    let body = body.into_data_stream().map(move |piece| {
        let _held = &stream;
        piece
    });
    Response::from_parts(parts, Body::from_stream(body))
}

async fn without_turn(State(work): State<Work>, request: Request, next: Next) -> Response {
    work.run(request, next, None).await
}

/// The answer with all of its body: what reads, renders or compresses it does so here.
async fn whole(answer: Response) -> Response {
    let (parts, body) = answer.into_parts();
    match to_bytes(body, usize::MAX).await {
        Ok(body) => Response::from_parts(parts, Body::from(body)),
        Err(error) => {
            tracing::error!(%error, "an answer broke off");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the layer gives what it caught")]
fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("no message");
    tracing::error!("panicked: {text}");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
