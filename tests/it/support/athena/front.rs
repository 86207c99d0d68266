//! What all calls share.

use super::Account;
use super::executions::Executions;
use super::fault::Faults;
use super::ledger::Ledger;
use crate::support::trino::Trino;

pub(crate) struct Front {
    pub(crate) trino: Trino,
    pub(crate) account: Account,
    pub(crate) executions: Executions,
    pub(crate) faults: Faults,
    pub(crate) ledger: Ledger,
}

impl Front {
    pub(crate) fn new(trino: Trino, account: Account) -> Self {
        Self {
            trino,
            account,
            executions: Executions::default(),
            faults: Faults::default(),
            ledger: Ledger::default(),
        }
    }
}
