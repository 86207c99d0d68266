//! `portal doctor`: whether the portal can work with an AWS account, step by step.

use std::process::ExitCode;

use aws::Sdk;
use aws::api::Api;
use aws::athena::{Athena, AthenaConfig};
use aws::doctor::{
    Check, Outcome, Resources, Role, Searches, StackSubject, Subject, examine, examine_further, examine_stack,
};
use clap::Args;
use lake::escape::Escaped;

use super::Failure;
use super::engine_args::{EngineArgs, EngineKind};
use super::interrupt::interruptible;
use super::output;
use super::place::Place;

#[derive(Debug, Args)]
pub(super) struct Doctor {
    /// Name of the stack to look at: all that it made, then its lake and its tables.
    #[arg(long, value_name = "NAME", conflicts_with = "publisher")]
    stack: Option<String>,
    /// Folder or `s3://bucket/prefix` that holds the snapshots.
    #[arg(long, env = "PORTAL_LAKE", value_name = "PLACE", required_unless_present = "stack")]
    lake: Option<Place>,
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
        if let Some(name) = self.stack {
            return examine_stack_of(name);
        }
        let Some(Place::S3(lake)) = self.lake else {
            return Err(
                "a lake in a folder needs no doctor: --lake must be of the form s3://bucket/prefix".into()
            );
        };
        let sdk = Sdk::load();
        let searches = match self.engine.engine {
            EngineKind::Embedded => Searches::Embedded,
            EngineKind::Athena => Searches::Athena {
                glue: Api::new(&sdk),
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
        summed_up(&checks)
    }
}

/// With the settings that the stack itself has.
fn examine_stack_of(name: String) -> Result<ExitCode, Failure> {
    let sdk = Sdk::load();
    let subject = StackSubject {
        credentials: sdk.credentials(),
        region: sdk.region(),
        api: Api::new(&sdk),
        s3: sdk.s3(),
        name,
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let is_terminal = output::is_terminal();
    let exam = async {
        let (mut checks, resources) = examine_stack(&subject, |check| print(check, is_terminal)).await;
        if let Some(lake) = resources.as_ref().and_then(|resources| lake_of(resources, &sdk)) {
            checks.extend(examine_further(&lake?, |check| print(check, is_terminal)).await);
        }
        Ok(checks)
    };
    let checks = runtime.block_on(interruptible(None, exam))?;
    summed_up(&checks)
}

/// The stack's lake and tables, as its site uses them; `None` where the stack is too broken to have any.
fn lake_of(stack: &Resources, sdk: &Sdk) -> Option<Result<Subject, Failure>> {
    let lake = stack.output("LakePlace")?;
    let database = stack.parameter("Database")?;
    let work_group = stack.physical("WorkGroup")?;
    let subject = || -> Result<Subject, Failure> {
        let athena = Athena::new(&sdk.athena(), AthenaConfig::new(database, work_group));
        let searches = Searches::Athena { glue: Api::new(sdk), database: database.parse()?, athena };
        let (credentials, region) = (sdk.credentials(), sdk.region());
        Ok(Subject { credentials, region, s3: sdk.s3(), lake: lake.parse()?, role: Role::Reader, searches })
    };
    Some(subject())
}

fn summed_up(checks: &[Check]) -> Result<ExitCode, Failure> {
    let failed = checks.iter().filter(|check| check.is_failed()).count();
    if failed == 0 {
        output::line("nothing is missing")?;
        return Ok(ExitCode::SUCCESS);
    }
    output::line(format_args!("{failed} of {} steps failed", checks.len()))?;
    Ok(ExitCode::FAILURE)
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
