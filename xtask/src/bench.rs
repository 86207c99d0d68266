//! Measuring searches, on this machine and in one run.

mod beside;
mod doors;
mod server;

pub(crate) use server::{Server, cpu_of};

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::emulators;
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, site};

/// `args` go to the benchmark: `--records N`, any number of times. With `--bytes`, it finds a real engine behind Athena's
/// API, over the catalogues of the benchmark. `--http` measures the doors instead, of a release build or of `--binary FILE`.
/// `--beside FILE FILE` measures two programs in turns.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    if args.iter().any(|argument| argument == "--http") {
        let binary = args.iter().skip_while(|argument| *argument != "--binary").nth(1);
        return doors::run(workspace, binary.map(Path::new));
    }
    if let [flag, one, other, rest @ ..] = args
        && flag == "--beside"
    {
        let records = rest.windows(2).find(|pair| pair[0] == "--records").map(|pair| pair[1].parse());
        let records = records.transpose().context("--records is a number")?.unwrap_or(100_000);
        return beside::run(workspace, [Path::new(one), Path::new(other)], records);
    }
    site::build(workspace)?;
    let services = if args.iter().any(|argument| argument == "--bytes") {
        emulators::ensure(workspace)?;
        Some(Services::start(workspace)?)
    } else {
        None
    };
    step("Measure searches", || {
        let bench = ["bench", "--package", "server", "--bench", "search", "--"];
        let mut command = workspace.cargo();
        command.args(bench).args(args);
        command.envs(services.iter().flat_map(|services| services.variables.iter().cloned()));
        command::run(&mut command)
    })
}

/// S3 over `target/bench`, Glue, and Athena, until dropped.
struct Services {
    process: Child,
    variables: Vec<(String, String)>,
}

impl Services {
    fn start(workspace: &Workspace) -> Result<Self> {
        let buckets = workspace.target.join("bench");
        fs::create_dir_all(&buckets)?;
        let example = ["run", "--package", "portal-tests", "--example", "athena", "--", "--buckets"];
        let mut command = workspace.cargo();
        let mut process = command.args(example).arg(buckets).stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().expect("it is piped");
        let mut variables = Vec::new();
        for line in BufReader::new(output).lines() {
            let line = line?;
            let variable = line.strip_prefix("export ").and_then(|line| line.split_once('='));
            let (name, value) = variable.with_context(|| format!("no variable: {line}"))?;
            variables.push((name.to_owned(), value.to_owned()));
            if name == "AWS_ENDPOINT_URL_ATHENA" {
                return Ok(Self { process, variables });
            }
        }
        bail!("the services have not started: {}", process.wait()?)
    }
}

impl Drop for Services {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
