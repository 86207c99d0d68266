//! The report of a run, wherever it is to go, and a run that is told to stop.

use std::fs;
use std::io::Read;
use std::net::TcpListener;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::Workplace;
use crate::support::portal::{portal, run};

fn consolidation(work: &Workplace, items: &str, report: &str) -> Command {
    let mut command = portal();
    command.args(["consolidate", "--items", items, "--report", report, "--lake"]).arg(work.lake());
    command
}

#[test]
fn a_report_goes_to_whatever_can_be_written_to() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    let items = items.to_str().context("UTF-8")?;
    let said = run(&mut consolidation(&work, items, "/dev/stdout"))?;
    let (summary, report) = said.split_at(said.find('{').context("JSON")?);
    ensure!(summary.starts_with("Published"), "{said}");
    ensure!(serde_json::from_str::<Value>(report)?["outcome"] == "published", "{report}");

    let into_pipe = "\"$0\" consolidate --items \"$1\" --lake \"$2\" --report >(cat)";
    let mut shell = Command::new("bash");
    shell.args(["-c", into_pipe]).arg(crate::support::paths::portal_binary()).arg(items).arg(work.lake());
    let said = run(&mut shell)?;
    ensure!(said.contains("\"unchanged\"") && said.contains("Unchanged"), "{said}");

    // What was done is done.
    let output = consolidation(&work, items, "/dev/full").output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success() && said.contains("/dev/full"), "{}\n{said}", output.status);
    Ok(())
}

#[test]
fn a_run_that_fails_leaves_no_report_of_an_earlier_one() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    let report = work.lake().with_file_name("report.json");
    let path = report.to_str().context("UTF-8")?;
    run(&mut consolidation(&work, items.to_str().context("UTF-8")?, path))?;
    let read = || -> Result<Value> { Ok(serde_json::from_slice(&fs::read(&report)?)?) };
    ensure!(read()?["outcome"] == "published");
    let output = consolidation(&work, "no/such/folder", path).output()?;
    ensure!(output.status.code() == Some(1), "{}", output.status);
    let report = read()?;
    ensure!(report["outcome"] == "failed", "{report}");
    ensure!(report["error"].as_str().is_some_and(|error| error.contains("no/such/folder")), "{report}");
    let within = items.join("report.json");
    let within = within.to_str().context("UTF-8")?;
    let output = consolidation(&work, items.to_str().context("UTF-8")?, within).output()?;
    ensure!(output.status.code() == Some(2), "a report among the items would be one: {}", output.status);
    Ok(())
}

#[test]
fn a_report_overwrites_nothing_of_the_lake() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    work.consolidate(&items)?;
    let before = fs::read(work.lake().join("current.json"))?;
    let link = work.lake().with_file_name("link.json");
    std::os::unix::fs::symlink(work.lake().join("current.json"), &link)?;
    for report in [work.lake().join("current.json"), work.lake().join("report.json"), link] {
        let output =
            consolidation(&work, items.to_str().context("UTF-8")?, report.to_str().context("UTF-8")?)
                .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.code() == Some(2) && said.contains("--report"), "{}\n{said}", output.status);
    }
    ensure!(fs::read(work.lake().join("current.json"))? == before);
    ensure!(!work.lake().join("report.json").exists());
    Ok(())
}

/// A handler of its own is what a process needs that is the first of its container. The bucket never answers.
#[test]
fn a_run_that_is_told_to_stop_ends_and_says_so() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let before = work.snapshots()?;
    let silent = TcpListener::bind("127.0.0.1:0")?;
    let report = work.lake().with_file_name("report.json");
    let mut run = consolidation(&work, "s3://bucket/items", report.to_str().context("UTF-8")?)
        .env("AWS_ENDPOINT_URL_S3", format!("http://{}", silent.local_addr()?))
        .envs([("AWS_ACCESS_KEY_ID", "a"), ("AWS_SECRET_ACCESS_KEY", "b"), ("AWS_REGION", "ca-central-1")])
        .stderr(Stdio::piped())
        .spawn()?;
    let _asked = silent.accept()?;
    crate::support::portal::run(Command::new("kill").arg("-TERM").arg(run.id().to_string()))?;
    let mut said = String::new();
    run.stderr.take().context("piped")?.read_to_string(&mut said)?;
    let status = run.wait()?;
    ensure!(status.code() == Some(1) && said.contains("interrupted"), "{status}\n{said}");
    let report: Value = serde_json::from_slice(&fs::read(report)?)?;
    ensure!(report["outcome"] == "failed", "{report}");
    ensure!(work.snapshots()? == before, "{:?}", work.snapshots()?);
    Ok(())
}
