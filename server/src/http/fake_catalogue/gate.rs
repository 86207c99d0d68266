//! Where requests wait until a test lets them on.

use std::sync::{Condvar, Mutex};

/// Closed until it is opened.
#[derive(Debug, Default)]
pub(crate) struct Gate {
    /// How many have come, and whether it is open.
    state: Mutex<(usize, bool)>,
    changed: Condvar,
}

impl Gate {
    /// How many have come to it so far.
    pub(crate) fn held(&self) -> usize {
        self.state.lock().expect("nobody panics with it").0
    }

    pub(crate) fn open(&self) {
        self.state.lock().expect("nobody panics with it").1 = true;
        self.changed.notify_all();
    }

    pub(super) fn pass(&self) {
        let mut state = self.state.lock().expect("nobody panics with it");
        state.0 += 1;
        while !state.1 {
            state = self.changed.wait(state).expect("nobody panics with it");
        }
    }
}
