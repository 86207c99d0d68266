//! What an operator types: one subcommand per file.
//!
//! Exit codes: 0 done, 1 it could not be done, 2 wrong use.

mod cache;
mod catalog;
mod config;
mod config_file;
mod consolidate;
mod contact;
mod demo;
mod doctor;
mod engine_args;
mod function;
mod interrupt;
mod json;
mod lease;
mod logs;
mod order;
mod output;
mod place;
mod progress;
mod query;
mod report;
mod report_file;
mod rollback;
mod serve;
mod settings;
mod snapshots;
mod sql;
mod unused;
mod usage;
mod verify;
mod watch;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgMatches, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::diagnostics;
use crate::functions::Kind;
use config_file::ConfigFile;

/// The open geospatial catalogue portal.
#[derive(Debug, Parser)]
#[command(name = "portal", version, about)]
struct Cli {
    /// TOML file with settings; flags and variables stand above it.
    #[arg(long, global = true, env = "PORTAL_CONFIG", value_name = "FILE", value_parser = place::local)]
    config: Option<PathBuf>,
    /// What is logged: `warn`, or a filter of the form `lake=debug,info`.
    #[arg(long, global = true, env = "PORTAL_LOG", value_name = "FILTER", value_parser = logs::filter)]
    log: Option<String>,
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
    /// Ask the published snapshot what visitors ask.
    Verify(verify::Verify),
    /// Start a run of the state machine on AWS.
    Order(order::Order),
    /// Look whether all is well with a lake and what leads to it.
    Watch(watch::Watch),
    /// Print the SQL statement of a search.
    Sql(sql::Sql),
    /// Run SQL by hand.
    Query(query::Query),
    /// Print the settings in force and where each comes from.
    Config(config::Config),
}

impl Command {
    /// What is logged unless the operator says otherwise.
    const fn usual_log(&self) -> &'static str {
        match self {
            Self::Serve(_) => "info",
            // It says itself what fails.
            Self::Doctor(_) => "error",
            _ => "warn",
        }
    }

    /// Whether it ends in its own way when it is asked to.
    const fn hears_requests_to_stop(&self) -> bool {
        matches!(self, Self::Serve(_) | Self::Doctor(_) | Self::Query(_))
    }
}

/// Something the operator must read; the exit code is 1.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let _diagnostics = diagnostics::start();
    let line = match Kind::asked_for() {
        None => parsed(env::args_os().collect()).map(CommandLine::run),
        Some(Ok(kind)) => parsed(words(kind.command())).map(|line| line.answer(kind)),
        Some(Err(unknown)) => {
            diagnostics::say(format_args!("portal: {unknown}"));
            Err(ExitCode::from(2))
        }
    };
    line.unwrap_or_else(|code| code)
}

/// What was typed, understood.
struct CommandLine {
    cli: Cli,
    /// All commands and settings, with the values of the file.
    command: clap::Command,
    matches: ArgMatches,
    file: ConfigFile,
}

fn words(words: &[&str]) -> Vec<OsString> {
    words.iter().map(OsString::from).collect()
}

fn parsed(arguments: Vec<OsString>) -> Result<CommandLine, ExitCode> {
    let file = ConfigFile::read().map_err(|error| {
        diagnostics::say_lines(format_args!("portal: {error}"));
        ExitCode::from(2)
    })?;
    let (command, warnings) = file.applied_to(config::with_all_settings(Cli::command()));
    for warning in warnings {
        diagnostics::say(format_args!("portal: {warning}"));
    }
    let matches = settings::without_blanks(command.clone()).try_get_matches_from(arguments);
    let matches = matches.map_err(usage::shown)?;
    let cli = Cli::from_arg_matches(&matches).map_err(usage::shown)?;
    match unused::settings(&matches, &file) {
        Ok(unused) => {
            for unused in unused {
                diagnostics::say(format_args!("portal: {unused}"));
            }
        }
        Err(refusal) => {
            diagnostics::say(format_args!("portal: {refusal}"));
            return Err(ExitCode::from(2));
        }
    }
    Ok(CommandLine { cli, command, matches, file })
}

impl CommandLine {
    fn run(self) -> ExitCode {
        logs::start(self.cli.log.as_deref().unwrap_or_else(|| self.cli.command.usual_log()));
        match self.done() {
            Ok(code) => code,
            Err(error) if output::is_reader_gone(&error) => ExitCode::FAILURE,
            Err(error) => {
                diagnostics::say(format_args!("portal: {error}"));
                ExitCode::FAILURE
            }
        }
    }

    fn done(self) -> Result<ExitCode, Failure> {
        if !self.cli.command.hears_requests_to_stop() {
            interrupt::end_process_when_asked()?;
        }
        match self.cli.command {
            Command::Serve(command) => command.run(),
            Command::Consolidate(command) => command.run(),
            Command::Demo(command) => command.run(),
            Command::Snapshots(command) => command.run(),
            Command::Rollback(command) => command.run(),
            Command::Catalog(command) => command.run(),
            Command::Doctor(command) => command.run(),
            Command::Verify(command) => command.run(),
            Command::Order(command) => command.run(),
            Command::Watch(command) => command.run(),
            Command::Sql(command) => command.run(),
            Command::Query(command) => command.run(),
            Command::Config(command) => {
                let matches = self.matches.subcommand_matches(config::NAME).expect("it is the command");
                command.run(&self.command, matches, &self.file)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The flag, variable and key of every setting, of all commands.
    fn settings(command: &clap::Command) -> Vec<(String, String)> {
        let own = command.get_arguments().filter_map(|arg| {
            Some((arg.get_long()?.to_owned(), arg.get_env()?.to_str().expect("ASCII").to_owned()))
        });
        own.chain(command.get_subcommands().flat_map(settings)).collect()
    }

    #[test]
    fn readme_has_every_setting_with_one_name() {
        let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md"));
        let readme = readme.expect("README.md");
        let settings = settings(&Cli::command());
        assert!(settings.len() > 30, "{settings:?}");
        for (flag, variable) in settings {
            let key = flag.replace('-', "_");
            assert_eq!(variable, format!("PORTAL_{}", key.to_ascii_uppercase()));
            if key != "config" {
                let row = format!("| `--{flag}` | `{variable}` | `{key}` |");
                assert!(readme.contains(&row), "README has no row {row}");
            }
        }
    }
}
