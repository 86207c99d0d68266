//! A server that is measured.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::portal::Portal;
use crate::serve;

/// Ends with the measurement.
pub(crate) struct Server {
    pub(super) process: Child,
}

impl Server {
    /// `portal` over a lake, and where it answers: `127.0.0.1:40001`.
    pub(crate) fn start(portal: &Portal, lake: &Path, site: &Path, args: &[&str]) -> Result<(Self, String)> {
        let mut command = portal.serve(lake, site, "127.0.0.1:0");
        command.args(args).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Self { process: command.spawn().context("cannot start the server")? };
        let address = serve::answering(&mut server.process)?;
        let host = address.strip_prefix("http://").context("the server should print its http:// address")?;
        Ok((server, host.to_owned()))
    }

    pub(super) fn cpu(&self) -> Result<Duration> {
        cpu_of(self.process.id())
    }
}

/// Time of processors that a process has taken so far, in the hundredths of a second that the system counts in.
pub(crate) fn cpu_of(process: u32) -> Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    let after_name = stat.rsplit_once(')').context("the name of the process")?.1;
    let ticks = after_name.split_whitespace().skip(11).take(2).map(str::parse::<u64>);
    let ticks: u64 = ticks.sum::<Result<_, _>>()?;
    Ok(Duration::from_millis(ticks * 10))
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
