//! Turns: so many queries at once, so many callers waiting, and no more.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::failure::AthenaFailure;

/// One query's turn. It returns when its last clone is dropped: the caller, the task that starts the query and the one
/// that stops it all hold one, so a query that still has to be stopped counts.
pub(super) type Permit = Arc<OwnedSemaphorePermit>;

#[derive(Debug)]
pub(super) struct Permits {
    turns: Arc<Semaphore>,
    max_queries: u32,
    /// Places in the queue.
    places: Semaphore,
    queue_timeout: Duration,
}

/// Callers that may wait, per turn. More would wait longer than their visitors do.
const QUEUE_PER_TURN: usize = 4;

impl Permits {
    pub(super) fn new(max_queries: usize, queue_timeout: Duration) -> Self {
        // No account runs more than some hundred queries at once.
        let max_queries = u32::try_from(max_queries.clamp(1, 10_000)).expect("it is at most 10,000");
        Self {
            turns: Arc::new(Semaphore::new(max_queries as usize)),
            max_queries,
            places: Semaphore::new(max_queries as usize * QUEUE_PER_TURN),
            queue_timeout,
        }
    }

    /// A turn, at once or after waiting in the queue; `Busy` when the queue is full or the wait too long.
    pub(super) async fn acquire(&self) -> Result<Permit, AthenaFailure> {
        if let Ok(turn) = Arc::clone(&self.turns).try_acquire_owned() {
            return Ok(Arc::new(turn));
        }
        let _place = self.places.try_acquire().map_err(|_| AthenaFailure::busy())?;
        let turn = Arc::clone(&self.turns).acquire_owned();
        match tokio::time::timeout(self.queue_timeout, turn).await {
            Ok(turn) => Ok(Arc::new(turn.expect("the semaphore is never closed"))),
            Err(_) => Err(AthenaFailure::busy()),
        }
    }

    pub(super) async fn all_returned(&self) {
        let all = self.turns.acquire_many(self.max_queries).await;
        drop(all.expect("the semaphore is never closed"));
    }
}
