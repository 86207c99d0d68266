//! Progress of long work: a bar on a terminal, a plain line per step and now and then otherwise.

mod screen;

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use lake::Step;

use crate::diagnostics;
use screen::Screen;

/// Progress of one step.
pub(super) struct Bar {
    name: &'static str,
    total: Option<u64>,
    done: u64,
    drawn: Option<ProgressBar>,
    last_line: Instant,
}

const BETWEEN_LINES: Duration = Duration::from_secs(5);

impl Bar {
    pub(super) fn new(name: &'static str, total: Option<u64>) -> Self {
        let screen = if diagnostics::is_terminal() { Screen::new().ok() } else { None };
        let drawn = screen.map(|screen| {
            let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::term_like(Box::new(screen)));
            let style = ProgressStyle::with_template("{msg:20} {wide_bar} {human_pos}/{human_len} {elapsed}");
            bar.set_style(style.expect("the template above is valid"));
            bar.set_message(name);
            bar
        });
        if drawn.is_none() {
            match total {
                Some(total) => diagnostics::say(format_args!("{name} ({total})")),
                None => diagnostics::say(name),
            }
        }
        Self { name, total, done: 0, drawn, last_line: Instant::now() }
    }

    pub(super) fn advance(&mut self, by: u64) {
        self.done += by;
        match (&self.drawn, self.total) {
            (Some(bar), _) => bar.inc(by),
            (None, Some(total)) if self.last_line.elapsed() >= BETWEEN_LINES => {
                self.last_line = Instant::now();
                diagnostics::say(format_args!("{} {} of {total}", self.name, self.done));
            }
            _ => {}
        }
    }

    pub(super) fn finish(self) {
        if let Some(bar) = self.drawn {
            bar.finish_and_clear();
        }
    }
}

/// The steps of a consolidation, one bar after the other.
#[derive(Default)]
pub(super) struct Steps {
    current: Option<Bar>,
}

/// The steps of a consolidation as events of the log, for those who read nothing else.
pub(super) struct Logged;

impl Steps {
    fn finish(&mut self) {
        if let Some(bar) = self.current.take() {
            bar.finish();
        }
    }
}

impl Drop for Steps {
    fn drop(&mut self) {
        self.finish();
    }
}

impl lake::Progress for Steps {
    fn begin(&mut self, step: Step, total: Option<u64>) {
        self.finish();
        self.current = Some(Bar::new(name(step), total));
    }

    fn advance(&mut self, by: u64) {
        if let Some(bar) = &mut self.current {
            bar.advance(by);
        }
    }
}

impl lake::Progress for Logged {
    fn begin(&mut self, step: Step, total: Option<u64>) {
        tracing::info!(total, "{}", name(step));
    }

    fn advance(&mut self, _by: u64) {}
}

const fn name(step: Step) -> &'static str {
    match step {
        Step::Hashing => "Looking for changes",
        Step::Reading => "Reading items",
        Step::Writing => "Writing records",
        Step::Indexing => "Writing the index",
        Step::Verifying => "Verifying",
        Step::Publishing => "Publishing",
    }
}
