//! Pages as answers to events of an HTTP API or of the URL of a function.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::Router;
use engine::LiveCatalogue;
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

/// Answers one request after the other until Lambda ends the process.
pub async fn answer_requests(
    app: Router,
    catalogue: Arc<LiveCatalogue>,
    interval: Duration,
    metrics: Metrics,
) -> Result<(), Failure> {
    let looks = Arc::new(Looks { catalogue, interval, last: Mutex::new(SystemTime::UNIX_EPOCH) });
    looks.look().await;
    let is_cold = Arc::new(AtomicBool::new(true));
    lambda_http::run(service_fn(move |request: Request| {
        let (app, looks, metrics, is_cold) =
            (app.clone(), Arc::clone(&looks), metrics.clone(), Arc::clone(&is_cold));
        async move {
            let (start, before) = (Instant::now(), metrics.figures());
            looks.look().await;
            let id = request.lambda_context_ref().map(|context| context.request_id.clone());
            let call = tracing::info_span!("call", call_id = id.unwrap_or_default());
            let answer = app.oneshot(request).instrument(call).await;
            let status = answer.as_ref().map_or(500, |answer| answer.status().as_u16());
            let cold = is_cold.swap(false, Ordering::Relaxed);
            emf::write(&of_request(metrics.figures().since(before), start.elapsed(), status, cold));
            // The process stands still between requests.
            diagnostics::flush();
            answer
        }
    }))
    .await
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
