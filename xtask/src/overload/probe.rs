//! Who asks all the while whether the server lives, and how much memory it takes.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::client::Client;

/// Each on a connection of its own, as probes of platforms do.
const ASK_EVERY: Duration = Duration::from_millis(20);

pub(super) struct Probe {
    is_over: Arc<AtomicBool>,
    asking: JoinHandle<Probed>,
}

#[derive(Default)]
pub(super) struct Probed {
    /// How long `/healthz` took, shortest first.
    pub(super) times: Vec<Duration>,
    pub(super) failed: usize,
    /// Kilobytes of memory, in the order of time; none where the system does not tell.
    pub(super) memory_kb: Vec<u64>,
}

impl Probe {
    pub(super) fn start(host: &str, process: u32) -> Self {
        let is_over = Arc::new(AtomicBool::new(false));
        let (until, host) = (Arc::clone(&is_over), host.to_owned());
        Self { is_over, asking: thread::spawn(move || ask(&until, &host, process)) }
    }

    pub(super) fn end(self) -> Probed {
        self.is_over.store(true, Ordering::Relaxed);
        self.asking.join().expect("it does not panic")
    }
}

fn ask(is_over: &AtomicBool, host: &str, process: u32) -> Probed {
    let mut probed = Probed::default();
    while !is_over.load(Ordering::Relaxed) {
        let asked = Instant::now();
        match Client::new(host).get("/healthz") {
            Ok(200) => probed.times.push(asked.elapsed()),
            _ => probed.failed += 1,
        }
        probed.memory_kb.extend(memory_kb(process));
        thread::sleep(ASK_EVERY);
    }
    probed.times.sort_unstable();
    probed
}

fn memory_kb(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}
