//! What an operator types: one subcommand per file.
//!
//! Exit codes: 0 done, 1 it could not be done, 2 wrong use.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line answers on its terminal")]

mod consolidate;
mod demo;
mod logs;
mod progress;
mod report;
mod rollback;
mod serve;
mod snapshots;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use lake::Lake;

/// The open geospatial catalogue portal.
#[derive(Debug, Parser)]
#[command(name = "portal", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the catalogue that a lake holds.
    Serve(serve::Serve),
    /// Read a folder of geoCore items and publish a snapshot.
    Consolidate(consolidate::Consolidate),
    /// Write a made-up catalogue of geoCore items.
    Demo(demo::Demo),
    /// List the snapshots of a lake.
    Snapshots(snapshots::Snapshots),
    /// Publish an earlier snapshot again.
    Rollback(rollback::Rollback),
}

#[derive(Debug, Args)]
struct LakeFolder {
    /// Folder that holds the snapshots.
    #[arg(long, env = "PORTAL_LAKE", value_name = "DIR")]
    lake: PathBuf,
}

impl LakeFolder {
    fn open(&self) -> Result<Lake, lake::LakeError> {
        Lake::open_folder(&self.lake)
    }
}

/// Something the operator must read; the exit code is 1.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(command) => command.run(),
        Command::Consolidate(command) => command.run(),
        Command::Demo(command) => command.run(),
        Command::Snapshots(command) => command.run(),
        Command::Rollback(command) => command.run(),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("portal: {error}");
            ExitCode::FAILURE
        }
    }
}
