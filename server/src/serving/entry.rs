//! One connection: what it is waiting for, and since when.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use super::limits::{ConnectionLimits, STEP};
use super::phase::Phase;

/// What a connection is told to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// To end with the answer under way.
    Finish,
    Close,
}

/// Shared between a connection, which says what happens, and those who watch all of them.
#[derive(Debug)]
pub(super) struct Entry {
    state: Mutex<State>,
    told: Notify,
}

#[derive(Debug)]
struct State {
    phase: Phase,
    since: Instant,
    /// Bytes of the answer taken since then.
    taken: usize,
    /// The answer's last byte has been handed over, though perhaps not yet taken.
    is_whole: bool,
    order: Option<Order>,
}

impl State {
    fn enter(&mut self, phase: Phase) {
        (self.phase, self.since) = (phase, Instant::now());
    }
}

impl Entry {
    pub(super) fn new() -> Self {
        let state =
            State { phase: Phase::Head, since: Instant::now(), taken: 0, is_whole: false, order: None };
        Self { state: Mutex::new(state), told: Notify::new() }
    }

    /// Bytes came.
    pub(super) fn received(&self) {
        self.update(|state| {
            if state.phase == Phase::Idle {
                state.enter(Phase::Head);
            }
        });
    }

    /// A request's head is whole.
    pub(super) fn asked(&self) {
        self.update(|state| state.enter(Phase::Work));
    }

    /// Its answer is about to be written.
    pub(super) fn answered(&self) {
        self.update(|state| {
            (state.taken, state.is_whole) = (0, false);
            state.enter(Phase::Answer);
        });
    }

    /// Bytes of an answer were taken.
    pub(super) fn took(&self, bytes: usize) {
        self.update(|state| {
            state.taken += bytes;
            if state.taken >= STEP {
                (state.taken, state.since) = (0, Instant::now());
            }
        });
    }

    /// No more of the answer will come.
    pub(super) fn handed_over(&self) {
        self.update(|state| state.is_whole = true);
    }

    /// All that was handed over is on its way.
    pub(super) fn flushed(&self) {
        self.update(|state| {
            if state.phase == Phase::Answer && state.is_whole {
                state.enter(Phase::Idle);
            }
        });
    }

    /// Since when its client has been waited for; `None` while it waits for us or has been told to close.
    pub(super) fn waits_since(&self) -> Option<Instant> {
        let state = self.state.lock().expect("nobody panics with it");
        let is_waiting = state.phase != Phase::Work && state.order != Some(Order::Close);
        is_waiting.then_some(state.since)
    }

    /// Since when it has waited for us; `None` while it does not or has been told to end.
    pub(super) fn works_since(&self) -> Option<Instant> {
        let state = self.state.lock().expect("nobody panics with it");
        (state.phase == Phase::Work && state.order.is_none()).then_some(state.since)
    }

    /// The phase that has taken longer than it may.
    pub(super) fn overdue(&self, limits: &ConnectionLimits) -> Option<Phase> {
        let state = self.state.lock().expect("nobody panics with it");
        let is_over = |limit: Duration| state.since.elapsed() >= limit;
        let is_overdue = state.order != Some(Order::Close) && limits.of(state.phase).is_some_and(is_over);
        is_overdue.then_some(state.phase)
    }

    /// Ends it: with the answer under way, if there is one.
    pub(super) fn finish(&self) {
        let order = |state: &State| match state.phase {
            Phase::Head | Phase::Idle => Order::Close,
            Phase::Work | Phase::Answer => Order::Finish,
        };
        self.update(|state| state.order = Some(order(state)));
        self.told.notify_one();
    }

    pub(super) fn close(&self) {
        self.update(|state| state.order = Some(Order::Close));
        self.told.notify_one();
    }

    /// What it is told next.
    pub(super) async fn told(&self) -> Order {
        loop {
            self.told.notified().await;
            if let Some(order) = self.state.lock().expect("nobody panics with it").order {
                return order;
            }
        }
    }

    fn update(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state.lock().expect("nobody panics with it"));
    }
}
