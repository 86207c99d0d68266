//! The `portal` binary: building it, and what it is asked to do.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::command;
use crate::progress::step;
use crate::workspace::Workspace;

#[derive(Debug, Clone, Copy)]
pub(crate) enum Profile {
    Dev,
    Release,
}

/// The exit code of a consolidation that has published, and said what it could not read.
const PARTS_UNREAD: i32 = 3;

impl Profile {
    pub(crate) fn from_release_flag(release: bool) -> Self {
        if release { Self::Release } else { Self::Dev }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::Release => "release",
        }
    }
}

/// A built `portal`, run from the workspace's root.
pub(crate) struct Portal {
    binary: PathBuf,
    root: PathBuf,
}

/// Builds the server.
pub(crate) fn build(workspace: &Workspace, profile: Profile) -> Result<Portal> {
    let package = &workspace.leptos.bin_package;
    step("Build the server", || {
        command::run(workspace.cargo().args(["build", "--package", package, "--profile", profile.name()]))
    })?;
    let binary = workspace
        .target
        .join(profile.folder())
        .join("portal")
        .with_extension(std::env::consts::EXE_EXTENSION);
    Ok(Portal { binary, root: workspace.root.clone() })
}

impl Portal {
    /// One that was built before.
    pub(crate) fn at(workspace: &Workspace, binary: PathBuf) -> Self {
        Self { binary, root: workspace.root.clone() }
    }

    pub(crate) fn binary(&self) -> &Path {
        &self.binary
    }

    pub(crate) fn write_demo_items(&self, records: u32, folder: &Path) -> Result<()> {
        let records = records.to_string();
        self.run(&[
            OsStr::new("demo"),
            "--records".as_ref(),
            records.as_ref(),
            "--seed".as_ref(),
            "1".as_ref(),
            "--out".as_ref(),
            folder.as_ref(),
        ])
    }

    /// Whatever the items are now: whoever tries things out may take records away.
    pub(crate) fn consolidate(&self, items: &Path, lake: &Path) -> Result<()> {
        let mut command = self.command();
        command.arg("consolidate").arg("--items").arg(items).arg("--lake").arg(lake);
        command.args(["--accept-drop", "100"]);
        command::run_accepting(&mut command, &[PARTS_UNREAD])
    }

    /// Into a lake that is new, by a program that may be older than this one.
    pub(crate) fn consolidate_first(&self, items: &Path, lake: &Path) -> Result<()> {
        let mut command = self.command();
        command.arg("consolidate").arg("--items").arg(items).arg("--lake").arg(lake);
        command::run_accepting(&mut command, &[PARTS_UNREAD])
    }

    /// The server over a lake and a built site. It prints its address on standard output once it listens.
    pub(crate) fn serve(&self, lake: &Path, site: &Path, listen: &str) -> Command {
        let mut command = self.command();
        command.arg("serve").arg("--lake").arg(lake).arg("--site").arg(site).args(["--listen", listen]);
        command
    }

    fn run(&self, args: &[&OsStr]) -> Result<()> {
        command::run(self.command().args(args))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.binary);
        command.current_dir(&self.root);
        command
    }
}
