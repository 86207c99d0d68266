//! Wall and processor time of repeated work.

use std::fmt;
use std::future::Future;
use std::time::{Duration, Instant};

/// Milliseconds per request.
pub(crate) struct Figures {
    p50: f64,
    p95: f64,
    cpu: f64,
}

/// Runs the work `rounds` times, one after the other, after a tenth as many to warm up.
pub(crate) async fn measure<F: Future<Output = ()>>(rounds: usize, work: impl Fn(usize) -> F) -> Figures {
    for round in 0..rounds.div_ceil(10) {
        work(round).await;
    }
    let cpu_before = cpu_time();
    let mut walls = Vec::with_capacity(rounds);
    for round in 0..rounds {
        let started = Instant::now();
        work(round).await;
        walls.push(started.elapsed());
    }
    let cpu = cpu_time().saturating_sub(cpu_before);
    walls.sort_unstable();
    let at = |percent: usize| milliseconds(walls[(rounds * percent / 100).min(rounds - 1)]);
    let cpu = milliseconds(cpu / u32::try_from(rounds).expect("a few hundred rounds"));
    Figures { p50: at(50), p95: at(95), cpu }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>8.2} {:>8.2} {:>8.2}", self.p50, self.p95, self.cpu)
    }
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

/// User and system time of this process, from the fields `utime` and `stime` of proc(5), in hundredths of seconds.
fn cpu_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks: u64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(ticks * 10)
}
