//! A consolidation that is asked to stop does so at once, and nothing is half published.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::Workplace;
use crate::support::deadline;
use crate::support::portal::run;

const WITHIN: Duration = Duration::from_secs(30);
const AT_ONCE: Duration = Duration::from_secs(5);

#[tokio::test]
async fn a_run_that_is_asked_to_stop_publishes_nothing() -> Result<()> {
    stops(|run| run, |process| Ok(process.id())).await
}

/// As the first process of a container, which no signal ends by itself. Where such may not be made, there is nothing to try
/// it on.
#[tokio::test]
async fn a_run_that_is_the_first_process_stops_too() -> Result<()> {
    const WAYS: [&[&str]; 2] = [
        &["--pid", "--fork", "--kill-child"],
        &["--user", "--map-root-user", "--pid", "--fork", "--kill-child"],
    ];
    let may_be = |way: &&&[&str]| {
        let tried = Command::new("unshare").args(**way).arg("true").stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    };
    let Some(way) = WAYS.iter().find(may_be) else { return Ok(()) };
    let first = |run: Command| {
        let mut outer = Command::new("unshare");
        outer.args(*way).arg(run.get_program()).args(run.get_args());
        for (name, value) in run.get_envs() {
            match value {
                Some(value) => outer.env(name, value),
                None => outer.env_remove(name),
            };
        }
        outer
    };
    stops(first, |process| only_child(process.id())).await
}

/// Stops a run, started as `starts` says, whose files are all made and whose turn to publish has not come.
async fn stops(starts: impl Fn(Command) -> Command, told: impl Fn(&Child) -> Result<u32>) -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let pointer = fs::read(work.lake().join("current.json"))?;
    let before = work.snapshots()?;
    let more = work.items(25, 2)?;
    let turn = File::options().write(true).open(work.lake().join(".publish.lock"))?;
    turn.lock()?;
    let mut command = work.consolidation(&more);
    command.args(["--accept-drop", "100"]);
    let mut process = starts(command).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    deadline::until("all files to be made", WITHIN, async || {
        Ok(staged(&work.lake())?.iter().any(|run| run.join("manifest.json").exists()))
    })
    .await?;
    run(Command::new("kill").arg("-TERM").arg(told(&process)?.to_string()))?;
    let ended = deadline::until("the run to end", AT_ONCE, async || Ok(process.try_wait()?.is_some())).await;
    let _ = process.kill();
    let output = process.wait_with_output()?;
    ended?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.code() == Some(1) && said.contains("interrupted"), "{}\n{said}", output.status);
    ensure!(fs::read(work.lake().join("current.json"))? == pointer, "the pointer moved");
    ensure!(work.snapshots()? == before, "{:?}", work.snapshots()?);
    drop(turn);
    work.consolidate(&more)?;
    ensure!(work.current()?.contains(" 25 records"), "{}", work.current()?);
    ensure!(staged(&work.lake())?.is_empty(), "what the run made was left");
    Ok(())
}

/// The folders of runs under way, and of those that were stopped.
fn staged(lake: &Path) -> Result<Vec<PathBuf>> {
    let mut runs = Vec::new();
    for run in fs::read_dir(lake.join(".staging"))? {
        runs.push(run?.path());
    }
    Ok(runs)
}

fn only_child(process: u32) -> Result<u32> {
    let children = fs::read_to_string(format!("/proc/{process}/task/{process}/children"))?;
    children.trim().parse().with_context(|| format!("{children:?} is no child"))
}
