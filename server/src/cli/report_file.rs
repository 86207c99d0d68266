//! The report of a consolidation for programs (`--report`): a file, or whatever else can be written to.

use std::fs::File;
use std::io::{self, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lake::Report;

use super::json;
use crate::diagnostics;

/// How long a run whose work is done waits for the reader of a pipe.
const PATIENCE: Duration = Duration::from_secs(10);

pub(super) struct ReportFile {
    path: PathBuf,
    file: File,
    /// Holds what was written to it before, unlike a pipe or a terminal.
    is_kept: bool,
}

impl ReportFile {
    /// The file, open and without the report of an earlier run: a run that is killed has failed.
    pub(super) fn open(path: &Path) -> Result<Self, String> {
        let opened = || -> io::Result<Self> {
            let own = own_stream(path).map(File::try_clone).transpose()?;
            let is_kept = own.is_none();
            let file =
                own.map_or_else(|| File::options().create(true).truncate(false).write(true).open(path), Ok)?;
            let is_kept = is_kept && file.metadata()?.is_file();
            Ok(Self { path: path.to_owned(), file, is_kept })
        };
        let mut report = opened().map_err(|error| format!("{}: {error}", path.display()))?;
        if report.is_kept {
            let unfinished = failure("the run did not come to its end");
            report.put(unfinished.as_bytes()).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        Ok(report)
    }

    pub(super) fn write(self, report: &Report) {
        match serde_json::to_string_pretty(report) {
            Ok(json) => self.write_text(format!("{json}\n")),
            Err(error) => diagnostics::say(format_args!("portal: --report: {error}")),
        }
    }

    pub(super) fn write_failure(self, error: &str) {
        self.write_text(failure(error));
    }

    /// What was done is done, and the exit code says so: a report that cannot be written is only told of.
    fn write_text(mut self, text: String) {
        let path = self.path.display().to_string();
        let (told, written) = mpsc::channel();
        let writer = move || {
            // Nobody may wait for it any more.
            let _ = told.send(self.put(text.as_bytes()));
        };
        let problem = match thread::Builder::new().spawn(writer).map(|_| written.recv_timeout(PATIENCE)) {
            Ok(Ok(Ok(()))) => return,
            Ok(Ok(Err(error))) | Err(error) => error.to_string(),
            Ok(Err(_)) => "nobody reads it".to_owned(),
        };
        diagnostics::say(format_args!("portal: --report: {path}: {problem}"));
    }

    fn put(&mut self, text: &[u8]) -> io::Result<()> {
        if self.is_kept {
            self.file.set_len(0)?;
            self.file.rewind()?;
        }
        self.file.write_all(text)
    }
}

fn failure(error: &str) -> String {
    format!("{{\n  \"outcome\": \"failed\",\n  \"error\": {}\n}}\n", json::text(error))
}

/// The names under which a process finds its own streams lead to what dependencies print to, see [`diagnostics`].
fn own_stream(path: &Path) -> Option<&'static File> {
    match path.to_str()? {
        "/dev/stdout" | "/dev/fd/1" | "/proc/self/fd/1" => Some(diagnostics::output()),
        "/dev/stderr" | "/dev/fd/2" | "/proc/self/fd/2" => Some(diagnostics::error()),
        _ => None,
    }
}
