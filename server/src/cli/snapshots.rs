//! `portal snapshots`: what a lake holds.

use std::process::ExitCode;

use clap::Args;

use super::Failure;
use super::output;
use super::place::LakeArgs;
use crate::diagnostics;

#[derive(Debug, Args)]
pub(super) struct Snapshots {
    #[command(flatten)]
    lake: LakeArgs,
}

impl Snapshots {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let snapshots = self.lake.open_existing()?.snapshots()?;
        if snapshots.is_empty() {
            diagnostics::say(format_args!("no snapshot has been published to {} yet", self.lake.lake));
        }
        for snapshot in snapshots {
            let states = [
                (snapshot.is_current, "current"),
                (snapshot.is_previous, "previous"),
                (!snapshot.is_complete, "incomplete"),
            ];
            let states: Vec<&str> = states.into_iter().filter_map(|(is, name)| is.then_some(name)).collect();
            output::line(format_args!(
                "{}  {:>9} records  {:>10}  {}",
                snapshot.id,
                snapshot.records.map_or_else(|| "?".to_owned(), |records| records.to_string()),
                indicatif::HumanBytes(snapshot.bytes).to_string(),
                states.join(", ")
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
