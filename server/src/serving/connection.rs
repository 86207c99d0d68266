//! One connection from its first byte to its last. HTTP/1 is all it speaks: a proxy before us speaks the rest.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tower::Service;

use super::connections::Place;
use super::entry::Order;
use super::limits::MAX_HEAD_BYTES;
use super::watched::{Watched, WatchedBody};

/// Answers its requests with `app`, until its client, its `place` or an error ends it.
pub(super) async fn serve<S>(stream: S, peer: SocketAddr, place: Place, app: Router)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let entry = &place.entry;
    let answer = service_fn(|request: Request<Incoming>| {
        entry.asked();
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = app.clone().call(request);
        async move {
            let answer = answer.await?;
            entry.answered();
            Ok::<_, Infallible>(answer.map(|body| WatchedBody::new(body, Arc::clone(entry))))
        }
    });
    let stream = TokioIo::new(Watched::new(stream, Arc::clone(entry)));
    let mut http = http1::Builder::new();
    // Times are kept for all connections in one place.
    http.header_read_timeout(None).max_buf_size(MAX_HEAD_BYTES);
    let mut connection = pin!(http.serve_connection(stream, answer));
    loop {
        tokio::select! {
            ended = connection.as_mut() => {
                if let Err(error) = ended {
                    tracing::debug!(%peer, %error, "a connection broke");
                }
                return;
            }
            order = entry.told() => match order {
                Order::Finish => connection.as_mut().graceful_shutdown(),
                Order::Close => return,
            },
        }
    }
}
