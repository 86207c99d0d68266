//! How many clients there may be, and how long each is waited for.

use std::time::Duration;

use super::phase::Phase;

/// Beyond each of these a connection is closed, which a metric counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConnectionLimits {
    /// Open connections. For one more, that goes whose client has been waited for the longest.
    pub most: usize,
    /// From the first byte of a request's head to its last; for the first request, from the beginning.
    pub head: Duration,
    /// From an answer to the next request. Longer than balancers keep theirs, so that none is closed under a request.
    pub idle: Duration,
    /// For each 16 KiB of an answer to be taken.
    pub answer: Duration,
}

/// Bytes of an answer that count as progress: a client who takes less in the time given holds up, not reads.
pub(super) const STEP: usize = 16 << 10;

/// Most bytes of a request's head: an address may have 64 KiB, the longest there can be.
pub(super) const MAX_HEAD_BYTES: usize = 128 << 10;

/// How long a client may take for the next step of its answer once the process is to end.
const LAST_STEP: Duration = Duration::from_secs(1);

pub(super) const SHORTEST_LOOK: Duration = Duration::from_millis(50);
const LONGEST_LOOK: Duration = Duration::from_secs(1);

impl Default for ConnectionLimits {
    fn default() -> Self {
        Self {
            most: 4096,
            head: Duration::from_secs(30),
            idle: Duration::from_secs(75),
            answer: Duration::from_secs(30),
        }
    }
}

impl ConnectionLimits {
    /// How long a phase may last. Work has limits of its own.
    pub(super) const fn of(&self, phase: Phase) -> Option<Duration> {
        match phase {
            Phase::Head => Some(self.head),
            Phase::Idle => Some(self.idle),
            Phase::Work => None,
            Phase::Answer => Some(self.answer),
        }
    }

    /// Once the process is to end: nothing that is not a whole request is waited for.
    pub(super) fn last(self) -> Self {
        Self { head: Duration::ZERO, idle: Duration::ZERO, answer: self.answer.min(LAST_STEP), ..self }
    }

    /// How long to wait before connections beyond their time are looked for again.
    pub(super) fn looks(&self) -> Duration {
        let shortest = self.head.min(self.idle).min(self.answer);
        (shortest / 10).clamp(SHORTEST_LOOK, LONGEST_LOOK)
    }
}
