//! `portal consolidate`: items in, a published snapshot out.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
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
        // Known before there is anything to write into it.
        let report_file = match self.report.as_deref().map(writable).transpose() {
            Ok(file) => file,
            Err(error) => {
                eprintln!("portal: --report: {error}");
                return Ok(ExitCode::from(2));
            }
        };
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
        if let Some(mut file) = report_file {
            let mut json = serde_json::to_vec_pretty(&report)?;
            json.push(b'\n');
            file.set_len(0)?;
            file.write_all(&json)?;
        }
        Ok(match report.outcome {
            Outcome::Published | Outcome::Unchanged => ExitCode::SUCCESS,
            Outcome::Nothing => ExitCode::FAILURE,
        })
    }
}

/// The file as it was, open for writing; made if it is missing.
fn writable(path: &Path) -> Result<File, String> {
    let file = File::options().create(true).truncate(false).write(true).open(path);
    file.map_err(|error| format!("{}: {error}", path.display()))
}
