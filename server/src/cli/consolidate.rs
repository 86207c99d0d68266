//! `portal consolidate`: items in, a published snapshot out.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use lake::{Options, Outcome, consolidate};

use super::place::{LakeArgs, Place};
use super::progress::Steps;
use super::{Failure, report};

#[derive(Debug, Args)]
pub(super) struct Consolidate {
    /// Folder or `s3://bucket/prefix` with one geoCore JSON file per dataset, read recursively.
    #[arg(long, env = "PORTAL_ITEMS", value_name = "PLACE")]
    items: Place,
    #[command(flatten)]
    lake: LakeArgs,
    /// Also write the report as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// An object takes tens of milliseconds to come: so many are asked for at once.
const S3_WORKERS: usize = 16;

impl Consolidate {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let lake = self.lake.open()?;
        let mut steps = Steps::default();
        let mut options = Options::default();
        if matches!(self.items, Place::S3(_)) {
            options.workers = S3_WORKERS;
        }
        let report = consolidate(self.items.items().as_ref(), &lake, &options, &mut steps);
        steps.finish();
        let report = report?;
        report::print(&report);
        if let Some(path) = &self.report {
            let mut json = serde_json::to_vec_pretty(&report)?;
            json.push(b'\n');
            fs::write(path, json).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(match report.outcome {
            Outcome::Published | Outcome::Unchanged => ExitCode::SUCCESS,
            Outcome::Nothing => ExitCode::FAILURE,
        })
    }
}
