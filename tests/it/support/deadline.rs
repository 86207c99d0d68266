//! Waiting for something to become true, never for time to pass.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

const ASK_EVERY: Duration = Duration::from_millis(50);

/// Asks until the answer is yes; fails, naming `what`, when the time is up.
pub(crate) async fn until(
    what: &str,
    within: Duration,
    mut ask: impl AsyncFnMut() -> Result<bool>,
) -> Result<()> {
    let deadline = Instant::now() + within;
    while !ask().await? {
        if Instant::now() > deadline {
            bail!("waited {} s in vain for {what}", within.as_secs());
        }
        tokio::time::sleep(ASK_EVERY).await;
    }
    Ok(())
}
