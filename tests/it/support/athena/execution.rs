//! One query from its start to its end.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Instant;

use tokio::sync::Notify;

use super::clock;
use crate::support::trino::Column;

/// What a start asks for. A repeated token must come with an equal one.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Request {
    pub(crate) sql: String,
    pub(crate) parameters: Vec<String>,
    pub(crate) database: Option<String>,
    pub(crate) work_group: String,
    pub(crate) output: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}

impl State {
    pub(crate) fn is_active(self) -> bool {
        matches!(self, Self::Queued | Self::Running)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Queued => "QUEUED",
            Self::Running => "RUNNING",
            Self::Succeeded => "SUCCEEDED",
            Self::Failed => "FAILED",
            Self::Cancelled => "CANCELLED",
        }
    }
}

/// `AthenaError`: what a client is to make of a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// 1 the service's own, 2 the caller's, 3 other.
    pub(crate) category: i32,
    pub(crate) retryable: bool,
}

/// Columns and rows of text; `None` is NULL.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Option<String>>>,
}

/// Where a query stands.
#[derive(Debug, Clone)]
pub(crate) struct Status {
    pub(crate) state: State,
    pub(crate) reason: Option<String>,
    pub(crate) verdict: Option<Verdict>,
    pub(crate) submitted: f64,
    pub(crate) completed: Option<f64>,
    pub(crate) queued_ms: u64,
    pub(crate) total_ms: u64,
    pub(crate) scanned_bytes: u64,
    pub(crate) answer: Arc<Answer>,
}

pub(crate) struct Execution {
    pub(crate) id: String,
    pub(crate) request: Request,
    pub(crate) started: Instant,
    /// Wakes whoever drives the query when it is to stop.
    pub(crate) stop: Notify,
    status: Mutex<Status>,
}

impl Execution {
    pub(crate) fn new(request: Request) -> Self {
        let status = Status {
            state: State::Queued,
            reason: None,
            verdict: None,
            submitted: clock::now(),
            completed: None,
            queued_ms: 0,
            total_ms: 0,
            scanned_bytes: 0,
            answer: Arc::default(),
        };
        let (started, stop) = (Instant::now(), Notify::new());
        Self { id: new_id(), request, started, stop, status: Mutex::new(status) }
    }

    pub(crate) fn status(&self) -> Status {
        let mut status = self.lock().clone();
        if status.completed.is_none() {
            status.total_ms = self.elapsed_ms();
        }
        status
    }

    /// Changes the state of a query that is under way; an ended one stays as it is.
    pub(crate) fn update(&self, change: impl FnOnce(&mut Status)) {
        let mut status = self.lock();
        if !status.state.is_active() {
            return;
        }
        let was_queued = status.state == State::Queued;
        change(&mut status);
        let now_ms = self.elapsed_ms();
        if was_queued {
            status.queued_ms = now_ms;
        }
        if !status.state.is_active() {
            status.completed = Some(clock::now());
            status.total_ms = now_ms;
        }
    }

    pub(crate) fn fail(&self, reason: String, verdict: Verdict) {
        self.update(|status| {
            status.state = State::Failed;
            status.reason = Some(reason);
            status.verdict = Some(verdict);
        });
    }

    pub(crate) fn cancel(&self, reason: Option<&str>) {
        self.update(|status| {
            status.state = State::Cancelled;
            status.reason = reason.map(ToOwned::to_owned);
        });
        self.stop.notify_one();
    }

    fn elapsed_ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn lock(&self) -> MutexGuard<'_, Status> {
        self.status.lock().expect("nothing panics while it holds a status")
    }
}

/// In the form of Athena's own: a random UUID.
fn new_id() -> String {
    let (high, low) = (RandomState::new().hash_one("high"), RandomState::new().hash_one("low"));
    format!(
        "{:08x}-{:04x}-4{:03x}-8{:03x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        (low >> 48) & 0xfff,
        low & 0xffff_ffff_ffff
    )
}
