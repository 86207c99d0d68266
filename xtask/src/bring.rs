//! What tests need, installed where it can be.

use anyhow::Result;
use needs::Need;

use crate::progress;

/// Installs what tests need. Where that cannot be done, they are skipped, unless it is demanded.
pub(crate) fn bring(need: Need, install: impl FnOnce() -> Result<()>) -> Result<()> {
    match install() {
        Err(error) if !need.is_demanded() => {
            progress::skipped(&format!("the tests that need {}", need.name()), &format!("{error:#}"));
            Ok(())
        }
        installed => installed,
    }
}
