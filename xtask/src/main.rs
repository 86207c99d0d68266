//! The project's own commands, so that a fresh clone needs cargo and a C compiler and nothing else.
//!
//! Progress goes to standard error; standard output is what a command was asked for. It must not know what a catalogue
//! is: it builds the parts and runs `portal`.

mod assets;
mod audit;
mod bench;
mod bring;
mod command;
mod compress;
mod demo_catalogue;
mod emulators;
mod functions;
mod gazetteer;
mod lint;
mod maps;
mod overload;
mod package;
mod pictures;
mod portal;
mod progress;
mod ready;
mod serve;
mod site;
mod sizes;
mod stamp;
mod style;
mod test;
mod tools;
mod wasm;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::package::Arch;
use crate::portal::Profile;
use crate::workspace::Workspace;

/// Builds, serves and checks the portal.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build everything and serve a catalogue: a demonstration one, or the items of a folder.
    Serve(Serve),
    /// Build the site and the `portal` binary.
    Build {
        /// Optimise the server.
        #[arg(long)]
        release: bool,
    },
    /// Run every test, the browser's included.
    Test {
        /// Passed on to `cargo test`, such as a test's name.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Install the emulators of AWS services that the tests run on.
    Emulators,
    /// Measure searches on generated catalogues, beside the naive scan they replace.
    Bench {
        /// Passed on to the benchmark: `--records N`, any number of times. `--http` measures each door beside servers of others, `--beside FILE FILE` two programs in turns.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Ask an optimised server for ten times what it can answer, and see what becomes of each request.
    Overload {
        /// Another `portal`, built before, to compare with.
        #[arg(long, value_name = "FILE")]
        binary: Option<PathBuf>,
        /// How long.
        #[arg(long, value_name = "S", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=600))]
        seconds: u64,
    },
    /// Run the functions of AWS Lambda behind AWS's own emulator: whether they answer as the server does, and what they cost.
    Functions {
        /// Another `portal`, built before.
        #[arg(long, value_name = "FILE")]
        binary: Option<PathBuf>,
    },
    /// Pack the program for AWS Lambda, with the template that deploys it: `target/lambda`.
    Package {
        /// What it is to run on; this machine's own if left out.
        #[arg(long, value_enum, default_value_t = Arch::of_this_machine())]
        arch: Arch,
        /// A release program built before for that architecture.
        #[arg(long, value_name = "FILE")]
        binary: Option<PathBuf>,
    },
    /// Check formatting, lints, documentation, licences and what the browser downloads.
    Lint,
    /// Check the markup of every kind of page, and how a phone on a slow network sees it.
    Audit,
    /// Draw the ground of the maps anew, from Natural Earth.
    Maps,
    /// Write the towns of the gazetteer anew, from the package they come from.
    Gazetteer,
    /// Take the pictures of the README anew, from the demonstration catalogue.
    Pictures,
    /// Print what the browser downloads, compressed, against its budget.
    Sizes,
    /// All that is checked before a change lands: lint, then test.
    Ci,
}

#[derive(Args)]
struct Serve {
    /// A folder of geoCore items (JSON), searched instead of the demonstration.
    #[arg(long, value_name = "DIR")]
    items: Option<PathBuf>,
    /// Optimise the server.
    #[arg(long)]
    release: bool,
    /// Where to listen; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:3000")]
    listen: String,
}

fn main() -> ExitCode {
    match run(&Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            progress::failure(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<()> {
    let workspace = Workspace::load()?;
    match task {
        Task::Serve(options) => {
            let profile = Profile::from_release_flag(options.release);
            serve::run(&workspace, profile, options.items.as_deref(), &options.listen)
        }
        Task::Build { release } => {
            site::build(&workspace)?;
            portal::build(&workspace, Profile::from_release_flag(*release))?;
            Ok(())
        }
        Task::Test { args } => test::run(&workspace, args),
        Task::Emulators => emulators::ensure(&workspace),
        Task::Bench { args } => bench::run(&workspace, args),
        Task::Overload { binary, seconds } => overload::run(&workspace, binary.as_deref(), *seconds),
        Task::Functions { binary } => functions::run(&workspace, binary.as_deref()),
        Task::Audit => audit::run(&workspace),
        Task::Maps => maps::run(&workspace),
        Task::Gazetteer => gazetteer::run(&workspace),
        Task::Pictures => pictures::run(&workspace),
        Task::Package { arch, binary } => package::run(&workspace, *arch, binary.clone()),
        Task::Lint => lint::run(&workspace),
        Task::Sizes => {
            site::build(&workspace)?;
            sizes::check(&workspace)
        }
        Task::Ci => {
            lint::run(&workspace)?;
            test::run(&workspace, &[])
        }
    }
}
