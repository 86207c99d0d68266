//! The report of a consolidation for people.

use lake::{Outcome, Report};

/// Rejected items printed one by one; the JSON report has them all.
const SHOWN: usize = 20;

pub(super) fn print(report: &Report) {
    let snapshot = report.snapshot.as_ref().map_or_else(|| "none".to_owned(), ToString::to_string);
    match report.outcome {
        Outcome::Published => println!("Published {snapshot}"),
        Outcome::Unchanged => println!("Unchanged: {snapshot} already holds these items"),
        Outcome::Nothing => println!("Nothing published: no item could be used"),
    }
    println!("  read       {:>10}", report.read);
    println!("  published  {:>10}", report.published);
    println!("  unchanged  {:>10}", report.unchanged);
    println!("  rejected   {:>10}", report.rejected.len());
    for rejection in report.rejected.iter().take(SHOWN) {
        println!("    {}: {}", rejection.key, rejection.reason);
    }
    if report.rejected.len() > SHOWN {
        println!("    … and {} more", report.rejected.len() - SHOWN);
    }
    if !report.warnings.is_empty() {
        println!("  warnings");
        for (code, warning) in &report.warnings {
            let example = warning.examples.first().map_or("", String::as_str);
            println!("    {:<28} {:>7}   e.g. {example}", code, warning.count);
        }
    }
    println!(
        "  {:.1} s, {} read, {} written",
        report.seconds,
        indicatif::HumanBytes(report.bytes_read),
        indicatif::HumanBytes(report.bytes_written)
    );
}
