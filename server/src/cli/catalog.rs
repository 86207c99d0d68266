//! `portal catalog apply`: the tables of a lake in Glue.

use std::process::ExitCode;

use aws::Sdk;
use aws::api::Api;
use aws::glue::{self, Change, ChangeKind, DatabaseName, Mode};
use clap::{Args, Subcommand};
use lake::escape::Escaped;

use super::Failure;
use super::output;
use super::place::{LakeArgs, Place};

#[derive(Debug, Args)]
pub(super) struct Catalog {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Create or update the database and its tables; nothing is ever dropped.
    Apply(Apply),
}

#[derive(Debug, Args)]
struct Apply {
    #[command(flatten)]
    lake: LakeArgs,
    /// Glue database for the tables.
    #[arg(long, env = "PORTAL_DATABASE", default_value = "geocore", value_name = "NAME")]
    database: DatabaseName,
    /// Only say what would be done.
    #[arg(long)]
    dry_run: bool,
}

impl Apply {
    fn applied(&self) -> Result<Vec<Change>, Failure> {
        let Place::S3(location) = &self.lake.lake else {
            return Err(
                "tables in Glue are of a lake in S3: --lake must be of the form s3://bucket/prefix".into()
            );
        };
        let mode = if self.dry_run { Mode::DryRun } else { Mode::Apply };
        let api = Api::new(&Sdk::load());
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        Ok(runtime.block_on(glue::apply(&api, &self.database, location, mode))?)
    }
}

impl Catalog {
    /// Makes or updates the tables, and says nothing of it.
    pub(super) fn applied(&self) -> Result<(), Failure> {
        let Command::Apply(apply) = &self.command;
        apply.applied().map(drop)
    }

    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let Command::Apply(apply) = self.command;
        let changes = apply.applied()?;
        let mut lines = Vec::new();
        for change in &changes {
            lines.push(format!("{}: {}", change.object, change.kind));
            if let ChangeKind::Updated(differences) = &change.kind {
                lines.extend(differences.iter().map(|difference| format!("  {difference}")));
            }
        }
        if apply.dry_run {
            lines.push("nothing was written".to_owned());
        }
        let lines: Vec<String> = lines.iter().map(|line| Escaped::line(line).to_string()).collect();
        output::tell(lines.join("\n"));
        let is_refused = changes.iter().any(|change| change.kind == ChangeKind::Refused);
        Ok(if is_refused { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}
