//! Logs on standard error: lines for people on a terminal, JSON for collectors otherwise.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// Starts logging; `PORTAL_LOG` overrides the default filter.
pub(super) fn start(default: &str) {
    let filter = std::env::var("PORTAL_LOG").unwrap_or_else(|_| default.to_owned());
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::builder().parse_lossy(filter))
        .with_writer(std::io::stderr)
        .with_target(false);
    if std::io::stderr().is_terminal() { subscriber.compact().init() } else { subscriber.json().init() }
}
