//! `portal snapshots`: what a lake holds.

use std::process::ExitCode;

use clap::Args;

use super::Failure;
use super::output;
use super::place::LakeArgs;

#[derive(Debug, Args)]
pub(super) struct Snapshots {
    #[command(flatten)]
    lake: LakeArgs,
}

impl Snapshots {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let snapshots = self.lake.open()?.snapshots()?;
        if snapshots.is_empty() {
            eprintln!("no snapshot has been published to {} yet", self.lake.lake);
        }
        for snapshot in snapshots {
            let role = match (snapshot.is_current, snapshot.is_previous) {
                (true, _) => "current",
                (_, true) => "previous",
                _ => "",
            };
            let state = if snapshot.is_complete { "" } else { "incomplete" };
            output::line(format_args!(
                "{}  {:>9} records  {:>10}  {role}{state}",
                snapshot.id,
                snapshot.records.map_or_else(|| "?".to_owned(), |records| records.to_string()),
                indicatif::HumanBytes(snapshot.bytes).to_string()
            ))?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
