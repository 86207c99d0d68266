//! `chromedriver` on a free port, ended with its guard.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;

use anyhow::{Context, Result};

/// What a developer without a browser is told.
const INSTALL: &str = "these tests need Chromium and its driver: `cargo xtask test` installs them where it may, \
     or on Debian `sudo apt-get install chromium chromium-driver`";

pub(super) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub(super) fn start() -> Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context(INSTALL)?;
        let mut output = BufReader::new(process.stdout.take().expect("standard output is piped")).lines();
        let port = output.by_ref().map_while(Result::ok).find_map(|line| port(&line));
        // A pipe that nobody reads would block the driver.
        thread::spawn(move || output.map_while(Result::ok).for_each(drop));
        let port = port.context("chromedriver did not say where it listens")?;
        Ok(Self { process, port })
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
