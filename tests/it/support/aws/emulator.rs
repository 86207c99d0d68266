//! Starting a server of someone else's, and waiting until it answers.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use super::leash::Leash;
use crate::support::deadline;

/// Two cores may be busy compiling.
const READY_WITHIN: Duration = Duration::from_mins(2);
/// A free port may be taken between the question and the start.
const ATTEMPTS: usize = 3;
const LOG_LINES: usize = 40;

/// A running server; it ends when dropped.
pub(crate) struct Emulator {
    // The order of the fields is the order of their end: first the server, then its folder.
    _leash: Leash,
    folder: TempDir,
    url: String,
}

impl Emulator {
    /// A server that is told its port. `command` makes its command line for a port and a folder of its own.
    pub(crate) async fn on_free_port(name: &str, command: impl Fn(u16, &Path) -> Command) -> Result<Self> {
        let client = reqwest::Client::builder().timeout(Duration::from_secs(5)).build()?;
        let mut attempt = 1;
        loop {
            let port = free_port()?;
            let url = format!("http://127.0.0.1:{port}");
            // Whatever it answers, it answers.
            let ready = async |_: &Path| Ok(client.get(&url).send().await.is_ok().then(|| url.clone()));
            match Self::start(name, |folder| Ok(command(port, folder)), ready).await {
                Err(_) if attempt < ATTEMPTS => attempt += 1,
                result => return result,
            }
        }
    }

    /// Starts a server and asks `ready` for its address until there is one.
    pub(crate) async fn start(
        name: &str,
        command: impl FnOnce(&Path) -> Result<Command>,
        mut ready: impl AsyncFnMut(&Path) -> Result<Option<String>>,
    ) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix(&format!("{name}-")).tempdir()?;
        let log = folder.path().join("server.log");
        let mut command = command(folder.path())?;
        command.env("TMPDIR", folder.path());
        let mut leash = Leash::start(&command, folder.path(), &log)?;
        let mut url = None;
        deadline::until(&format!("{name} to answer"), READY_WITHIN, async || {
            if let Some(status) = leash.ended()? {
                bail!("{name} ended before it answered: {status}");
            }
            url = ready(folder.path()).await?;
            Ok(url.is_some())
        })
        .await
        .with_context(|| tail(&log))?;
        let url = url.context("a server that is ready has an address")?;
        Ok(Self { _leash: leash, folder, url })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Its own folder, gone with it.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// The last lines of a log: why a server did not start stands there.
fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(LOG_LINES)..].join("\n")
}
