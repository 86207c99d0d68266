//! Requests that wait for their turn to be worked on.

use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

const SECONDS: [f64; 10] = [0.0, 0.001, 0.005, 0.01, 0.02, 0.05, 0.2, 0.5, 1.0, 5.0];

#[derive(Debug, Clone)]
pub struct TurnMetrics {
    running: Gauge,
    waiting: Gauge,
    waited: Histogram,
    shed: Family<Labels, Counter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    reason: Shed,
}

/// Why a request was turned away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "the names are the labels' values")]
pub(crate) enum Shed {
    /// Too many were waiting.
    full,
    /// Its turn did not come in time.
    late,
}

impl Default for TurnMetrics {
    fn default() -> Self {
        Self {
            running: Gauge::default(),
            waiting: Gauge::default(),
            waited: Histogram::new(SECONDS),
            shed: Family::default(),
        }
    }
}

impl TurnMetrics {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let metrics = Self::default();
        registry.register("requests_running", "Requests being worked on", metrics.running.clone());
        registry.register("requests_waiting", "Requests waiting for their turn", metrics.waiting.clone());
        registry.register_with_unit(
            "request_wait",
            "Time that requests waited for their turn, if they got it",
            Unit::Seconds,
            metrics.waited.clone(),
        );
        registry.register("requests_shed", "Requests turned away", metrics.shed.clone());
        metrics
    }

    pub(crate) fn began(&self, waited: Duration) {
        self.waited.observe(waited.as_secs_f64());
        self.running.inc();
    }

    pub(crate) fn ended(&self) {
        self.running.dec();
    }

    pub(crate) fn waits(&self, waiting: usize) {
        self.waiting.set(i64::try_from(waiting).unwrap_or(i64::MAX));
    }

    pub(crate) fn shed(&self, reason: Shed) {
        self.shed.get_or_create(&Labels { reason }).inc();
    }
}
