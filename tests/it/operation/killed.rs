//! A consolidation killed at any moment leaves the old or the new snapshot, and the next run heals.

use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use super::{Workplace, stated_total};
use crate::support::http;
use crate::support::portal::{Portal, portal};

const KILLS: u32 = 50;

#[tokio::test]
async fn readers_see_the_old_or_the_new_snapshot_after_every_kill() -> Result<()> {
    let work = Workplace::new()?;
    let sizes = [40, 55];
    let items = [work.items(sizes[0], 1)?, work.items(sizes[1], 2)?];
    work.consolidate(&items[0])?;
    let started = Instant::now();
    work.consolidate(&items[1])?;
    let whole_run = started.elapsed();
    let server = Portal::start(&work.lake()).await?;
    let mut unfinished = 0;
    for kill in 0..KILLS {
        // There and back: each run makes of one catalogue the other.
        let (before, after) = if kill % 2 == 0 { (1, 0) } else { (0, 1) };
        // Spread over the run by the golden ratio, and a little behind its end.
        let moment = whole_run.mul_f64((f64::from(kill) * 0.618_034).fract() * 1.1);
        let mut run = portal()
            .arg("consolidate")
            .arg("--items")
            .arg(&items[after])
            .arg("--lake")
            .arg(work.lake())
            .args(["--accept-drop", "100"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        // The moment of the kill is what is tested: nothing waits here for something to become true.
        tokio::time::sleep(moment.max(Duration::from_millis(1))).await;
        run.kill()?;
        let was_killed = !run.wait()?.success();
        let current = work.current()?;
        ensure!(!current.contains("incomplete"), "kill {kill} after {moment:?}: {current}");
        unfinished += usize::from(current.contains(&format!("{} records", sizes[before])));
        let total = stated_total(&http::page(&server.url("/en/search")).await?)?;
        ensure!(
            sizes.contains(&total),
            "kill {kill} after {moment:?}: {total} records served, killed: {was_killed}"
        );

        work.consolidate(&items[after])?;
        let healed = work.snapshots()?;
        let is_current = |line: &&String| line.contains("  current");
        let current = healed.iter().find(is_current).context("no snapshot is current")?;
        ensure!(current.contains(&format!("{} records", sizes[after])), "{current}");
        ensure!(healed.iter().all(|line| !line.contains("incomplete")), "{healed:?}");
    }
    ensure!(unfinished >= 10, "only {unfinished} of {KILLS} kills came before the pointer moved");
    server.ensure_calm()
}
