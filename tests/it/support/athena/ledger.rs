//! The calls that came in, in order.

use std::sync::{Mutex, MutexGuard};

use super::call::Call;

#[derive(Debug, Default)]
pub(crate) struct Ledger(Mutex<Vec<Call>>);

impl Ledger {
    pub(crate) fn write(&self, call: Call) {
        self.lock().push(call);
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.lock().clone()
    }

    pub(crate) fn forget(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Call>> {
        self.0.lock().expect("nothing panics while it holds the ledger")
    }
}
