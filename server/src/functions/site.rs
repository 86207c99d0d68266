//! Pages as answers to events of an HTTP API or of the URL of a function.
//!
//! An HTTP API takes whole answers of at most six megabytes. The URL of a function can hand on what is written while it is made,
//! however long it is, if it was told to: an answer has another form then, and whoever expects the one cannot read the other.

use std::convert::Infallible;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use axum::body::Body;
use engine::LiveCatalogue;
use futures::TryStreamExt;
use lambda_http::{Request, RequestExt, service_fn};
use tower::ServiceExt;
use tracing::Instrument;

use super::Failure;
use crate::diagnostics;
use crate::emf::{self, Metric, Unit};
use crate::metrics::{Figures, Metrics};

/// Between events the process stands still, and nothing in it looks for new snapshots: so it does before a request.
struct Looks {
    catalogue: Arc<LiveCatalogue>,
    interval: Duration,
    last: Mutex<SystemTime>,
}

/// How Lambda takes answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    Whole,
    Streamed,
}

/// Answers one request after the other until Lambda ends the process.
pub async fn answer_requests(
    app: Router,
    catalogue: Arc<LiveCatalogue>,
    interval: Duration,
    metrics: Metrics,
    answers: Answers,
) -> Result<(), Failure> {
    let looks = Arc::new(Looks { catalogue, interval, last: Mutex::new(SystemTime::UNIX_EPOCH) });
    looks.look().await;
    let is_cold = Arc::new(AtomicBool::new(true));
    let service = service_fn(move |request: Request| {
        let (app, looks, metrics) = (app.clone(), Arc::clone(&looks), metrics.clone());
        let is_cold = is_cold.swap(false, Ordering::Relaxed);
        async move {
            let mut told =
                Told { start: Instant::now(), before: metrics.figures(), metrics, status: 500, is_cold };
            looks.look().await;
            let id = request.lambda_context_ref().map(|context| context.request_id.clone());
            let call = tracing::info_span!("call", call_id = id.unwrap_or_default());
            let Ok(answer) = app.oneshot(request).instrument(call).await;
            told.status = answer.status().as_u16();
            Ok::<_, Infallible>(answer.map(|body| told.when_ended(body)))
        }
    });
    match answers {
        Answers::Whole => lambda_http::run(service).await,
        Answers::Streamed => lambda_http::run_with_streaming_response(service).await,
    }
}

/// Tells of a request once its answer was taken, or nobody takes it any more: the process stands still thereafter.
struct Told {
    start: Instant,
    before: Figures,
    metrics: Metrics,
    status: u16,
    is_cold: bool,
}

impl Told {
    /// The same body, at whose end this is dropped.
    fn when_ended(self, body: Body) -> Body {
        Body::from_stream(body.into_data_stream().inspect_ok(move |_| {
            let _kept = &self;
        }))
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        let counted = self.metrics.figures().since(self.before);
        emf::write(&of_request(counted, self.start.elapsed(), self.status, self.is_cold));
        diagnostics::flush();
    }
}

/// One event at a time comes to a function, so what was counted meanwhile is the request's.
fn of_request(counted: Figures, time: Duration, status: u16, is_cold: bool) -> [Metric; 6] {
    [
        Metric::count("Requests", 1),
        Metric { name: "Time", unit: Unit::Milliseconds, value: time.as_secs_f64() * 1000.0 },
        Metric::count("ServerErrors", u64::from(status >= 500)),
        Metric::count("ColdStarts", u64::from(is_cold)),
        Metric::count("Searches", counted.searches),
        Metric::bytes("ScannedBytes", counted.scanned_bytes),
    ]
}

impl Looks {
    async fn look(self: &Arc<Self>) {
        if !self.is_due() {
            return;
        }
        let catalogue = Arc::clone(&self.catalogue);
        match tokio::task::spawn_blocking(move || catalogue.refresh()).await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => tracing::error!(%error, "the published snapshot cannot be taken up"),
            Err(error) => tracing::error!(%error, "looking for a snapshot failed"),
        }
    }

    fn is_due(&self) -> bool {
        let now = SystemTime::now();
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let is_due = now.duration_since(*last).is_ok_and(|age| age >= self.interval);
        if is_due {
            *last = now;
        }
        is_due
    }
}
