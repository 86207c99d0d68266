//! `portal snapshots`: what a lake holds.

use std::process::ExitCode;

use clap::Args;
use lake::LakeError;

use super::Failure;
use super::output;
use super::place::LakeArgs;
use crate::diagnostics;

#[derive(Debug, Args)]
pub(super) struct Snapshots {
    #[command(flatten)]
    pub(super) lake: LakeArgs,
}

impl Snapshots {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let lake = self.lake.open_existing()?;
        for snapshot in lake.snapshots()? {
            let roles = [(snapshot.is_current, "current"), (snapshot.is_previous, "previous")];
            let roles = roles.into_iter().filter(|(is, _)| *is).map(|(_, name)| name.to_owned());
            let states: Vec<String> = roles.chain(snapshot.fault).collect();
            output::line(format_args!(
                "{}  {:>9} records  {:>10}  {}",
                snapshot.id,
                snapshot.records.map_or_else(|| "?".to_owned(), |records| records.to_string()),
                indicatif::HumanBytes(snapshot.bytes).to_string(),
                states.join(", ")
            ))?;
        }
        match lake.published() {
            Err(LakeError::NothingPublished { .. }) => {
                diagnostics::say(format_args!("no snapshot has been published to {} yet", self.lake.lake));
                Ok(ExitCode::SUCCESS)
            }
            published => Ok(published.map(|_| ExitCode::SUCCESS)?),
        }
    }
}
