//! From a clone to a page: build, consolidate, serve, and say where.

#![expect(clippy::print_stdout, reason = "the address is what `cargo xtask serve` is asked for")]

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Stdio};
use std::time::Duration;
use std::{fs, thread};

use anyhow::{Context, Result, bail};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::portal::Profile;
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{demo_catalogue, portal, ready, site, stamp};

/// A debug server reads a catalogue of a hundred thousand records in less.
const READY_WITHIN: Duration = Duration::from_mins(3);

pub(crate) fn run(workspace: &Workspace, profile: Profile, items: Option<&Path>, listen: &str) -> Result<()> {
    site::build(workspace)?;
    let portal = portal::build(workspace, profile)?;
    let is_made_up = items.is_none();
    let (items, lake) = match items {
        Some(items) => given_items(workspace, items)?,
        None => (demo_catalogue::items(workspace, &portal)?, workspace.portal_data().join("lake")),
    };
    step("Consolidate the items into a snapshot", || portal.consolidate(&items, &lake))?;
    let server = portal
        .serve(&lake, &workspace.site(), listen)
        .arg(format!("--demonstration={is_made_up}"))
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot start the server")?;
    supervise(server)
}

/// The items' own folder and a lake of their own, so that catalogues do not replace each other.
fn given_items(workspace: &Workspace, items: &Path) -> Result<(PathBuf, PathBuf)> {
    let items =
        fs::canonicalize(items).with_context(|| format!("cannot find the items in {}", items.display()))?;
    let lake = workspace.portal_data().join(format!("lake-{}", stamp::hash(&items)));
    Ok((items, lake))
}

/// Says when the server answers, passes Ctrl-C on, and ends as the server ends.
fn supervise(mut server: Child) -> Result<()> {
    let pid = Pid::from_raw(i32::try_from(server.id()).context("the server's process id is out of range")?);
    ctrlc::set_handler(move || {
        // The server may have heard the terminal's own Ctrl-C and be gone: then there is nothing to stop.
        let _ = kill(pid, Signal::SIGTERM);
    })?;
    let answered = answering(&mut server);
    if answered.is_err() {
        let _ = server.kill();
    }
    println!("{}", answered?);
    let status = server.wait().context("cannot wait for the server")?;
    if !status.success() {
        bail!("the server ended: {status}");
    }
    Ok(())
}

/// The address of a server just started, whose standard output is piped, once it answers there.
pub(crate) fn answering(server: &mut Child) -> Result<String> {
    let output = BufReader::new(server.stdout.take().expect("standard output is piped"));
    step("Wait until the server answers", || wait_until_ready(server, output))
}

fn wait_until_ready(server: &mut Child, mut output: BufReader<ChildStdout>) -> Result<String> {
    let mut address = String::new();
    output.read_line(&mut address).context("cannot read the server's address")?;
    let address = address.trim().to_owned();
    if address.is_empty() {
        bail!("the server ended before it listened: {}", server.wait()?);
    }
    // Nothing else is expected there, and a pipe that nobody reads would block whoever writes to it.
    thread::spawn(move || output.lines().map_while(Result::ok).for_each(drop));
    ready::wait(server, &address, READY_WITHIN)?;
    Ok(address)
}
