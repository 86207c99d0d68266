//! Times as AWS JSON 1.1 writes them.

use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970, with milliseconds behind the point.
pub(crate) fn now() -> f64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("the clock is past 1970");
    (since.as_secs_f64() * 1000.0).round() / 1000.0
}
