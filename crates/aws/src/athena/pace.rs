//! Growing pauses between tries, with jitter so that many callers do not come back together.

use std::time::Duration;

/// The pauses of one caller.
#[derive(Debug)]
pub(super) struct Pace {
    next: Duration,
    growth: f64,
    longest: Duration,
}

impl Pace {
    /// Between looks at a query's state: 100 ms, half as long again each time, up to a second.
    pub(super) const fn of_polling() -> Self {
        Self { next: Duration::from_millis(100), growth: 1.5, longest: Duration::from_secs(1) }
    }

    /// Between tries of a request that was refused: 200 ms, doubling up to two seconds.
    pub(super) const fn of_retries() -> Self {
        Self { next: Duration::from_millis(200), growth: 2.0, longest: Duration::from_secs(2) }
    }

    /// Waits for the next pause, a fifth more or less.
    pub(super) async fn pause(&mut self) {
        let jitter = 0.8 + 0.4 * fastrand::f64();
        tokio::time::sleep(self.next.mul_f64(jitter)).await;
        self.next = self.next.mul_f64(self.growth).min(self.longest);
    }
}
