//! What the program wanted to say and nobody took.

use std::fmt;

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::registry::Registry;

pub(super) fn register(registry: &mut Registry) {
    registry.register_collector(Box::new(LostDiagnostics));
}

#[derive(Debug)]
struct LostDiagnostics;

impl Collector for LostDiagnostics {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), fmt::Error> {
        let lost = ConstCounter::new(crate::diagnostics::lost());
        let help = "Lines for standard error that could not be written";
        let metric = encoder.encode_descriptor("lost_diagnostics", help, None, lost.metric_type())?;
        lost.encode(metric)
    }
}
