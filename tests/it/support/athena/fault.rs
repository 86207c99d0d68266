//! What can go wrong with the service, armed by a test. No emulator gives these, and every one is ours.

use std::sync::{Mutex, MutexGuard};
use std::time::Duration;

use super::call::Operation;

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Fault {
    /// The operation answers `TooManyRequestsException`.
    Throttled(Operation),
    /// The operation answers that the credentials have expired.
    ExpiredCredentials(Operation),
    /// The operation answers that a permission is missing.
    Denied(Operation),
    /// The operation answers status 500.
    Broken(Operation),
    /// The operation answers this much later.
    Slow(Operation, Duration),
    /// The query that is started fails, with what `AthenaError` says of it.
    Fails { category: i32, retryable: bool, reason: String },
    /// The query that is started runs until somebody stops it.
    NeverEnds,
    /// Somebody else stops the query that is started.
    CancelledByOthers,
    /// A page of results does not come whole.
    CutResults(Cut),
}

/// How a page of results is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    /// The connection ends in the middle of the announced length.
    Connection,
    /// A well-formed answer whose JSON ends in the middle.
    Json,
    /// Valid JSON with its header and without its rows.
    Rows,
}

/// How often a fault strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Times {
    Always,
    Next(usize),
}

impl Times {
    pub(crate) const ONCE: Self = Self::Next(1);
}

#[derive(Debug, Default)]
pub(crate) struct Faults(Mutex<Vec<(Fault, Times)>>);

impl Faults {
    pub(crate) fn arm(&self, fault: Fault, times: Times) {
        self.lock().push((fault, times));
    }

    pub(crate) fn disarm(&self) {
        self.lock().clear();
    }

    /// The first fault of those `wanted`, counted as struck.
    pub(crate) fn strike(&self, wanted: impl Fn(&Fault) -> bool) -> Option<Fault> {
        let mut armed = self.lock();
        let place = armed.iter().position(|(fault, _)| wanted(fault))?;
        let (fault, times) = &mut armed[place];
        let fault = fault.clone();
        match times {
            Times::Always => {}
            Times::Next(0 | 1) => drop(armed.remove(place)),
            Times::Next(left) => *left -= 1,
        }
        Some(fault)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<(Fault, Times)>> {
        self.0.lock().expect("nothing panics while it holds the faults")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_as_often_as_it_was_armed_for() {
        let faults = Faults::default();
        faults.arm(Fault::NeverEnds, Times::Next(2));
        let strike = || faults.strike(|fault| *fault == Fault::NeverEnds);
        assert!(strike().is_some());
        assert!(faults.strike(|fault| *fault == Fault::CancelledByOthers).is_none());
        assert!(strike().is_some());
        assert!(strike().is_none());
        faults.arm(Fault::NeverEnds, Times::Always);
        assert!((0..9).all(|_| strike().is_some()));
    }
}
