//! The Runtime Interface Emulator: a program of AWS's that starts a function as Lambda does, and calls it for whoever asks by HTTP.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::exchange::post;
use crate::command;
use crate::progress::step;
use crate::workspace::Workspace;

const MODULE: &str = "github.com/aws/aws-lambda-runtime-interface-emulator/cmd/aws-lambda-rie";
const VERSION: &str = "v0.0.0-20261030222936-bef5c4ba774d";
const CALLS: &str = "/2015-03-31/functions/function/invocations";
const PATIENCE: Duration = Duration::from_secs(30);

/// Installs it where it is missing, which takes Go.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    if program(workspace).is_file() {
        return Ok(());
    }
    ensure!(
        command::find("go").is_some(),
        "the emulator of Lambda is built by Go 1.24 or later, which is missing"
    );
    step("Build the emulator of Lambda", || {
        let folder = program(workspace).parent().context("a folder")?.to_owned();
        command::run(
            Command::new("go").arg("install").arg(format!("{MODULE}@{VERSION}")).env("GOBIN", folder),
        )
    })
}

fn program(workspace: &Workspace) -> PathBuf {
    workspace.tools().join(format!("rie-{VERSION}")).join("aws-lambda-rie")
}

/// A function under the emulator.
pub(super) struct Function {
    emulator: Child,
    host: String,
    log: PathBuf,
}

/// What Lambda says of the calls of a function, in milliseconds.
pub(super) struct Reports {
    /// From its start to its first question for an event.
    pub(super) init: f64,
    pub(super) billed: Vec<f64>,
}

impl Function {
    pub(super) fn start(
        workspace: &Workspace,
        binary: &Path,
        handler: &str,
        variables: &[(&str, PathBuf)],
    ) -> Result<Self> {
        let free = || -> Result<String> { Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string()) };
        let (host, api) = (free()?, free()?);
        let mut command = Command::new(program(workspace));
        command.args(["--runtime-interface-emulator-address", &host, "--runtime-api-address", &api]);
        // An argument would reach the program too, which has none under Lambda.
        command
            .arg(binary)
            .env("_HANDLER", handler)
            .envs(variables.iter().map(|(name, value)| (name, value)));
        command.env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024").env("AWS_LAMBDA_FUNCTION_TIMEOUT", "300");
        let log = workspace.portal_data().join(format!("function-{handler}.log"));
        let file = File::create(&log).with_context(|| format!("cannot create {}", log.display()))?;
        command.stdout(file.try_clone()?).stderr(file);
        let emulator = command.spawn().context("cannot start the emulator of Lambda")?;
        let function = Self { emulator, host, log };
        let begun = Instant::now();
        while TcpStream::connect(&function.host).is_err() {
            ensure!(begun.elapsed() < PATIENCE, "the emulator of Lambda has not answered");
            thread::sleep(Duration::from_millis(50));
        }
        Ok(function)
    }

    pub(super) fn call(&mut self, event: &Value) -> Result<Value> {
        let answer = post(&self.host, CALLS, &event.to_string())?;
        Ok(serde_json::from_str(answer.body())?)
    }

    /// The most memory that the function took.
    pub(super) fn peak_mb(&self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process()?))?;
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("a peak")?;
        Ok(peak.trim().trim_end_matches(" kB").parse::<u64>()? / 1024)
    }

    pub(super) fn cpu(&self) -> Result<Duration> {
        crate::bench::cpu_of(self.process()?)
    }

    pub(super) fn reports(&self) -> Result<Reports> {
        let log = fs::read_to_string(&self.log)?;
        let init = log.lines().find_map(init).context("no report of its start")?;
        Ok(Reports { init, billed: log.lines().filter_map(billed).collect() })
    }

    /// Of the function itself: the emulator's child.
    fn process(&self) -> Result<u32> {
        for entry in fs::read_dir("/proc")?.flatten() {
            let Some(process) = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
                continue;
            };
            let Ok(stat) = fs::read_to_string(entry.path().join("stat")) else { continue };
            let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1));
            if parent == Some(&self.emulator.id().to_string()) {
                return Ok(process);
            }
        }
        bail!("the function is not running")
    }
}

impl Drop for Function {
    fn drop(&mut self) {
        if let Ok(process) = self.process() {
            let _ = Command::new("kill").arg(process.to_string()).status();
        }
        let _ = self.emulator.kill();
        let _ = self.emulator.wait();
    }
}

/// `… (rapid) INIT REPORT(durationMs: 12.3)`
fn init(line: &str) -> Option<f64> {
    line.split_once("INIT REPORT(durationMs: ")?.1.trim_end_matches(')').parse().ok()
}

/// `REPORT RequestId: … Duration: … Billed Duration: 3 ms  …`
fn billed(line: &str) -> Option<f64> {
    let fields = line.strip_prefix("REPORT ")?;
    let value = fields.split('\t').find_map(|field| field.trim().strip_prefix("Billed Duration:"))?;
    value.trim_end_matches("ms").trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_and_calls_are_read_from_the_log() {
        let start = "27 Nov 2026 19:02:21,781 [INFO] (rapid) INIT REPORT(durationMs: 1699.223000)";
        let call = "REPORT RequestId: 1\tInit Duration: 0.03 ms\tDuration: 2.10 ms\tBilled Duration: 3 ms\tMemory Size: 1024 MB";
        assert_eq!((init(start), billed(start)), (Some(1699.223), None));
        assert_eq!((init(call), billed(call)), (None, Some(3.0)));
    }
}
