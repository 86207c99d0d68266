//! Pages as answers to events of an HTTP API or of the URL of a function.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use axum::Router;
use engine::LiveCatalogue;
use lambda_http::{Request, service_fn};
use tower::ServiceExt;

use super::Failure;

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
) -> Result<(), Failure> {
    let looks = Arc::new(Looks { catalogue, interval, last: Mutex::new(SystemTime::UNIX_EPOCH) });
    looks.look().await;
    lambda_http::run(service_fn(move |request: Request| {
        let (app, looks) = (app.clone(), Arc::clone(&looks));
        async move {
            looks.look().await;
            app.oneshot(request).await
        }
    }))
    .await
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
