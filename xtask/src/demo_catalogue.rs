//! A catalogue to try the portal on: made up, the same on every machine, made once.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::portal::Portal;
use crate::progress::step;
use crate::workspace::Workspace;

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
