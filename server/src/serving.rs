//! The serve loop: connections are accepted, their requests read and answered, and their clients never waited for
//! without end.
//!
//! The threads this runs on do nothing else. What a request is about, and the work that answers it, are `http`'s.

mod accept;
mod connection;
mod connections;
mod entry;
mod limits;
mod open_files;
mod phase;
mod watched;

#[cfg(test)]
mod tests;

use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::metrics::ConnectionMetrics;
use connections::Connections;
pub use limits::ConnectionLimits;
pub use open_files::most_connections;

/// Serves `app` until `stop` comes. Then nobody is let in any more, who has sent no whole request is sent away at once,
/// and those who have get their answers, for which there is `drain`. Says whether all of them got one.
pub async fn serve(
    listener: TcpListener,
    app: Router,
    limits: ConnectionLimits,
    metrics: ConnectionMetrics,
    stop: impl Future<Output = ()>,
    drain: Duration,
) -> bool {
    let connections = Connections::new(limits, metrics);
    let watched = connections.watch();
    tokio::pin!(watched);
    tokio::select! {
        () = accept::accept(listener, &connections, &app) => {}
        () = &mut watched => {}
        () = stop => {}
    }
    connections.drain();
    tokio::select! {
        ended = timeout(drain, connections.ended()) => ended.is_ok(),
        () = watched => false,
    }
}
