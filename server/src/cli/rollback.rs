//! `portal rollback`: an earlier snapshot becomes current again; nothing is built or removed.

use std::process::ExitCode;

use clap::Args;

use super::Failure;
use super::output;
use super::place::LakeArgs;

#[derive(Debug, Args)]
pub(super) struct Rollback {
    #[command(flatten)]
    lake: LakeArgs,
    /// The snapshot to publish; the one before the current if left out.
    #[arg(long, value_name = "SNAPSHOT")]
    to: Option<String>,
}

impl Rollback {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let to = self.to.map(|id| id.parse()).transpose()?;
        let pointer = self.lake.open_existing()?.rollback(to)?;
        output::tell(format_args!("Serving {} again", pointer.snapshot));
        Ok(ExitCode::SUCCESS)
    }
}
