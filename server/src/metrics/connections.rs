//! Connections: how many are open, and which had to be closed.

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

#[derive(Debug, Clone, Default)]
pub struct ConnectionMetrics {
    open: Gauge,
    closed: Family<Labels, Counter>,
    errors: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    reason: Closed,
}

/// Why a connection was closed whose client still had it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "the names are the labels' values")]
pub(crate) enum Closed {
    /// The head of a request took too long to come.
    head,
    /// No request came.
    idle,
    /// The answer was not taken.
    answer,
    /// There were too many, and its client had been waited for the longest.
    room,
}

impl ConnectionMetrics {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let metrics = Self::default();
        registry.register("connections", "Open connections", metrics.open.clone());
        registry.register(
            "connections_closed",
            "Connections closed because of what their clients did not do",
            metrics.closed.clone(),
        );
        registry.register("accept_errors", "Clients that could not be let in", metrics.errors.clone());
        metrics
    }

    pub(crate) fn opened(&self) {
        self.open.inc();
    }

    pub(crate) fn ended(&self) {
        self.open.dec();
    }

    pub(crate) fn closed(&self, reason: Closed) {
        self.closed.get_or_create(&Labels { reason }).inc();
    }

    pub(crate) fn not_accepted(&self) {
        self.errors.inc();
    }
}
