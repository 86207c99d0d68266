//! One line per request, and the id that ties it to what else the request logged.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use tower_http::request_id::{self, MakeRequestId, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::Span;

const X_REQUEST_ID: &str = "x-request-id";
const MAX_ID_LENGTH: usize = 64;

/// Names one request in answers and logs.
#[derive(Debug, Clone, Default)]
pub(super) struct RequestId(String);

impl RequestId {
    pub(super) fn of(request: &Request) -> Self {
        let id = request.extensions().get::<request_id::RequestId>();
        let id = id.and_then(|id| id.header_value().to_str().ok());
        Self(id.unwrap_or_default().to_owned())
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Every route with its log and its id.
pub(super) fn log(routes: Router) -> Router {
    let trace = TraceLayer::new_for_http()
        .make_span_with(span)
        .on_request(())
        .on_response(answered)
        .on_body_chunk(())
        .on_eos(())
        // What fails says so where it fails.
        .on_failure(());
    routes
        .layer(trace)
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(NewId))
        .layer(from_fn(drop_harmful))
}

/// The id that a proxy before us gave is kept, if it is harmless to repeat.
async fn drop_harmful(mut request: Request, next: Next) -> Response {
    let is_harmless = |given: &HeaderValue| {
        let bytes = given.as_bytes();
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
        (1..=MAX_ID_LENGTH).contains(&bytes.len()) && bytes.iter().all(is_plain)
    };
    if !request.headers().get(X_REQUEST_ID).is_some_and(is_harmless) {
        request.headers_mut().remove(X_REQUEST_ID);
    }
    next.run(request).await
}

#[derive(Clone)]
struct NewId;

impl MakeRequestId for NewId {
    fn make_request_id<B>(&mut self, _request: &axum::http::Request<B>) -> Option<request_id::RequestId> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        static RANDOM: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        let id = format!("{:016x}", RANDOM.hash_one(NEXT.fetch_add(1, Ordering::Relaxed)));
        let id = HeaderValue::try_from(id).expect("hexadecimal digits are a valid header");
        Some(request_id::RequestId::new(id))
    }
}

fn span(request: &Request) -> Span {
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    tracing::info_span!("request", method = %request.method(), path, query, request_id = %RequestId::of(request))
}

fn answered(response: &Response, time: Duration, _span: &Span) {
    let ms = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(status = response.status().as_u16(), ms, "answered");
}
