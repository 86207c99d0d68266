//! One line per request, and the id that ties it to what else the request logged.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const MAX_ID_LENGTH: usize = 64;

/// Names one request in answers and logs.
#[derive(Debug, Clone)]
pub(super) struct RequestId(HeaderValue);

impl RequestId {
    /// The id a proxy before us gave, if it is harmless to repeat, else a new one.
    fn of(request: &Request) -> Self {
        let given = request.headers().get(X_REQUEST_ID).filter(|value| {
            let bytes = value.as_bytes();
            let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
            (1..=MAX_ID_LENGTH).contains(&bytes.len()) && bytes.iter().all(is_plain)
        });
        given.cloned().map_or_else(Self::new, Self)
    }

    fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        static RANDOM: LazyLock<RandomState> = LazyLock::new(RandomState::new);
        let id = format!("{:016x}", RANDOM.hash_one(NEXT.fetch_add(1, Ordering::Relaxed)));
        Self(HeaderValue::try_from(id).expect("hexadecimal digits are a valid header"))
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.to_str().unwrap_or_default())
    }
}

pub(super) async fn record(mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let id = RequestId::of(&request);
    request.extensions_mut().insert(id.clone());
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let span = tracing::info_span!("request", request_id = %id);
    let mut response = next.run(request).instrument(span).await;
    let ms = start.elapsed().as_millis();
    let (path, query, status) = (uri.path(), uri.query().unwrap_or_default(), response.status().as_u16());
    tracing::info!(%method, path, query, status, ms, request_id = %id, "answered");
    response.headers_mut().insert(X_REQUEST_ID, id.0);
    response
}
