//! Logs among the diagnostics: lines for people on a terminal, JSON for collectors otherwise.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::ParseError;

use crate::diagnostics::{self, Lines};

/// A filter as operators write it, if it is one.
pub(super) fn filter(text: &str) -> Result<String, ParseError> {
    EnvFilter::builder().parse(text).map(|_| text.to_owned())
}

pub(super) fn start(filter: &str) {
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::builder().parse_lossy(filter))
        .with_writer(|| Lines)
        .with_target(false);
    if diagnostics::is_terminal() {
        subscriber.compact().init();
    } else {
        subscriber.json().with_span_list(false).init();
    }
}
