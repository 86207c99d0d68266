//! Whose turn it is: so many requests are worked on at once, so many wait, and not for long.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::metrics::{Shed, TurnMetrics};

/// How much work is done at once and how long it may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Requests worked on at the same time.
    pub running: usize,
    /// Requests that wait for their turn.
    pub waiting: usize,
    /// How long a request waits for its turn before it is turned away, where there is a rush.
    pub queue: Duration,
    /// How long it waits where more come than can be answered, however long that goes on.
    pub standing: Duration,
    /// How long a request may take from its turn on.
    pub timeout: Duration,
}

/// What waits longer than this without a pause is no rush: who came last would wait as long as who came first, for nothing.
const RUSH: Duration = Duration::from_millis(500);

/// Requests that may wait for each that is worked on: a rush that is over within a blink.
const WAITING_EACH: usize = 16;
const MOST_WAITING: usize = 1024;

impl Limits {
    /// For work that takes a processor's time. More at once only make each other slow.
    pub const fn at_once(running: usize) -> Self {
        Self {
            running,
            waiting: if running < MOST_WAITING / WAITING_EACH {
                running * WAITING_EACH
            } else {
                MOST_WAITING
            },
            queue: Duration::from_secs(5),
            standing: Duration::from_millis(5),
            timeout: Duration::from_secs(30),
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self::at_once(std::thread::available_parallelism().map_or(2, std::num::NonZero::get) * 2)
    }
}

pub(super) struct Turns {
    free: Arc<Semaphore>,
    waiting: AtomicUsize,
    /// When nobody waited, last.
    calm: Mutex<Instant>,
    limits: Limits,
    metrics: TurnMetrics,
}

/// The right to be worked on, until dropped.
pub(super) struct Turn {
    _permit: OwnedSemaphorePermit,
    metrics: TurnMetrics,
}

impl Turns {
    pub(super) fn new(limits: Limits, metrics: TurnMetrics) -> Self {
        let free = Arc::new(Semaphore::new(limits.running));
        Self { free, waiting: AtomicUsize::new(0), calm: Mutex::new(Instant::now()), limits, metrics }
    }

    pub(super) async fn take(&self) -> Result<Turn, Shed> {
        let came = Instant::now();
        let turn = match Arc::clone(&self.free).try_acquire_owned() {
            Ok(permit) => Ok(permit),
            Err(_) => self.wait().await,
        };
        match turn {
            Ok(permit) => {
                self.metrics.began(came.elapsed());
                Ok(Turn { _permit: permit, metrics: self.metrics.clone() })
            }
            Err(reason) => {
                self.metrics.shed(reason);
                Err(reason)
            }
        }
    }

    /// A turn, if one is free and nobody waits for it.
    pub(super) fn take_free(&self) -> Result<Turn, Shed> {
        let is_calm = self.waiting.load(Ordering::Acquire) == 0;
        let permit = Some(Arc::clone(&self.free)).filter(|_| is_calm).map(Semaphore::try_acquire_owned);
        let Some(Ok(permit)) = permit else {
            self.metrics.shed(Shed::full);
            return Err(Shed::full);
        };
        self.metrics.began(Duration::ZERO);
        Ok(Turn { _permit: permit, metrics: self.metrics.clone() })
    }

    /// Requests waiting now.
    #[cfg(test)]
    pub(super) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Acquire)
    }

    async fn wait(&self) -> Result<OwnedSemaphorePermit, Shed> {
        let Some(_place) = Place::take(self) else { return Err(Shed::full) };
        let turn = timeout(self.patience(), Arc::clone(&self.free).acquire_owned()).await;
        Ok(turn.map_err(|_| Shed::late)?.expect("turns are never closed"))
    }

    /// A rush is waited for, and a line that never ends is kept short: so whoever gets a turn gets it soon.
    fn patience(&self) -> Duration {
        let calm = *self.calm.lock().expect("nobody panics with it");
        if calm.elapsed() < RUSH { self.limits.queue } else { self.limits.standing }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.metrics.ended();
    }
}

/// A place in the line.
struct Place<'a> {
    turns: &'a Turns,
}

impl<'a> Place<'a> {
    /// None when the line is as long as it may be.
    fn take(turns: &'a Turns) -> Option<Self> {
        let before = turns.waiting.fetch_add(1, Ordering::AcqRel);
        let place = Self { turns };
        if before == 0 {
            place.is_calm();
        }
        turns.metrics.waits(before + 1);
        (before < turns.limits.waiting).then_some(place)
    }

    fn is_calm(&self) {
        *self.turns.calm.lock().expect("nobody panics with it") = Instant::now();
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let left = self.turns.waiting.fetch_sub(1, Ordering::AcqRel) - 1;
        self.turns.metrics.waits(left);
        if left == 0 {
            self.is_calm();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(limits: Limits) -> Turns {
        Turns::new(limits, TurnMetrics::default())
    }

    #[tokio::test]
    async fn no_more_wait_than_may_and_none_longer_than_it_may() {
        let nobody = turns(Limits { waiting: 0, ..Limits::at_once(0) });
        assert_eq!(nobody.take().await.err(), Some(Shed::full));
        let short = turns(Limits { waiting: 1, queue: Duration::ZERO, ..Limits::at_once(0) });
        assert_eq!(short.take().await.err(), Some(Shed::late));
        assert_eq!(short.waiting(), 0);
    }

    #[tokio::test]
    async fn a_turn_comes_back() {
        let turns = turns(Limits { queue: Duration::MAX, ..Limits::at_once(1) });
        let first = turns.take().await.expect("free");
        let mut second = std::pin::pin!(turns.take());
        assert!(futures::poll!(second.as_mut()).is_pending());
        assert_eq!(turns.waiting(), 1);
        drop(first);
        assert!(second.await.is_ok());
        assert_eq!(turns.waiting(), 0);
    }

    #[test]
    fn a_rush_is_waited_for_and_a_line_that_never_ends_is_not() {
        let limits = Limits::at_once(1);
        let turns = turns(limits);
        let first = Place::take(&turns).expect("room");
        assert_eq!(turns.patience(), limits.queue);
        let long_ago = Instant::now().checked_sub(RUSH).expect("the machine was not started just now");
        *turns.calm.lock().expect("nobody panics with it") = long_ago;
        let second = Place::take(&turns).expect("room");
        assert_eq!(turns.patience(), limits.standing);
        drop((first, second));
        assert_eq!(turns.patience(), limits.queue, "nobody waits any more");
    }
}
