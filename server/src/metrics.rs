//! What the portal counts of itself, for whoever watches it, in the OpenMetrics text format.
//!
//! Counting stands around the ports: engines and the catalogue are wrapped, and know nothing of it. No label takes a
//! value from a visitor, so the number of series is bounded.

mod connections;
mod diagnostics;
mod queries;
mod requests;
mod searches;
mod turns;

use std::fmt;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::get;
use catalog::Catalogue;
use engine::Engines;
use prometheus_client::encoding::text::encode;
use prometheus_client::registry::Registry;

pub(crate) use connections::Closed;
pub use connections::ConnectionMetrics;
use queries::QueryMetrics;
use requests::RequestMetrics;
use searches::SearchMetrics;
pub(crate) use turns::Shed;
pub use turns::TurnMetrics;

/// All counts of one process. Clones count together.
#[derive(Debug, Clone)]
pub struct Metrics {
    registry: Arc<Registry>,
    connections: ConnectionMetrics,
    queries: QueryMetrics,
    requests: RequestMetrics,
    searches: SearchMetrics,
    turns: TurnMetrics,
}

/// Counts since the process began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    pub searches: u64,
    /// Read by queries that were answered.
    pub scanned_bytes: u64,
}

impl Figures {
    /// What came since `earlier`.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Self {
        Self {
            searches: self.searches.saturating_sub(earlier.searches),
            scanned_bytes: self.scanned_bytes.saturating_sub(earlier.scanned_bytes),
        }
    }
}

impl Metrics {
    pub fn new() -> Self {
        let mut registry = Registry::with_prefix("portal");
        let connections = ConnectionMetrics::registered(&mut registry);
        let queries = QueryMetrics::registered(&mut registry);
        let requests = RequestMetrics::registered(&mut registry);
        let searches = SearchMetrics::registered(&mut registry);
        diagnostics::register(&mut registry);
        let turns = TurnMetrics::registered(&mut registry);
        Self { registry: Arc::new(registry), connections, queries, requests, searches, turns }
    }

    /// For those who let clients in.
    pub fn connections(&self) -> ConnectionMetrics {
        self.connections.clone()
    }

    /// For those who give requests their turns.
    pub fn turns(&self) -> TurnMetrics {
        self.turns.clone()
    }

    /// The same engines, counting what they run.
    pub fn engines(&self, engines: Arc<dyn Engines>) -> Arc<dyn Engines> {
        self.queries.around(engines)
    }

    /// The same catalogue, counting its searches.
    pub fn catalogue(&self, catalogue: Arc<dyn Catalogue>) -> Arc<dyn Catalogue> {
        self.searches.around(catalogue)
    }

    /// The same routes, counting their requests.
    pub fn requests(&self, routes: Router) -> Router {
        routes.layer(from_fn_with_state(self.requests.clone(), requests::count))
    }

    /// What was counted so far, for those who tell of one request at a time.
    pub fn figures(&self) -> Figures {
        Figures { searches: self.searches.total(), scanned_bytes: self.queries.scanned_bytes() }
    }

    /// `/metrics`, for an address that the public does not reach.
    pub fn router(&self) -> Router {
        Router::new().route("/metrics", get(show)).with_state(self.clone())
    }

    pub(crate) fn text(&self) -> Result<String, fmt::Error> {
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self::new()
    }
}

async fn show(State(metrics): State<Metrics>) -> impl IntoResponse {
    let text = metrics.text().map_err(|_| axum::http::StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok::<_, axum::http::StatusCode>((
        [(CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")],
        text,
    ))
}
