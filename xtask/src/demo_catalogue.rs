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

/// A debug server over the demonstration catalogue, until dropped.
pub(crate) struct Served {
    /// `http://127.0.0.1:40001`
    pub(crate) address: String,
    items: PathBuf,
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
        let mut process = command.stdout(Stdio::piped()).spawn().context("cannot start the server")?;
        match serve::answering(&mut process) {
            Ok(address) => Ok(Self { address, items, process }),
            Err(error) => {
                let _ = process.kill();
                Err(error)
            }
        }
    }

    /// The id of the first item, which is its file's name: the same one on every machine.
    pub(crate) fn first_record(&self) -> Result<String> {
        let mut first = self.items.clone();
        while first.is_dir() {
            let entries = fs::read_dir(&first).with_context(|| format!("cannot list {}", first.display()))?;
            let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
            first = paths.into_iter().min().context("there are no demonstration records")?;
        }
        let name = first.file_stem().context("a file has a name")?;
        Ok(name.to_string_lossy().into_owned())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
