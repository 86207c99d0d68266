//! A catalogue to try the portal on: made up, the same on every machine, made once.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use anyhow::{Context, Result};

use crate::portal::{self, Portal, Profile};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{serve, site};

const RECORDS: u32 = 5_000;

/// The folder of demonstration items, written when missing.
pub(crate) fn items(workspace: &Workspace, portal: &Portal) -> Result<PathBuf> {
    let items = workspace.portal_data().join("demo-items");
    if items.is_dir() {
        return Ok(items);
    }
    step(&format!("Write {RECORDS} demonstration records"), || {
        // Renamed when complete, so that an interrupted run does not pass for a catalogue.
        let partial = items.with_extension("partial");
        if partial.exists() {
            fs::remove_dir_all(&partial).with_context(|| format!("cannot remove {}", partial.display()))?;
        }
        fs::create_dir_all(&partial).with_context(|| format!("cannot create {}", partial.display()))?;
        portal.write_demo_items(RECORDS, &partial)?;
        fs::rename(&partial, &items).with_context(|| format!("cannot rename {}", partial.display()))
    })?;
    Ok(items)
}

/// A record of the catalogue: equal seeds make equal records.
pub(crate) const RECORD: &str = "7b69a64d-b874-4d64-a3ac-de2a34c9770c";

/// A debug server over the demonstration catalogue, until dropped.
pub(crate) struct Served {
    /// `http://127.0.0.1:40001`
    pub(crate) address: String,
    process: Child,
}

impl Served {
    pub(crate) fn start(workspace: &Workspace) -> Result<Self> {
        site::build(workspace)?;
        let portal = portal::build(workspace, Profile::Dev)?;
        let items = items(workspace, &portal)?;
        let lake = workspace.portal_data().join("lake");
        step("Consolidate the items into a snapshot", || portal.consolidate(&items, &lake))?;
        let mut command = portal.serve(&lake, &workspace.site(), "127.0.0.1:0");
        command.args(["--log", "warn"]);
        let mut process = command.stdout(Stdio::piped()).spawn().context("cannot start the server")?;
        match serve::answering(&mut process) {
            Ok(address) => Ok(Self { address, process }),
            Err(error) => {
                let _ = process.kill();
                Err(error)
            }
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
