//! What is printed by code that is not ours, and by Rust itself when something panics.
//!
//! `println!` and `eprintln!` panic when they cannot write and wait when nobody reads, and no dependency can be kept from
//! using them. So the process's own standard output and standard error become a pipe that is always read, and what
//! comes through it are diagnostics like others. What a process says while it aborts, as on a stack overflow, may be lost
//! with it; the signal that it ended by tells as much.

use std::fs::File;
use std::io::{self, BufRead, BufReader, PipeReader, Read};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use lake::escape::Escaped;
use nix::unistd::{dup2_stderr, dup2_stdout};

use super::queue::Queue;

/// Longer lines are told in pieces.
const LONGEST_LINE: u64 = 8192;

pub(super) struct Diverted {
    /// Closed when everything has been handed on.
    ended: Receiver<()>,
}

pub(super) fn divert(queue: Queue) -> io::Result<Diverted> {
    let (reader, writer) = io::pipe()?;
    let (ends, ended) = mpsc::channel::<()>();
    let relay = move || {
        hand_on(reader, &queue);
        drop(ends);
    };
    thread::Builder::new().name("foreign-diagnostics".to_owned()).spawn(relay)?;
    dup2_stdout(&writer)?;
    dup2_stderr(&writer)?;
    Ok(Diverted { ended })
}

impl Diverted {
    /// Hands on what has been printed; from now on, it leads nowhere.
    pub(super) fn end(self, patience: Duration) {
        let Ok(nowhere) = File::options().write(true).open("/dev/null") else { return };
        if dup2_stdout(&nowhere).and_then(|()| dup2_stderr(&nowhere)).is_ok() {
            // A child process may still hold the pipe.
            let _ = self.ended.recv_timeout(patience);
        }
    }
}

fn hand_on(reader: PipeReader, queue: &Queue) {
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    while reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line).is_ok_and(|bytes| bytes > 0) {
        let text = String::from_utf8_lossy(&line);
        queue.push(Escaped::lines(&text).to_string().into_bytes());
        line.clear();
    }
}
