//! `portal consolidate`: items in, a published snapshot out.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use clap::Args;
use lake::{ACCEPT_DROP, Lake, LakeError, Options, Outcome, Progress, Report, SHARD_ROWS, consolidate};

use super::lease::LeaseArgs;
use super::place::{LakeArgs, Place, local};
use super::progress::Steps;
use super::report_file::ReportFile;
use super::{Failure, output, report};
use crate::diagnostics;

#[derive(Debug, Args)]
pub(super) struct Consolidate {
    /// Folder or `s3://bucket/prefix` with one geoCore JSON file per dataset, read recursively.
    #[arg(long, env = "PORTAL_ITEMS", value_name = "PLACE")]
    items: Place,
    #[command(flatten)]
    lake: LakeArgs,
    /// Rows after which a new file of postings begins. On Athena, files much larger are read more of by each search, and
    /// files much smaller are read whole.
    #[arg(long, env = "PORTAL_SHARD_ROWS", value_name = "ROWS", default_value_t = SHARD_ROWS,
        value_parser = clap::value_parser!(u64).range(1..))]
    shard_rows: u64,
    /// Most of the published records that may be gone, in percent; a run that would drop more publishes nothing.
    #[arg(long, env = "PORTAL_ACCEPT_DROP", value_name = "PERCENT", default_value_t = ACCEPT_DROP,
        value_parser = clap::value_parser!(u8).range(0..=100))]
    accept_drop: u8,
    #[command(flatten)]
    lease: LeaseArgs,
    /// Make every record anew, as if there were no snapshot to take any from. The result is the same.
    #[arg(long)]
    full: bool,
    /// End well too where parts could not be read, which is logged, and where another run is at work, which was asked to look
    /// again: for schedulers to whom any other end is a failure.
    #[arg(long, env = "PORTAL_LENIENT")]
    lenient: bool,
    /// Also write the report as JSON.
    #[arg(long, value_name = "FILE", value_parser = local)]
    report: Option<PathBuf>,
}

/// The exit code when what was published is up to date but for what could not be read.
const PARTS_UNREAD: u8 = 3;

/// An object takes tens of milliseconds to come: so many are asked for at once.
const S3_WORKERS: usize = 16;

impl Consolidate {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        if let Err(misplaced) = self.places_are_apart() {
            diagnostics::say(format_args!("portal: {misplaced}"));
            return Ok(ExitCode::from(2));
        }
        // Known before there is anything to write into it.
        let report_file = match self.report.as_deref().map(ReportFile::open).transpose() {
            Ok(file) => file,
            Err(error) => {
                diagnostics::say(format_args!("portal: --report: {error}"));
                return Ok(ExitCode::from(2));
            }
        };
        let report = match self.consolidated(None, Steps::default) {
            Ok(report) => report,
            Err(error) => {
                if let Some(file) = report_file {
                    file.write_failure(&error.to_string());
                }
                return self.not_run(error);
            }
        };
        // What was published is published, whether or not anybody can read of it.
        output::tell(report::text(&report).trim_end());
        if let Some(file) = report_file {
            file.write(&report);
        }
        Ok(match report.outcome {
            Outcome::Nothing | Outcome::Stopped => ExitCode::FAILURE,
            Outcome::Published | Outcome::Unchanged if self.lenient || report.is_whole() => ExitCode::SUCCESS,
            Outcome::Published | Outcome::Unchanged => ExitCode::from(PARTS_UNREAD),
        })
    }

    fn not_run(&self, error: Failure) -> Result<ExitCode, Failure> {
        if self.lenient && matches!(error.downcast_ref(), Some(LakeError::Held { .. })) {
            diagnostics::say(format_args!("portal: {error}"));
            return Ok(ExitCode::SUCCESS);
        }
        Err(error)
    }

    /// What is written into a folder must not be taken for an item, nor overwrite a snapshot.
    fn places_are_apart(&self) -> Result<(), String> {
        let report = self.report.as_deref();
        if let Place::Folder(items) = &self.items {
            if let Place::Folder(lake) = &self.lake.lake
                && is_looked_at(lake, items)
            {
                let lake = lake.display();
                return Err(format!(
                    "--lake: {lake} is in the folder of the items, and would be read as some"
                ));
            }
            if let Some(report) = report.filter(|report| is_looked_at(report, items)) {
                let report = report.display();
                return Err(format!(
                    "--report: {report} is in the folder of the items, and would be read as one"
                ));
            }
        }
        if let Place::Folder(lake) = &self.lake.lake
            && let Some(report) = report.filter(|report| inside(report, lake).is_some())
        {
            return Err(format!("--report: {} is in the lake, which holds nothing else", report.display()));
        }
        Ok(())
    }

    /// Runs alone on the lake, and tells of each run's progress. `until`: when whoever ordered the run stops waiting.
    pub(super) fn consolidated<P: Progress>(
        &self,
        until: Option<SystemTime>,
        progress: impl Fn() -> P,
    ) -> Result<Report, Failure> {
        let lake = self.lake.open()?;
        self.lease.alone(&lake, until, || self.one_run(&lake, &mut progress()))
    }

    fn one_run(&self, lake: &Lake, progress: &mut dyn Progress) -> Result<Report, Failure> {
        let mut options = Options {
            shard_rows: self.shard_rows,
            accept_drop: self.accept_drop,
            full: self.full,
            ..Options::default()
        };
        if matches!(self.items, Place::S3(_)) {
            options.workers = S3_WORKERS;
        }
        Ok(consolidate(self.items.items().as_ref(), lake, &options, progress)?)
    }
}

/// Whether `path` is where items are looked for in `items`: not behind a name with a dot.
fn is_looked_at(path: &Path, items: &Path) -> bool {
    let is_seen = |name: &OsStr| !name.as_encoded_bytes().starts_with(b".");
    inside(path, items).is_some_and(|inner| inner.iter().all(is_seen))
}

/// The way from `folder` to `path`, which need not exist yet, where it is in it.
fn inside(path: &Path, folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let path = std::path::absolute(path).ok()?;
    let real = path.ancestors().find_map(|existing| {
        let missing = path.strip_prefix(existing).ok()?;
        Some(existing.canonicalize().ok()?.join(missing))
    })?;
    real.strip_prefix(folder).ok().map(Path::to_owned)
}
