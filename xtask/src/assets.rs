//! Files served as they are written: icons, images, and small scripts such as the one that starts the islands.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// The scripts beside the islands, all of which a page may load.
pub(crate) const SCRIPTS: [&str; 2] = ["islands.js", "suggest.js"];

/// Copies what has changed and returns the paths of all copies.
pub(crate) fn copy(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let app = workspace.root.join("app");
    let assets = app.join("assets");
    let mut copies = Vec::new();
    for source in files_under(&assets)? {
        let name = source.strip_prefix(&assets).expect("files_under lists files under its folder");
        copies.push(copy_file(&source, &workspace.site().join("assets").join(name))?);
    }
    for name in SCRIPTS {
        copies.push(copy_file(&app.join(name), &workspace.pkg().join(name))?);
    }
    Ok(copies)
}

/// All files of a folder and its folders, sorted; none when there is no such folder.
pub(crate) fn files_under(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        if !folder.is_dir() {
            continue;
        }
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot list {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    Ok(files)
}

fn copy_file(source: &Path, copy: &Path) -> Result<PathBuf> {
    let bytes = fs::read(source).with_context(|| format!("cannot read {}", source.display()))?;
    if fs::read(copy).is_ok_and(|present| present == bytes) {
        return Ok(copy.to_owned());
    }
    if let Some(folder) = copy.parent() {
        fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    fs::write(copy, bytes).with_context(|| format!("cannot write {}", copy.display()))?;
    Ok(copy.to_owned())
}
