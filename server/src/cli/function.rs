//! The functions of AWS Lambda, bound to the commands whose settings they have.

use std::process::ExitCode;
use std::time::SystemTime;

use lake::{LakeError, Outcome, Report, Retention};
use serde_json::{Value, json};

use super::consolidate::Consolidate;
use super::place::LakeArgs;
use super::progress::Logged;
use super::{Command, CommandLine, Failure, lease, logs, report};
use crate::diagnostics;
use crate::emf::{self, Metric, Unit};
use crate::functions::site::Answers;
use crate::functions::{Call, Kind, answer_events, changed, custom_resource};

impl CommandLine {
    /// Answers events until Lambda ends the process.
    pub(super) fn answer(self, kind: Kind) -> ExitCode {
        logs::start(self.cli.log.as_deref().unwrap_or("info"));
        let ended = match (kind, self.cli.command) {
            (Kind::Site, Command::Serve(command)) => command.answer_events(Answers::Whole),
            (Kind::StreamingSite, Command::Serve(command)) => command.answer_events(Answers::Streamed),
            (Kind::Changed, Command::Order(command)) => {
                answer_events(move |event, _| changed::answer(event, || command.ordered().map(drop)))
            }
            (Kind::Consolidate, Command::Consolidate(command)) => {
                answer_events(move |_, call| published(&command, call))
            }
            (Kind::Apply, Command::Catalog(command)) => answer_events(move |event, _| {
                let put = |url: &str, body| Ok(aws::callback::put(url, body)?);
                custom_resource::answer(event, || command.applied(), put)
            }),
            (Kind::Clean, Command::Snapshots(command)) => answer_events(move |_, _| cleaned(&command.lake)),
            (Kind::Verify, Command::Verify(command)) => answer_events(move |_, _| command.answered()),
            (Kind::Rollback, Command::Rollback(command)) => {
                answer_events(move |event, _| command.withdrawn(&event))
            }
            (Kind::Watch, Command::Watch(command)) => answer_events(move |_, _| command.watched()),
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

/// Fails when nothing of the run is published, so that whoever ordered it hears of it. A run that is kept away by another
/// has not failed: the other looks again.
fn published(command: &Consolidate, call: &Call) -> Result<Value, Failure> {
    let report = match command.consolidated(Some(call.deadline), || Logged) {
        Ok(report) => report,
        Err(error) => return held(error),
    };
    match report.outcome {
        Outcome::Published | Outcome::Unchanged => {
            emf::write(&of_run(&report));
            Ok(summary(&report))
        }
        Outcome::Nothing | Outcome::Stopped => Err(report::text(&report).into()),
    }
}

fn of_run(report: &Report) -> [Metric; 4] {
    let records = if report.outcome == Outcome::Published { report.published } else { report.before };
    [
        Metric::count("Records", records),
        Metric::count("Rejected", report.rejected.len() as u64),
        Metric::count("Published", u64::from(report.outcome == Outcome::Published)),
        Metric { name: "RunTime", unit: Unit::Seconds, value: report.seconds },
    ]
}

/// The answer where the lease could not be had.
fn held(error: Failure) -> Result<Value, Failure> {
    match error.downcast_ref() {
        Some(held @ LakeError::Held { owner, until }) => {
            tracing::info!(%held, "kept away");
            Ok(json!({ "outcome": "held", "owner": owner, "until": until }))
        }
        _ => Err(error),
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

/// A run under way would lose to a pointer that moves.
fn cleaned(lake: &LakeArgs) -> Result<Value, Failure> {
    let lake = lake.open()?;
    let _alone = match lease::taken(&lake, lease::TERM) {
        Ok(lease) => lease,
        Err(error) => return held(error.into()),
    };
    let removed = lake.prune(Retention::default(), SystemTime::now())?;
    Ok(json!({ "outcome": "cleaned", "removed": removed }))
}
