//! Following the pointer while serving.

use std::sync::Arc;
use std::time::Duration;

use super::LiveCatalogue;

impl LiveCatalogue {
    /// Looks at the pointer every `interval`, for ever. A snapshot that cannot be opened is logged, and the one
    /// being served stays.
    pub async fn follow(self: Arc<Self>, interval: Duration) {
        let mut ticks = tokio::time::interval(interval);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            ticks.tick().await;
            let catalogue = Arc::clone(&self);
            match tokio::task::spawn_blocking(move || catalogue.refresh()).await {
                Ok(Ok(true)) => {
                    if let Ok(serving) = self.serving() {
                        let records = serving.snapshot.manifest().records;
                        tracing::info!(snapshot = %serving.id, records, "serving a new snapshot");
                    }
                }
                Ok(Ok(false)) => {}
                Ok(Err(error)) => tracing::error!(%error, "the published snapshot cannot be served"),
                Err(error) => tracing::error!(%error, "refreshing the snapshot failed"),
            }
        }
    }
}
