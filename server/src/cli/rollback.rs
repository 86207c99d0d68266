//! `portal rollback`: an earlier snapshot becomes current again; nothing is built or removed.

use std::process::ExitCode;

use clap::Args;
use serde_json::{Value, json};

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

    /// As a function, for whoever found the snapshot that the event names to be broken.
    pub(super) fn withdrawn(&self, event: &Value) -> Result<Value, Failure> {
        let bad = event["snapshot"].as_str().ok_or("the event names no snapshot")?.parse()?;
        let current = self.lake.open_existing()?.withdraw(&bad)?.snapshot;
        tracing::warn!(%bad, %current, "a snapshot was withdrawn");
        Ok(json!({ "outcome": "withdrawn", "withdrawn": bad, "current": current }))
    }
}
