//! What comes and goes on a connection, told to its entry.

use std::io::{IoSlice, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use hyper::body::{Frame, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::entry::Entry;

/// A stream that says when bytes come and are taken.
pub(super) struct Watched<S> {
    stream: S,
    entry: Arc<Entry>,
    /// The last byte that came.
    last: u8,
}

impl<S> Watched<S> {
    pub(super) const fn new(stream: S, entry: Arc<Entry>) -> Self {
        Self { stream, entry, last: 0 }
    }

    /// Puts what no head can hold for a line's end without its CR, which hyper would take, and a proxy before us perhaps
    /// not: then one request is two (RFC 9112 §2.2). Bodies may hold such ends, but nobody reads any.
    fn spoil_bare_ends(&mut self, came: &mut [u8]) {
        for byte in came {
            let before = std::mem::replace(&mut self.last, *byte);
            if *byte == b'\n' && before != b'\r' {
                *byte = 0;
            }
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buffer))?;
        if buffer.filled().len() > before {
            self.entry.received();
            self.spoil_bare_ends(&mut buffer.filled_mut()[before..]);
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        let taken = ready!(Pin::new(&mut self.stream).poll_write(cx, bytes))?;
        self.entry.took(taken);
        Poll::Ready(Ok(taken))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        let taken = ready!(Pin::new(&mut self.stream).poll_write_vectored(cx, pieces))?;
        self.entry.took(taken);
        Poll::Ready(Ok(taken))
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// Comes here once all that was handed over has been written.
    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        self.entry.flushed();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// An answer's body that says when it has been handed over, to its end or not.
pub(super) struct WatchedBody {
    body: Body,
    entry: Arc<Entry>,
}

impl WatchedBody {
    pub(super) const fn new(body: Body, entry: Arc<Entry>) -> Self {
        Self { body, entry }
    }
}

impl hyper::body::Body for WatchedBody {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<std::result::Result<Frame<Bytes>, axum::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for WatchedBody {
    fn drop(&mut self) {
        self.entry.handed_over();
    }
}
