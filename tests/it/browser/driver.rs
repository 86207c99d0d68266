//! `chromedriver` on a free port, ended with its guard.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Result, bail};

use crate::support::paths;

/// What the tests of the browser need and is not here. `cargo xtask test` installs it where it may.
pub(super) fn missing() -> Option<String> {
    let path = env::var_os("PATH").unwrap_or_default();
    let is_found = |program: &&str| env::split_paths(&path).any(|folder| folder.join(program).is_file());
    let program = ["chromium", "chromedriver"].into_iter().find(|program| !is_found(program));
    let is_complete = paths::tools().join("axe.min.js").is_file();
    program.or((!is_complete).then_some("target/tools/axe.min.js")).map(str::to_owned)
}

pub(super) struct Driver {
    process: Child,
    port: u16,
}

/// The driver chooses a port that is free for IPv4 and gives up when somebody has it for IPv6, as any of the servers that
/// run beside it may.
const ATTEMPTS: usize = 5;

impl Driver {
    pub(super) fn start() -> Result<Self> {
        let mut said = String::new();
        for _ in 0..ATTEMPTS {
            match Self::try_start()? {
                Ok(driver) => return Ok(driver),
                Err(output) => said = output,
            }
        }
        bail!("chromedriver did not say where it listens, {ATTEMPTS} times:\n{said}")
    }

    /// What it said instead of its port, if it ended.
    fn try_start() -> Result<Result<Self, String>> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = BufReader::new(process.stdout.take().expect("standard output is piped"));
        let mut lines = output.lines().map_while(Result::ok);
        let mut said = Vec::new();
        for line in lines.by_ref() {
            if let Some(port) = port(&line) {
                // A pipe that nobody reads would block the driver.
                thread::spawn(move || lines.for_each(drop));
                return Ok(Ok(Self { process, port }));
            }
            said.push(line);
        }
        process.wait()?;
        Ok(Err(said.join("\n")))
    }

    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads `ChromeDriver was started successfully on port 40001.`
fn port(line: &str) -> Option<u16> {
    line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok()
}
