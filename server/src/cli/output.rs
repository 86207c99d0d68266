//! Standard output. Its reader may leave before the end (`portal snapshots | head -1`), and a disk may be full.

use std::fmt::Display;
use std::fs::File;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::time::Duration;

use super::Failure;
use crate::diagnostics::{self, Queue};

/// How long a command whose work is done waits for somebody to read of it.
const PATIENCE: Duration = Duration::from_secs(2);

/// For results, which a command is run for: writing waits for its reader, and may fail.
pub(super) fn results() -> &'static File {
    diagnostics::flush();
    diagnostics::output()
}

pub(super) fn is_terminal() -> bool {
    diagnostics::output().is_terminal()
}

/// Writes a line of the results.
pub(super) fn line(text: impl Display) -> io::Result<()> {
    results().write_all(format!("{text}\n").as_bytes())
}

/// Tells what has been done, which stays done whether or not anybody reads of it.
pub(super) fn tell(text: impl Display) {
    if let Ok(output) = results().try_clone() {
        let told = Queue::to(output);
        told.push(format!("{text}\n").into_bytes());
        told.flush(PATIENCE);
    }
}

/// Whether the command failed only because nobody reads on.
pub(super) fn is_reader_gone(failure: &Failure) -> bool {
    failure.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
