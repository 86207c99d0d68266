//! All open connections: so many at most, none of them waited for without end, all of them ended at the end.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};

use tokio::sync::Notify;

use super::entry::Entry;
use super::limits::{ConnectionLimits, SHORTEST_LOOK};
use super::phase::Phase;
use crate::metrics::{Closed, ConnectionMetrics};

pub(super) struct Connections {
    limits: ConnectionLimits,
    metrics: ConnectionMetrics,
    open: Mutex<Entries>,
    is_draining: AtomicBool,
    /// One has ended.
    left: Notify,
}

#[derive(Default)]
struct Entries {
    by_number: BTreeMap<u64, Arc<Entry>>,
    next: u64,
}

/// A place among the open connections, given back when dropped.
pub(super) struct Place {
    number: u64,
    pub(super) entry: Arc<Entry>,
    connections: Arc<Connections>,
}

impl Connections {
    pub(super) fn new(limits: ConnectionLimits, metrics: ConnectionMetrics) -> Arc<Self> {
        Arc::new(Self {
            limits,
            metrics,
            open: Mutex::default(),
            is_draining: AtomicBool::new(false),
            left: Notify::new(),
        })
    }

    pub(super) const fn metrics(&self) -> &ConnectionMetrics {
        &self.metrics
    }

    /// A place for one more. Whoever has been waited for the longest makes room; if all wait for us, the first answer does,
    /// also of those who have asked for more already: one after the other ends with the answer under way.
    pub(super) async fn enter(self: &Arc<Self>) -> Place {
        while self.is_full() && !self.make_room() {
            self.finish_one();
            // Of answers that have come nobody tells, only of connections that have ended.
            let _ = tokio::time::timeout(SHORTEST_LOOK, self.left.notified()).await;
        }
        let entry = Arc::new(Entry::new());
        let mut entries = self.entries();
        let number = entries.next;
        entries.next += 1;
        entries.by_number.insert(number, Arc::clone(&entry));
        self.metrics.opened();
        Place { number, entry, connections: Arc::clone(self) }
    }

    /// Closes the connection whose client has been waited for the longest, if any is.
    pub(super) fn make_room(&self) -> bool {
        let entries = self.entries();
        let waiting = entries.by_number.values().filter_map(|entry| Some((entry.waits_since()?, entry)));
        let Some((_, entry)) = waiting.min_by_key(|(since, _)| *since) else { return false };
        entry.close();
        self.metrics.closed(Closed::room);
        true
    }

    /// Lets the connection that has waited for us the longest end with its answer, if any is not told to yet.
    fn finish_one(&self) {
        let entries = self.entries();
        let working = entries.by_number.values().filter_map(|entry| Some((entry.works_since()?, entry)));
        if let Some((_, entry)) = working.min_by_key(|(since, _)| *since) {
            entry.finish();
        }
    }

    /// Closes what has taken longer than it may, for ever.
    pub(super) async fn watch(&self) {
        loop {
            let is_draining = self.is_draining.load(Ordering::Acquire);
            let limits = if is_draining { self.limits.last() } else { self.limits };
            tokio::time::sleep(limits.looks()).await;
            for entry in self.entries().by_number.values() {
                if let Some(phase) = entry.overdue(&limits) {
                    entry.close();
                    self.metrics.closed(reason(phase));
                }
            }
        }
    }

    /// From now on each ends with the answer under way.
    pub(super) fn drain(&self) {
        self.is_draining.store(true, Ordering::Release);
        self.entries().by_number.values().for_each(|entry| entry.finish());
    }

    /// Waits until none is open.
    pub(super) async fn ended(&self) {
        while !self.entries().by_number.is_empty() {
            self.left.notified().await;
        }
    }

    fn is_full(&self) -> bool {
        self.entries().by_number.len() >= self.limits.most
    }

    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.open.lock().expect("nobody panics with it")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.connections.entries().by_number.remove(&self.number);
        self.connections.metrics.ended();
        self.connections.left.notify_one();
    }
}

const fn reason(phase: Phase) -> Closed {
    match phase {
        Phase::Head => Closed::head,
        // Work has no limit here.
        Phase::Idle | Phase::Work => Closed::idle,
        Phase::Answer => Closed::answer,
    }
}
