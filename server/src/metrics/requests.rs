//! Requests, by what they asked for and how they were answered.

use std::time::Instant;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use prometheus_client::encoding::{EncodeLabelSet, EncodeLabelValue};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

const SECONDS: [f64; 10] = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.2, 1.0, 5.0, 20.0];

#[derive(Debug, Clone)]
pub(super) struct RequestMetrics {
    answered: Family<Answer, Counter>,
    seconds: Family<Asked, Histogram>,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    resource: Resource,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    resource: Resource,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EncodeLabelValue)]
#[expect(non_camel_case_types, reason = "the names are the labels' values")]
enum Resource {
    search,
    record,
    item,
    other,
}

impl Resource {
    fn of(path: &str) -> Self {
        let mut parts = path.trim_start_matches('/').split('/');
        match (parts.next(), parts.next()) {
            (Some("id"), Some(_)) => Self::item,
            (Some("en" | "fr"), Some("search")) => Self::search,
            (Some("en" | "fr"), Some("record")) => Self::record,
            _ => Self::other,
        }
    }
}

impl RequestMetrics {
    pub(super) fn registered(registry: &mut Registry) -> Self {
        let metrics = Self {
            answered: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
        };
        registry.register("http_requests", "Requests answered", metrics.answered.clone());
        registry.register_with_unit(
            "http_request_duration",
            "Time from a request to the beginning of its answer",
            Unit::Seconds,
            metrics.seconds.clone(),
        );
        metrics
    }
}

pub(super) async fn count(State(metrics): State<RequestMetrics>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let resource = Resource::of(request.uri().path());
    let response = next.run(request).await;
    let answer = Answer { resource, status: response.status().as_u16() };
    metrics.answered.get_or_create(&answer).inc();
    metrics.seconds.get_or_create(&Asked { resource }).observe(start.elapsed().as_secs_f64());
    response
}
