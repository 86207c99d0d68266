//! `portal consolidate`: items in, a published snapshot out.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use lake::{ItemFolder, Options, Outcome, consolidate};

use super::progress::Steps;
use super::{Failure, LakeFolder, report};

#[derive(Debug, Args)]
pub(super) struct Consolidate {
    /// Folder with one geoCore JSON file per dataset, read recursively.
    #[arg(long, env = "PORTAL_ITEMS", value_name = "DIR")]
    items: PathBuf,
    #[command(flatten)]
    lake: LakeFolder,
    /// Also write the report as JSON.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

impl Consolidate {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        super::logs::start("warn");
        let lake = self.lake.open()?;
        let mut steps = Steps::default();
        let report = consolidate(&ItemFolder::new(&self.items), &lake, &Options::default(), &mut steps);
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
