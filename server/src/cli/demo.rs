//! `portal demo`: a made-up catalogue, written as a publisher would.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::Failure;
use super::output;
use super::place::local;
use super::progress::Bar;

#[derive(Debug, Args)]
pub(super) struct Demo {
    /// How many items to write.
    #[arg(long, default_value_t = 5000, value_parser = clap::value_parser!(u32).range(1..=10_000_000))]
    records: u32,
    /// Equal seeds give equal bytes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Empty folder to write to; made if it is missing.
    #[arg(long, value_name = "DIR", value_parser = local)]
    out: PathBuf,
}

impl Demo {
    pub(super) fn run(self) -> Result<ExitCode, Failure> {
        let in_out = |error: std::io::Error| format!("{}: {error}", self.out.display());
        fs::create_dir_all(&self.out).map_err(in_out)?;
        if fs::read_dir(&self.out).map_err(in_out)?.next().is_some() {
            return Err(format!("{} is not empty: two catalogues would mix", self.out.display()).into());
        }
        let mut bar = Bar::new("Writing items", Some(u64::from(self.records)));
        for item in demo::generate(self.records as usize, self.seed) {
            let path = self.out.join(&item.key);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(in_out)?;
            }
            fs::write(&path, &item.bytes).map_err(|error| format!("{}: {error}", path.display()))?;
            bar.advance(1);
        }
        bar.finish();
        output::tell(format_args!("{} items in {}", self.records, self.out.display()));
        Ok(ExitCode::SUCCESS)
    }
}
