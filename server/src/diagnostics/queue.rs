//! Text on its way to a file that may be full, blocked or gone.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::Duration;

/// Text that may wait for its reader. Beyond it, what is said is lost until some of it has been read.
const MOST_BYTES: usize = 1 << 20;

static LOST: AtomicU64 = AtomicU64::new(0);

/// How many pieces of text, mostly lines, nobody took since the process began.
pub fn lost() -> u64 {
    LOST.load(Ordering::Relaxed)
}

/// Takes text without waiting, for a thread that writes it. Clones lead to the same file.
#[derive(Debug, Clone)]
pub(crate) struct Queue {
    sender: Sender<Message>,
    state: Arc<State>,
}

enum Message {
    Text(Vec<u8>),
    /// Everything before it has been written or lost.
    Reached(Sender<()>),
}

#[derive(Debug, Default)]
struct State {
    waiting_bytes: AtomicUsize,
    /// Somebody waited in vain, and nothing was written since.
    is_stuck: AtomicBool,
}

impl Queue {
    pub(crate) fn to(file: File) -> Self {
        let (sender, messages) = mpsc::channel();
        let state = Arc::new(State::default());
        let writer = {
            let state = Arc::clone(&state);
            move || write(&messages, &file, &state)
        };
        // Without a thread, the other end of the channel is gone, and all is lost.
        let _ = thread::Builder::new().name("diagnostics".to_owned()).spawn(writer);
        Self { sender, state }
    }

    pub(crate) fn push(&self, text: Vec<u8>) {
        let bytes = text.len();
        let waiting = self.state.waiting_bytes.fetch_add(bytes, Ordering::AcqRel);
        if waiting + bytes > MOST_BYTES || self.sender.send(Message::Text(text)).is_err() {
            self.state.waiting_bytes.fetch_sub(bytes, Ordering::AcqRel);
            LOST.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Waits until everything pushed so far has been written or lost. Whoever waited in vain is not waited for again.
    pub(crate) fn flush(&self, patience: Duration) {
        let (reached, told) = mpsc::channel();
        if self.state.is_stuck.load(Ordering::Acquire) || self.sender.send(Message::Reached(reached)).is_err()
        {
            return;
        }
        if told.recv_timeout(patience).is_err() {
            self.state.is_stuck.store(true, Ordering::Release);
        }
    }
}

fn write(messages: &Receiver<Message>, mut file: &File, state: &State) {
    for message in messages {
        match message {
            Message::Text(text) => {
                if file.write_all(&text).is_err() {
                    LOST.fetch_add(1, Ordering::Relaxed);
                }
                state.waiting_bytes.fetch_sub(text.len(), Ordering::AcqRel);
                state.is_stuck.store(false, Ordering::Release);
            }
            Message::Reached(reached) => {
                // Whoever asked may have gone on.
                let _ = reached.send(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn nobody_waits_for_a_pipe_that_nobody_reads_and_what_fits_arrives() {
        let (mut reader, writer) = std::io::pipe().expect("pipes can be made");
        let queue = Queue::to(File::from(std::os::fd::OwnedFd::from(writer)));
        let before = lost();
        for _ in 0..3 {
            queue.push(vec![b'a'; MOST_BYTES / 2]);
        }
        assert!(lost() > before, "what is beyond the bound is lost");
        queue.flush(Duration::from_millis(1));
        // It is not waited for twice: this would take an hour.
        queue.flush(Duration::from_hours(1));
        drop(queue);
        let mut read = Vec::new();
        reader.read_to_end(&mut read).expect("the writer ends");
        assert_eq!(read.len(), MOST_BYTES, "the rest was kept");
    }

    #[test]
    fn what_a_file_refuses_is_counted() {
        let queue = Queue::to(File::options().write(true).open("/dev/full").expect("Linux has it"));
        let before = lost();
        queue.push(b"line\n".to_vec());
        queue.flush(Duration::from_hours(1));
        assert!(lost() > before);
    }
}
