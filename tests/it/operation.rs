//! The binary as operators run it: consolidating, serving, being killed.

mod clients;
mod diagnostics;
mod hand_queries;
mod killed;
mod lake_states;
mod own_items;
mod places;
mod readers;
mod readiness;
mod real_records;
mod reports;
mod settings;
mod snapshots;
mod stopped;
mod swap;
mod wrong_use;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::support::portal::{portal, run};

/// A folder of items and a lake, gone with the test.
struct Workplace {
    folder: TempDir,
}

impl Workplace {
    fn new() -> Result<Self> {
        Ok(Self { folder: TempDir::new()? })
    }

    fn lake(&self) -> PathBuf {
        self.folder.path().join("lake")
    }

    /// A made-up catalogue; equal arguments give equal items.
    fn items(&self, records: usize, seed: u64) -> Result<PathBuf> {
        let items = self.folder.path().join(format!("items-{records}-{seed}"));
        if !items.exists() {
            fs::create_dir_all(&items)?;
            run(portal()
                .args(["demo", "--records", &records.to_string(), "--seed", &seed.to_string(), "--out"])
                .arg(&items))?;
        }
        Ok(items)
    }

    /// Whatever was published before may go.
    fn consolidate(&self, items: &Path) -> Result<String> {
        run(self.consolidation(items).args(["--accept-drop", "100"]))
    }

    fn consolidation(&self, items: &Path) -> Command {
        let mut command = portal();
        command.arg("consolidate").arg("--items").arg(items).arg("--lake").arg(self.lake());
        command
    }

    /// The lines of `portal snapshots`.
    fn snapshots(&self) -> Result<Vec<String>> {
        let listed = run(portal().arg("snapshots").arg("--lake").arg(self.lake()))?;
        Ok(listed.lines().map(ToOwned::to_owned).collect())
    }

    fn current(&self) -> Result<String> {
        let line = self.snapshots()?.into_iter().find(|line| line.contains("  current"));
        line.context("no snapshot is current")
    }
}

/// The number of results a search page states in its heading.
fn stated_total(page: &str) -> Result<usize> {
    let heading =
        page.split_once("<h1").and_then(|(_, rest)| rest.split_once("</h1>")).context("no heading")?.0;
    let text: String =
        heading.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text)).collect();
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.parse().with_context(|| format!("no number in {text:?}"))
}
