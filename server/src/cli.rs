//! What an operator types: one subcommand per file.
//!
//! Exit codes: 0 done, 1 it could not be done, 2 wrong use.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line answers on its terminal")]

mod cache;
mod catalog;
mod config_file;
mod consolidate;
mod demo;
mod doctor;
mod engine_args;
mod logs;
mod place;
mod progress;
mod query;
mod report;
mod rollback;
mod serve;
mod snapshots;
mod sql;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

/// The open geospatial catalogue portal.
#[derive(Debug, Parser)]
#[command(name = "portal", version, about)]
struct Cli {
    /// TOML file with settings; flags and variables stand above it.
    #[arg(long, global = true, env = "PORTAL_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
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
    /// The tables of a lake in AWS Glue.
    Catalog(catalog::Catalog),
    /// Try step by step what the portal needs of an AWS account.
    Doctor(doctor::Doctor),
    /// Print the SQL statement of a search.
    Sql(sql::Sql),
    /// Run SQL by hand.
    Query(query::Query),
}

/// Something the operator must read; the exit code is 1.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let command = match config_file::with_file(Cli::command()) {
        Ok((command, warnings)) => {
            for warning in warnings {
                eprintln!("portal: {warning}");
            }
            command
        }
        Err(error) => {
            eprintln!("portal: {error}");
            return ExitCode::from(2);
        }
    };
    let done =
        match Cli::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit()).command {
            Command::Serve(command) => command.run(),
            Command::Consolidate(command) => command.run(),
            Command::Demo(command) => command.run(),
            Command::Snapshots(command) => command.run(),
            Command::Rollback(command) => command.run(),
            Command::Catalog(command) => command.run(),
            Command::Doctor(command) => command.run(),
            Command::Sql(command) => command.run(),
            Command::Query(command) => command.run(),
        };
    match done {
        Ok(code) => code,
        Err(error) => {
            eprintln!("portal: {error}");
            ExitCode::FAILURE
        }
    }
}
