//! `portal doctor`: whether the portal can work with an AWS account, step by step.

use std::process::ExitCode;

use aws::Sdk;
use aws::doctor::{Check, Outcome, Role, Searches, Subject, examine};
use clap::Args;
use lake::escape::Escaped;

use super::Failure;
use super::engine_args::{EngineArgs, EngineKind};
use super::interrupt::interruptible;
use super::output;
use super::place::{LakeArgs, Place};

#[derive(Debug, Args)]
pub(super) struct Doctor {
    #[command(flatten)]
    lake: LakeArgs,
    #[command(flatten)]
    engine: EngineArgs,
    /// Also try what `portal consolidate` needs.
    #[arg(long)]
    publisher: bool,
    /// Where the items are; with --publisher.
    #[arg(long, env = "PORTAL_ITEMS", value_name = "PLACE")]
    items: Option<Place>,
}

impl Doctor {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let Place::S3(lake) = self.lake.lake else {
            return Err(
                "a lake in a folder needs no doctor: --lake must be of the form s3://bucket/prefix".into()
            );
        };
        let sdk = Sdk::load();
        let searches = match self.engine.engine {
            EngineKind::Embedded => Searches::Embedded,
            EngineKind::Athena => Searches::Athena {
                glue: sdk.glue(),
                database: self.engine.athena.database.parse()?,
                athena: self.engine.athena_client(),
            },
        };
        let items = match self.items {
            Some(Place::S3(items)) => Some(items),
            _ => None,
        };
        let role = if self.publisher { Role::Publisher { items } } else { Role::Reader };
        let (credentials, region) = (sdk.credentials(), sdk.region());
        let subject = Subject { credentials, region, s3: sdk.s3(), lake, role, searches };
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        let is_terminal = output::is_terminal();
        let athena = match &subject.searches {
            Searches::Athena { athena, .. } => Some(athena),
            Searches::Embedded => None,
        };
        let exam = async { Ok(examine(&subject, |check| print(check, is_terminal)).await) };
        let checks = runtime.block_on(interruptible(athena, exam))?;
        let failed = checks.iter().filter(|check| check.is_failed()).count();
        if failed == 0 {
            output::line("nothing is missing")?;
            return Ok(ExitCode::SUCCESS);
        }
        output::line(format_args!("{failed} of {} steps failed", checks.len()))?;
        Ok(ExitCode::FAILURE)
    }
}

/// A line that cannot be written does not end the exam: its exit code says the same.
fn print(check: &Check, is_terminal: bool) {
    let (word, colour) = match &check.outcome {
        Outcome::Ok(_) => ("ok", 32),
        Outcome::Warning(_) => ("warning", 33),
        Outcome::Failed(_) => ("failed", 31),
        Outcome::Skipped { .. } => ("skipped", 2),
    };
    let word = format!("{word:<8}");
    let word = if is_terminal { format!("\u{1b}[{colour}m{word}\u{1b}[0m") } else { word };
    let line = format!("{}: {}", check.step, check.outcome);
    let _ = output::line(format_args!("{word} {}", Escaped::line(&line)));
    if let Outcome::Warning(problem) | Outcome::Failed(problem) = &check.outcome {
        let tried = check.tried.clone();
        let _ = output::line(format_args!("         tried {}", Escaped::line(&tried)));
        if let Some(permission) = &problem.permission {
            let _ = output::line(format_args!("         permission {permission}"));
        }
    }
}
