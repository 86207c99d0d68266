//! What the program says of itself: logs, progress, warnings. None of it is essential. Whoever says something waits for no
//! reader, and is not told of one who left; what nobody takes is lost, and counted.
//!
//! Lines go to a thread that alone writes to standard error. What dependencies print goes the same way, see `foreign`.
//! Nothing else in the workspace prints (`tests/it/architecture.rs` looks).

mod foreign;
mod queue;

use std::fmt::Display;
use std::fs::File;
use std::io::{self, IsTerminal, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use lake::escape::Escaped;

pub(crate) use queue::Queue;
pub use queue::lost;

use foreign::Diverted;

/// How long the end of the process, and what follows on standard output, wait for lines to be written.
const PATIENCE: Duration = Duration::from_millis(500);

/// The files that were standard output and standard error when the program began.
struct Streams {
    output: File,
    error: File,
    queue: Queue,
}

/// What dependencies print, while the program runs.
static DIVERTED: Mutex<Option<Diverted>> = Mutex::new(None);

/// Held while the program runs, however it ends.
pub(crate) struct Started;

impl Drop for Started {
    fn drop(&mut self) {
        end();
    }
}

/// To be called before anything is printed.
pub(crate) fn start() -> Started {
    // Where it cannot be done, what dependencies print is as essential as they make it.
    let diverted = foreign::divert(streams().queue.clone()).ok();
    *DIVERTED.lock().unwrap_or_else(PoisonError::into_inner) = diverted;
    Started
}

/// Before the process ends: lines under way are written, if somebody takes them.
pub(crate) fn end() {
    if let Some(diverted) = DIVERTED.lock().unwrap_or_else(PoisonError::into_inner).take() {
        diverted.end(PATIENCE);
    }
    flush();
}

/// Writes a line to standard error. What could move a cursor or begin a line is escaped.
pub(crate) fn say(line: impl Display) {
    streams().queue.push(format!("{}\n", Escaped::line(&line.to_string())).into_bytes());
}

/// As [`say`], of text that has lines of its own, such as a usage.
pub(crate) fn say_lines(text: impl Display) {
    let text = text.to_string();
    streams().queue.push(format!("{}\n", Escaped::lines(text.trim_end())).into_bytes());
}

/// Waits a little until what was said is written, so that what is printed next comes after it.
pub(crate) fn flush() {
    streams().queue.flush(PATIENCE);
}

/// Standard output, for results.
pub(crate) fn output() -> &'static File {
    &streams().output
}

/// Standard error, to be asked what it is. Only [`say`] and [`Lines`] write to it.
pub(crate) fn error() -> &'static File {
    &streams().error
}

pub(crate) fn is_terminal() -> bool {
    error().is_terminal()
}

/// Whole pieces of text for standard error, escaped or escapes on purpose; never fails.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        streams().queue.push(bytes.to_vec());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn streams() -> &'static Streams {
    static STREAMS: OnceLock<Streams> = OnceLock::new();
    STREAMS.get_or_init(|| {
        let output = own(io::stdout().as_fd().try_clone_to_owned());
        let error = own(io::stderr().as_fd().try_clone_to_owned());
        let queue = Queue::to(own(error.try_clone().map(Into::into)));
        Streams { output, error, queue }
    })
}

/// Without a file of its own, a stream leads nowhere, as it does for programs that were started without it.
fn own(copied: io::Result<OwnedFd>) -> File {
    copied.map_or_else(
        |_| File::options().write(true).open("/dev/null").expect("every Unix has it"),
        File::from,
    )
}
