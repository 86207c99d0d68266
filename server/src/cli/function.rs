//! The functions of AWS Lambda, bound to the commands whose settings they have.

use std::process::ExitCode;
use std::time::SystemTime;

use lake::{LakeError, Outcome, Report, Retention};
use serde_json::{Value, json};

use super::consolidate::Consolidate;
use super::place::LakeArgs;
use super::{Command, CommandLine, Failure, logs, report};
use crate::diagnostics;
use crate::functions::{Kind, answer_events, changed, custom_resource};

impl CommandLine {
    /// Answers events until Lambda ends the process.
    pub(super) fn answer(self, kind: Kind) -> ExitCode {
        logs::start(self.cli.log.as_deref().unwrap_or("info"));
        let ended = match (kind, self.cli.command) {
            (Kind::Site, Command::Serve(command)) => command.answer_events(),
            (Kind::Changed, Command::Consolidate(command)) => {
                answer_events(move |event| changed::answer(event, || published(&command)))
            }
            (Kind::Consolidate, Command::Consolidate(command)) => answer_events(move |_| published(&command)),
            (Kind::Apply, Command::Catalog(command)) => answer_events(move |event| {
                let put = |url: &str, body| Ok(aws::callback::put(url, body)?);
                custom_resource::answer(event, || command.applied(), put)
            }),
            (Kind::Clean, Command::Snapshots(command)) => answer_events(move |_| Ok(cleaned(&command.lake)?)),
            (kind, _) => Err(format!("{kind:?} is not that command").into()),
        };
        match ended {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                diagnostics::say(format_args!("portal: {error}"));
                ExitCode::FAILURE
            }
        }
    }
}

/// Fails when nothing of the run is published, so that whoever ordered it hears of it.
fn published(command: &Consolidate) -> Result<Value, Failure> {
    let report = command.consolidated()?;
    match report.outcome {
        Outcome::Published | Outcome::Unchanged => Ok(summary(&report)),
        Outcome::Nothing | Outcome::Stopped => Err(report::text(&report).into()),
    }
}

/// The counts: a whole report may be larger than an answer may be.
fn summary(report: &Report) -> Value {
    json!({
        "outcome": report.outcome,
        "snapshot": report.snapshot,
        "read": report.read,
        "published": report.published,
        "unchanged": report.unchanged,
        "rejected": report.rejected.len(),
        "unread": report.unread.len(),
        "dropped": report.dropped,
        "seconds": report.seconds,
    })
}

fn cleaned(lake: &LakeArgs) -> Result<Value, LakeError> {
    let removed = lake.open()?.prune(Retention::default(), SystemTime::now())?;
    Ok(json!({ "removed": removed }))
}
