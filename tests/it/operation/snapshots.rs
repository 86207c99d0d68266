//! Reports, rolling back, stopping.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::Workplace;
use crate::support::portal::{Portal, portal, run};

#[test]
fn unchanged_items_publish_nothing_and_a_change_is_told() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(30, 1)?;
    ensure!(work.consolidate(&items)?.contains("Published"));
    let before = work.current()?;
    ensure!(work.consolidate(&items)?.contains("Unchanged"));
    ensure!(work.current()? == before);

    fs::write(items.join("broken.json"), "{")?;
    let report = reported(&work, &items)?;
    ensure!(report["published"] == 30 && report["unchanged"] == 30 && report["read"] == 31, "{report}");
    let rejected = report["rejected"][0].as_object().context("one rejected item")?;
    ensure!(
        rejected["key"] == "broken.json"
            && rejected["reason"].as_str().is_some_and(|why| why.contains("JSON"))
    );
    // A run that finds nothing changed still tells what is wrong.
    let report = reported(&work, &items)?;
    ensure!(report["outcome"] == "unchanged", "{report}");
    ensure!(report["rejected"][0]["key"] == "broken.json" && report["warnings"].is_object(), "{report}");
    Ok(())
}

/// Consolidates, and gives what `--report` wrote.
fn reported(work: &Workplace, items: &Path) -> Result<serde_json::Value> {
    let report = work.lake().with_file_name("report.json");
    let mut command = portal();
    command.arg("consolidate").arg("--items").arg(items).arg("--lake").arg(work.lake());
    run(command.arg("--report").arg(&report))?;
    Ok(serde_json::from_slice(&fs::read(report)?)?)
}

#[test]
fn the_snapshot_before_can_be_served_again() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let first = work.current()?;
    work.consolidate(&work.items(25, 2)?)?;
    let id = |line: &str| line.split_whitespace().next().unwrap_or_default().to_owned();
    ensure!(id(&work.current()?) != id(&first));
    run(portal().arg("rollback").arg("--lake").arg(work.lake()))?;
    ensure!(id(&work.current()?) == id(&first));
    Ok(())
}

#[tokio::test]
async fn the_server_stops_when_it_is_told_to() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let status = Portal::start(&work.lake()).await?.stop()?;
    ensure!(status.success(), "{status}");
    Ok(())
}

/// A full disk, or a reader who has left, is no reason to forget what was done.
#[test]
fn what_was_published_is_reported_even_if_it_cannot_be_printed() -> Result<()> {
    let work = Workplace::new()?;
    let report = work.lake().with_file_name("report.json");
    let mut command = portal();
    command.arg("consolidate").arg("--items").arg(work.items(20, 1)?).arg("--lake").arg(work.lake());
    let full = File::options().write(true).open("/dev/full")?;
    let output = command.arg("--report").arg(&report).stdout(full).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && !said.contains("panicked"), "{}\n{said}", output.status);
    let report: serde_json::Value = serde_json::from_slice(&fs::read(report)?)?;
    ensure!(report["published"].as_u64().is_some_and(|records| records > 0), "{report}");
    let full = File::options().write(true).open("/dev/full")?;
    let output = portal().arg("snapshots").arg("--lake").arg(work.lake()).stdout(full).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(1) && !said.contains("panicked"), "{}\n{said}", output.status);
    Ok(())
}
