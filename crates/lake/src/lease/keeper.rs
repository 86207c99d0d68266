//! A thread that does something again and again until it is told to end.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// Dropping it ends the thread.
#[derive(Debug)]
pub(super) struct Keeper {
    _alive: Option<Sender<()>>,
}

impl Keeper {
    /// Does `work` after each `interval`. Without a thread, which the system may refuse, nothing is done.
    pub(super) fn start(interval: Duration, work: impl Fn() + Send + 'static) -> Self {
        let (alive, ended) = channel();
        let keep = move || {
            while ended.recv_timeout(interval) == Err(RecvTimeoutError::Timeout) {
                work();
            }
        };
        let started = thread::Builder::new().name("lease".to_owned()).spawn(keep);
        if let Err(error) = &started {
            tracing::warn!(%error, "the lease will not be renewed");
        }
        Self { _alive: started.is_ok().then_some(alive) }
    }
}
