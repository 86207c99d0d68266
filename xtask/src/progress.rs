//! What the developer sees while a task runs: a heading per step, and how long each took.

#![expect(clippy::print_stderr, reason = "progress is for the person at the terminal, beside cargo's own")]

use std::fmt::Display;
use std::time::Instant;

use anyhow::Result;

/// Runs one step under its heading. A step that fails says why at the end, not here.
pub(crate) fn step<T>(title: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("==> {title}");
    let started = Instant::now();
    let result = work()?;
    eprintln!("    done in {:.1} s", started.elapsed().as_secs_f64());
    Ok(result)
}

/// The heading of a step that cannot be taken here, and why: nobody should take its silence for success.
pub(crate) fn skipped(title: &str, reason: &str) {
    eprintln!("==> SKIPPED: {title}");
    note(reason);
}

/// One line under the current heading.
pub(crate) fn note(text: impl Display) {
    eprintln!("    {text}");
}

pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}
