//! Waiting for an answer on a thread that does nothing else, so that it sees when too much is taken.

use std::fs;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::EngineError;

/// Bytes that the process may grow by: `repeat('x', 2000000000)` is a short query.
const MOST_MEMORY: u64 = 1 << 30;
/// Between two looks; in this time some hundred megabytes can be filled.
const LOOK: Duration = Duration::from_millis(20);

/// What comes, for at most `time`, and as long as the process does not grow too large.
pub(super) fn answer<T>(told: &Receiver<Result<T, EngineError>>, time: Duration) -> Result<T, EngineError> {
    let (started, before) = (Instant::now(), resident());
    loop {
        match told.recv_timeout(LOOK.min(time.saturating_sub(started.elapsed()))) {
            Ok(answer) => return answer,
            Err(RecvTimeoutError::Disconnected) => {
                return Err(EngineError::Statement("the query broke off".to_owned()));
            }
            Err(RecvTimeoutError::Timeout) if started.elapsed() >= time => return Err(EngineError::Timeout),
            Err(RecvTimeoutError::Timeout) if resident().saturating_sub(before) > MOST_MEMORY => {
                let most = MOST_MEMORY >> 20;
                return Err(EngineError::Statement(format!(
                    "the query was stopped: it took more than {most} MB beside the tables it reads"
                )));
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

/// Bytes of this process in memory (`proc_pid_status(5)`); 0 where that is not told, and nothing is bounded.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).unwrap_or(0) << 10
}
