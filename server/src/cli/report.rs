//! The report of a consolidation for people.

use std::fmt::{self, Write};

use lake::{Outcome, Report};

use crate::escape::Escaped;

/// Rejected items printed one by one; the JSON report has them all.
const SHOWN: usize = 20;

pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    write(&mut text, report).expect("a String takes all");
    text
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    let snapshot = report.snapshot.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    match report.outcome {
        Outcome::Published => writeln!(out, "Published {snapshot}")?,
        Outcome::Unchanged => writeln!(out, "Unchanged: {snapshot} already holds these items")?,
        Outcome::Nothing => writeln!(out, "Nothing published: no item could be used")?,
    }
    writeln!(out, "  read       {:>10}", report.read)?;
    writeln!(out, "  published  {:>10}", report.published)?;
    writeln!(out, "  unchanged  {:>10}", report.unchanged)?;
    writeln!(out, "  rejected   {:>10}", report.rejected.len())?;
    for rejection in report.rejected.iter().take(SHOWN) {
        let (key, reason) = (Escaped::line(&rejection.key), Escaped::line(&rejection.reason));
        writeln!(out, "    {key}: {reason}")?;
    }
    if report.rejected.len() > SHOWN {
        writeln!(out, "    … and {} more", report.rejected.len() - SHOWN)?;
    }
    if !report.warnings.is_empty() {
        writeln!(out, "  warnings")?;
        for (code, warning) in &report.warnings {
            let example = Escaped::line(warning.examples.first().map_or("", String::as_str));
            writeln!(out, "    {:<28} {:>7}   e.g. {example}", code, warning.count)?;
        }
    }
    writeln!(
        out,
        "  {:.1} s, {} read, {} written",
        report.seconds,
        indicatif::HumanBytes(report.bytes_read),
        indicatif::HumanBytes(report.bytes_written)
    )
}
