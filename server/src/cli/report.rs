//! The report of a consolidation for people.

use std::fmt::{self, Write};

use lake::escape::Escaped;
use lake::{Outcome, Rejection, Report};

/// Keys of a kind printed one by one; the JSON report has them all.
const SHOWN: usize = 20;

pub(super) fn text(report: &Report) -> String {
    let mut text = String::new();
    write(&mut text, report).expect("a String takes all");
    text
}

fn write(out: &mut String, report: &Report) -> fmt::Result {
    write_outcome(out, report)?;
    writeln!(out, "  read       {:>10}", report.read)?;
    writeln!(out, "  published  {:>10}", report.published)?;
    writeln!(out, "  unchanged  {:>10}", report.unchanged)?;
    if report.taken_over > 0 {
        writeln!(out, "  taken over {:>10}", report.taken_over)?;
    }
    if report.before > 0 {
        writeln!(out, "  dropped    {:>10}   of {} records before", report.dropped, report.before)?;
    }
    writeln!(out, "  rejected   {:>10}", report.rejected.len())?;
    write_keys(out, &report.rejected)?;
    if !report.is_whole() {
        writeln!(
            out,
            "  unread     {:>10}   {} records stay as they were",
            report.unread.len(),
            report.kept
        )?;
        write_keys(out, &report.unread)?;
    }
    if report.skipped.count > 0 {
        let example = Escaped::line(report.skipped.examples.first().map_or("", String::as_str));
        let count = report.skipped.count;
        writeln!(out, "  skipped    {count:>10}   neither .json nor .geojson, e.g. {example}")?;
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

fn write_outcome(out: &mut String, report: &Report) -> fmt::Result {
    let snapshot = report.snapshot.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    match report.outcome {
        Outcome::Published => writeln!(out, "Published {snapshot}"),
        Outcome::Unchanged => writeln!(out, "Unchanged: {snapshot} already holds these items"),
        Outcome::Nothing if report.snapshot.is_none() => {
            writeln!(out, "Nothing published: no item could be used")
        }
        Outcome::Nothing => {
            let before = report.before;
            writeln!(
                out,
                "Nothing published: no item could be used, and {snapshot} keeps its {before} records"
            )?;
            writeln!(out, "Look whether --items names the right place; a catalogue is never emptied")
        }
        Outcome::Stopped => {
            let Report { dropped, before, .. } = report;
            // Rounded up, so that the number said is enough.
            let percent = (dropped * 100).div_ceil((*before).max(1));
            writeln!(
                out,
                "Stopped, nothing published: {dropped} of the {before} records of {snapshot} would be gone"
            )?;
            writeln!(
                out,
                "Look whether --items names the right place. If they are to go: --accept-drop {percent}"
            )
        }
    }
}

fn write_keys(out: &mut String, rejections: &[Rejection]) -> fmt::Result {
    for rejection in rejections.iter().take(SHOWN) {
        let (key, reason) = (Escaped::line(&rejection.key), Escaped::line(&rejection.reason));
        writeln!(out, "    {key}: {reason}")?;
    }
    if rejections.len() > SHOWN {
        writeln!(out, "    … and {} more", rejections.len() - SHOWN)?;
    }
    Ok(())
}
