//! What was measured, and whether it is as it should be.

#![expect(clippy::print_stdout, reason = "figures are what `cargo xtask overload` is asked for")]

use std::time::Duration;

use super::load::{Answers, percentile};
use super::probe::Probed;

/// An accepted search may take this many times longer under overload.
const TIMES_SLOWER: u32 = 3;
const HEALTH_WITHIN: Duration = Duration::from_millis(50);
/// What memory may grow by once the overload has begun. Answers that were kept would be many times that.
const GROWTH_KB: u64 = 48 << 10;

pub(super) struct Report {
    pub(super) capacity: Answers,
    pub(super) overload: Answers,
    pub(super) probe: Probed,
}

impl Report {
    pub(super) fn print(&self) {
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        for (name, answers) in [("at capacity", &self.capacity), ("overload", &self.overload)] {
            println!(
                "{name:<12} {:>7} asked, {:>6.0} accepted a second, p50 {:.1} ms, p95 {:.1} ms; {} turned away, {} odd, {} unanswered",
                answers.asked(),
                answers.answered_per_second(),
                ms(percentile(&answers.accepted, 50)),
                ms(percentile(&answers.accepted, 95)),
                answers.turned_away,
                answers.odd,
                answers.unanswered,
            );
        }
        let (times, memory) = (&self.probe.times, &self.probe.memory_kb);
        println!(
            "{:<12} {:>7} asked, p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms; {} failed",
            "health",
            times.len() + self.probe.failed,
            ms(percentile(times, 50)),
            ms(percentile(times, 99)),
            ms(times.last().copied().unwrap_or_default()),
            self.probe.failed,
        );
        if let (Some(first), Some(last)) = (self.settled_kb(), memory.last()) {
            println!("{:<12} {} MB, in the end {} MB", "memory", first >> 10, last >> 10);
        }
    }

    /// Each in a few words.
    pub(super) fn failures(&self) -> Vec<&'static str> {
        let p95 = |answers: &Answers| percentile(&answers.accepted, 95);
        let growth = self.settled_kb().zip(self.probe.memory_kb.last());
        let checks = [
            (self.overload.unanswered + self.overload.odd == 0, "every request is answered, with 200 or 503"),
            (self.overload.turned_away > 0, "what is too much is turned away"),
            (
                p95(&self.overload) <= p95(&self.capacity) * TIMES_SLOWER,
                "accepted searches are not much slower",
            ),
            (self.probe.failed == 0, "health is answered throughout"),
            (percentile(&self.probe.times, 99) <= HEALTH_WITHIN, "health is answered at once"),
            (growth.is_none_or(|(first, last)| *last <= first + GROWTH_KB), "memory stays flat"),
        ];
        checks.into_iter().filter(|(holds, _)| !holds).map(|(_, what)| what).collect()
    }

    /// Memory a fifth into the overload, when its connections are open.
    fn settled_kb(&self) -> Option<u64> {
        self.probe.memory_kb.get(self.probe.memory_kb.len() / 5).copied()
    }
}
