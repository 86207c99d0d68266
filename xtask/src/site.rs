//! The folder that the server serves beside its pages: islands, stylesheet, assets, each with its compressed copy.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::progress::step;
use crate::workspace::Workspace;
use crate::{assets, compress, style, wasm};

pub(crate) fn build(workspace: &Workspace) -> Result<()> {
    let mut published = wasm::build(workspace)?;
    step("Publish the stylesheet and assets", || {
        published.push(style::build(workspace)?);
        published.extend(assets::copy(workspace)?);
        let stamps = workspace.front_target().join("stamps");
        for file in published.clone() {
            published.extend(compress::compress(&file, &stamps)?);
        }
        remove_others(workspace, &published)
    })
}

/// What an earlier build published and this one did not would be served for ever.
fn remove_others(workspace: &Workspace, published: &[PathBuf]) -> Result<()> {
    for file in assets::files_under(&workspace.site())? {
        if !published.contains(&file) {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
        }
    }
    Ok(())
}
