//! Letting clients in.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};

use super::connection;
use super::connections::Connections;

/// After an error that the next try would most likely meet again, as when there are no file descriptors left.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// Where clients come from.
pub(super) trait Clients {
    type Stream: AsyncRead + AsyncWrite + Unpin + Send + 'static;

    /// The next one, with its address.
    fn next(&self) -> impl Future<Output = Result<(Self::Stream, SocketAddr)>> + Send;
}

impl Clients for TcpListener {
    type Stream = TcpStream;

    async fn next(&self) -> Result<(TcpStream, SocketAddr)> {
        let (stream, peer) = self.accept().await?;
        // Otherwise the last small packet of a page waits for the acknowledgement of the one before.
        let _ = stream.set_nodelay(true);
        Ok((stream, peer))
    }
}

/// Never ends by itself.
pub(super) async fn accept(clients: impl Clients, connections: &Arc<Connections>, app: &Router) {
    let mut pause = FIRST_PAUSE;
    loop {
        match clients.next().await {
            Ok((stream, peer)) => {
                pause = FIRST_PAUSE;
                let place = connections.enter().await;
                tokio::spawn(connection::serve(stream, peer, place, app.clone()));
            }
            Err(error) if is_of_one_client(&error) => {}
            Err(error) => {
                connections.metrics().not_accepted();
                connections.make_room();
                tracing::warn!(%error, pause_ms = pause.as_millis(), "clients cannot be let in");
                tokio::time::sleep(pause).await;
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
        }
    }
}

/// It left before it was let in, which says nothing about the next.
fn is_of_one_client(error: &Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset
    )
}

#[cfg(test)]
mod tests;
