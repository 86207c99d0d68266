//! Metrics within log lines, in `CloudWatch`'s embedded format: who reads the logs counts them, and no call is made.
//!
//! Only functions write them; other processes are asked for their counts at `/metrics`.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use crate::diagnostics::Lines;

/// What all metrics of the portal are below.
pub const NAMESPACE: &str = "Portal";

/// One figure, with its name and unit in `CloudWatch`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metric {
    pub name: &'static str,
    pub unit: Unit,
    pub value: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Count,
    Bytes,
    Seconds,
    Milliseconds,
}

impl Metric {
    #[expect(clippy::cast_precision_loss, reason = "CloudWatch counts in this type")]
    pub const fn count(name: &'static str, value: u64) -> Self {
        Self { name, unit: Unit::Count, value: value as f64 }
    }

    #[expect(clippy::cast_precision_loss, reason = "CloudWatch counts in this type")]
    pub const fn bytes(name: &'static str, value: u64) -> Self {
        Self { name, unit: Unit::Bytes, value: value as f64 }
    }
}

/// Writes the figures where this process is a function, by whose name they are told apart.
pub fn write(metrics: &[Metric]) {
    if let Ok(function) = std::env::var("AWS_LAMBDA_FUNCTION_NAME") {
        let line = line(&function, metrics, SystemTime::now());
        Lines.write_all(format!("{line}\n").as_bytes()).expect("lines are taken or lost");
    }
}

fn line(function: &str, metrics: &[Metric], now: SystemTime) -> Value {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let ms = u64::try_from(since.as_millis()).unwrap_or(u64::MAX);
    let named =
        metrics.iter().map(|metric| json!({ "Name": metric.name, "Unit": format!("{:?}", metric.unit) }));
    let mut line = Map::new();
    for metric in metrics {
        line.insert(metric.name.to_owned(), json!(metric.value));
    }
    line.insert("FunctionName".to_owned(), json!(function));
    let directive = json!({
        "Namespace": NAMESPACE,
        "Dimensions": [["FunctionName"]],
        "Metrics": named.collect::<Vec<_>>(),
    });
    line.insert("_aws".to_owned(), json!({ "Timestamp": ms, "CloudWatchMetrics": [directive] }));
    Value::Object(line)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_line_is_as_the_format_wants_it() {
        let metrics = [
            Metric::count("Records", 7),
            Metric { name: "RunAge", unit: Unit::Seconds, value: 1.5 },
            Metric::bytes("Read", 3),
        ];
        let line = line("catalogue-Watch-1", &metrics, UNIX_EPOCH + Duration::from_millis(1_777_636_800_123));
        let expected = json!({
            "_aws": {
                "Timestamp": 1_777_636_800_123_u64,
                "CloudWatchMetrics": [{
                    "Namespace": "Portal",
                    "Dimensions": [["FunctionName"]],
                    "Metrics": [
                        { "Name": "Records", "Unit": "Count" },
                        { "Name": "RunAge", "Unit": "Seconds" },
                        { "Name": "Read", "Unit": "Bytes" },
                    ],
                }],
            },
            "FunctionName": "catalogue-Watch-1", "Records": 7.0, "RunAge": 1.5, "Read": 3.0,
        });
        assert_eq!(line, expected);
    }
}
