//! Being asked to stop: Ctrl-C on a terminal, SIGTERM by whatever runs the process.

use std::time::Duration;

use aws::athena::Athena;
use tokio::signal::unix::{SignalKind, signal};

use super::Failure;

/// Longer than a query takes to be stopped.
pub(super) const LAST_QUERIES: Duration = Duration::from_secs(15);

pub(super) async fn interrupted() -> std::io::Result<()> {
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupt = tokio::signal::ctrl_c() => interrupt,
        _ = terminate.recv() => Ok(()),
    }
}

/// What `work` comes to unless it is interrupted; either way, no query is left running.
pub(super) async fn interruptible<T>(
    athena: Option<&Athena>,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let result = tokio::select! {
        result = work => result,
        asked = interrupted() => Err(asked.map_or_else(Failure::from, |()| "interrupted".into())),
    };
    if let Some(athena) = athena
        && tokio::time::timeout(LAST_QUERIES, athena.close()).await.is_err()
    {
        tracing::warn!("a query could not be stopped");
    }
    result
}
