//! The real `portal` binary over a small made-up catalogue, shared by the tests that run at the same time.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Weak};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use reqwest::StatusCode;
use tokio::sync::Mutex;

use crate::support::{deadline, http, paths};

/// Enough for every facet to have values and for dozens of result pages.
const RECORDS: &str = "600";
const READY_WITHIN: Duration = Duration::from_mins(1);

/// A running server; it ends with the last test that uses it.
pub(crate) struct Portal {
    process: Child,
    address: String,
    log: PathBuf,
}

impl Portal {
    /// The server of the tests running now, started by the first of them.
    pub(crate) async fn shared() -> Result<Arc<Self>> {
        static SHARED: LazyLock<Mutex<Weak<Portal>>> = LazyLock::new(Mutex::default);
        let mut shared = SHARED.lock().await;
        if let Some(portal) = shared.upgrade() {
            return Ok(portal);
        }
        let portal = Arc::new(Self::start(lake()?).await?);
        *shared = Arc::downgrade(&portal);
        Ok(portal)
    }

    /// The address of a path: `/en` → `http://127.0.0.1:40001/en`.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Fails when the server logged an error: no page should cause one.
    pub(crate) fn ensure_calm(&self) -> Result<()> {
        let log = self.read_log();
        let errors: Vec<&str> =
            log.lines().filter(|line| line.contains("ERROR") || line.contains("panicked")).collect();
        ensure!(errors.is_empty(), "the server logged:\n{}", errors.join("\n"));
        Ok(())
    }

    /// A server of its own over `lake`.
    pub(crate) async fn start(lake: &Path) -> Result<Self> {
        Self::start_with(portal().arg("serve").arg("--lake").arg(lake)).await
    }

    /// The server that the command starts; where it listens and what it shows is added here.
    pub(crate) async fn start_with(command: &mut Command) -> Result<Self> {
        Self::start_looking_seldom(command.args(["--refresh-s", "1"])).await
    }

    /// The same, but it looks for new snapshots as often as the command says.
    pub(crate) async fn start_looking_seldom(command: &mut Command) -> Result<Self> {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let log = paths::scratch().join(format!("portal-{}-{number}.log", std::process::id()));
        Self::start_logging(File::create(&log)?.into(), log, command).await
    }

    /// As `start_with`, with a standard error of the test's own.
    pub(crate) async fn start_saying_to(stderr: Stdio, command: &mut Command) -> Result<Self> {
        Self::start_logging(stderr, PathBuf::new(), command).await
    }

    async fn start_logging(stderr: Stdio, log: PathBuf, command: &mut Command) -> Result<Self> {
        let site = paths::site();
        ensure!(site.is_dir(), "the site is not built: run the tests with `cargo xtask test`");
        let mut process = command
            .args(["--listen", "127.0.0.1:0", "--site"])
            .arg(site)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .context("cannot start the portal")?;
        let mut address = String::new();
        let output = process.stdout.take().expect("standard output is piped");
        BufReader::new(output).read_line(&mut address)?;
        let portal = Self { process, address: address.trim().to_owned(), log };
        if portal.address.is_empty() {
            bail!("the portal ended before it listened:\n{}", portal.read_log());
        }
        portal.wait_until_ready().await?;
        Ok(portal)
    }

    /// SIGTERM.
    pub(crate) fn tell_to_stop(&self) -> Result<()> {
        run(Command::new("kill").arg("-TERM").arg(self.process.id().to_string())).map(drop)
    }

    /// Waits for its end.
    pub(crate) fn end(mut self) -> Result<ExitStatus> {
        Ok(self.process.wait()?)
    }

    pub(crate) fn stop(self) -> Result<ExitStatus> {
        self.tell_to_stop()?;
        self.end()
    }

    async fn wait_until_ready(&self) -> Result<()> {
        let url = self.url("/readyz");
        deadline::until("the portal to be ready", READY_WITHIN, async || {
            Ok(http::get(&url).await.is_ok_and(|response| response.status() == StatusCode::OK))
        })
        .await
        .with_context(|| self.read_log())
    }

    /// What the server has logged so far.
    pub(crate) fn read_log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_file(&self.log);
    }
}

/// The binary with nothing of the developer's own configuration.
pub(crate) fn portal() -> Command {
    let mut command = Command::new(paths::portal_binary());
    let variables = std::env::vars_os().map(|(name, _)| name);
    for name in variables.filter(|name| name.to_string_lossy().starts_with("PORTAL_")) {
        command.env_remove(name);
    }
    command
}

/// A consolidated catalogue, made anew by each run of the tests from what the binary makes today.
fn lake() -> Result<&'static Path> {
    static LAKE: LazyLock<Result<PathBuf>> = LazyLock::new(|| {
        let folder = paths::scratch().join("catalogue");
        if folder.exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
        }
        let items = folder.join("items");
        let lake = folder.join("lake");
        fs::create_dir_all(&items)?;
        run(portal().args(["demo", "--records", RECORDS, "--seed", "7", "--out"]).arg(&items))?;
        run(portal().arg("consolidate").arg("--items").arg(&items).arg("--lake").arg(&lake))?;
        Ok(lake)
    });
    LAKE.as_ref().map(PathBuf::as_path).map_err(|error| anyhow::anyhow!("{error:#}"))
}

/// Runs the command to its end and gives what it printed.
pub(crate) fn run(command: &mut Command) -> Result<String> {
    let output =
        command.output().with_context(|| format!("cannot start {command:?}: run `cargo xtask test`"))?;
    let log = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "{command:?} failed: {}\n{log}", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
