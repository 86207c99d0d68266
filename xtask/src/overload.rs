//! Ten times more searches than the server can answer, for half a minute: what becomes of those it takes, of the others,
//! and of whoever asks whether it lives.

mod client;
mod load;
mod probe;
mod report;
mod searches;

pub(crate) use client::Client;
pub(crate) use load::percentile;
pub(crate) use searches::Searches;

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::portal::{self, Portal, Profile};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{demo_catalogue, serve, site};
use load::Load;
use probe::Probe;
use report::Report;

/// How many times its capacity the server is asked for.
const TIMES: f64 = 10.0;
const WARM_UP: Duration = Duration::from_secs(3);
const MEASURE: Duration = Duration::from_secs(10);
/// Connections of those who ask for too much.
const CROWD: u32 = 256;

/// Measures a release build over the demonstration catalogue, or another `binary`, under `seconds` of overload.
pub(crate) fn run(workspace: &Workspace, binary: Option<&Path>, seconds: u64) -> Result<()> {
    site::build(workspace)?;
    let portal = match binary {
        Some(binary) => Portal::at(workspace, binary.to_owned()),
        None => portal::build(workspace, Profile::Release)?,
    };
    let items = demo_catalogue::items(workspace, &portal)?;
    let lake = lake(workspace, binary);
    step("Consolidate the items into a snapshot", || portal.consolidate(&items, &lake))?;
    // Each search is to be work, also the one that was answered before.
    let mut command = portal.serve(&lake, &workspace.site(), "127.0.0.1:0");
    command.args(["--memory-mb", "0"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let server = Server { process: command.spawn().context("cannot start the server")? };
    measure(server, Duration::from_secs(seconds))
}

/// Another binary may write snapshots in another format.
fn lake(workspace: &Workspace, binary: Option<&Path>) -> PathBuf {
    workspace.portal_data().join(if binary.is_some() { "lake-of-another" } else { "lake" })
}

fn measure(mut server: Server, lasts: Duration) -> Result<()> {
    let address = serve::answering(&mut server.process)?;
    let host = address.strip_prefix("http://").context("the server should print its http:// address")?;
    let searches = Searches::default();
    let processors = thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let few = u32::try_from(processors * 2).context("more processors than can be counted")?;
    let steady = |lasts| Load { clients: few, lasts, rate: None };
    step("Warm up", || Ok(steady(WARM_UP).run(host, &searches)))?;
    let capacity = step("Measure the capacity", || Ok(steady(MEASURE).run(host, &searches)))?;
    let rate = capacity.answered_per_second() * TIMES;
    let probe = Probe::start(host, server.process.id());
    let overload = step(&format!("Ask for {rate:.0} searches a second"), || {
        Ok(Load { clients: CROWD, lasts, rate: Some(rate) }.run(host, &searches))
    });
    let report = Report { capacity, overload: overload?, probe: probe.end() };
    report.print();
    let failed = report.failures();
    if failed.is_empty() { Ok(()) } else { bail!("not as it should be: {}", failed.join("; ")) }
}

/// Ends with the measurement.
struct Server {
    process: Child,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
