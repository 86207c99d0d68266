//! What engines were asked, how long they took, and what they read.

use std::sync::Arc;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use engine::{EngineError, Engines, Ran, Snapshot, SqlEngine};
use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use query::Statement;
use query::columns::Table;

/// From an engine in memory to one that is asked over a network.
const SECONDS: [f64; 12] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0];

#[derive(Debug, Clone)]
pub(super) struct QueryMetrics {
    ended: Family<Labels, Counter>,
    seconds: Histogram,
    engine_seconds: Histogram,
    scanned: Counter,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Labels {
    outcome: Outcome,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "the names are the labels' values")]
enum Outcome {
    answered,
    /// Turned away, because too many ran.
    shed,
    timeout,
    failed,
    /// Whoever asked has left.
    abandoned,
}

impl QueryMetrics {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let metrics = Self {
            ended: Family::default(),
            seconds: Histogram::new(SECONDS),
            engine_seconds: Histogram::new(SECONDS),
            scanned: Counter::default(),
        };
        registry.register("queries", "Queries that an engine was asked", metrics.ended.clone());
        registry.register_with_unit(
            "query_duration",
            "Time from asking an engine to having its answer",
            Unit::Seconds,
            metrics.seconds.clone(),
        );
        registry.register_with_unit(
            "query_engine",
            "Time that the engine says it worked, where it is a service",
            Unit::Seconds,
            metrics.engine_seconds.clone(),
        );
        registry.register_with_unit(
            "query_scanned",
            "What queries read from storage, where the engine says it",
            Unit::Bytes,
            metrics.scanned.clone(),
        );
        metrics
    }

    pub(super) fn around(&self, engines: Arc<dyn Engines>) -> Arc<dyn Engines> {
        Arc::new(CountedEngines { engines, metrics: self.clone() })
    }

    pub(super) fn scanned_bytes(&self) -> u64 {
        self.scanned.get()
    }

    fn count(&self, outcome: Outcome) {
        self.ended.get_or_create(&Labels { outcome }).inc();
    }
}

struct CountedEngines {
    engines: Arc<dyn Engines>,
    metrics: QueryMetrics,
}

#[async_trait]
impl Engines for CountedEngines {
    fn tables(&self) -> &'static [Table] {
        self.engines.tables()
    }

    fn engine(&self, snapshot: &Snapshot) -> Result<Arc<dyn SqlEngine>, EngineError> {
        let engine = self.engines.engine(snapshot)?;
        Ok(Arc::new(CountedEngine { engine, metrics: self.metrics.clone() }))
    }

    async fn close(&self) {
        self.engines.close().await;
    }
}

struct CountedEngine {
    engine: Arc<dyn SqlEngine>,
    metrics: QueryMetrics,
}

#[async_trait]
impl SqlEngine for CountedEngine {
    fn name(&self) -> &'static str {
        self.engine.name()
    }

    async fn run(&self, statement: &Statement) -> Result<Ran, EngineError> {
        let mut query =
            Running { metrics: &self.metrics, start: Instant::now(), outcome: Outcome::abandoned };
        let result = self.engine.run(statement).await;
        query.outcome = match &result {
            Ok(ran) => {
                self.metrics.scanned.inc_by(ran.scanned_bytes.unwrap_or_default());
                if let Some(ms) = ran.engine_ms {
                    self.metrics.engine_seconds.observe(Duration::from_millis(ms).as_secs_f64());
                }
                Outcome::answered
            }
            Err(EngineError::Busy) => Outcome::shed,
            Err(EngineError::Timeout) => Outcome::timeout,
            Err(_) => Outcome::failed,
        };
        result
    }
}

/// Counts when it ends, and it ends too when the one who asked is gone.
struct Running<'a> {
    metrics: &'a QueryMetrics,
    start: Instant,
    outcome: Outcome,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.metrics.count(self.outcome);
        if matches!(self.outcome, Outcome::answered) {
            self.metrics.seconds.observe(self.start.elapsed().as_secs_f64());
        }
    }
}
