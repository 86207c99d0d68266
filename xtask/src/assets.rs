//! Files served as they are written: icons, images, and the scripts that no compiler makes.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Copies what has changed and returns the paths of all copies.
pub(crate) fn copy(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let app = workspace.root.join("app");
    let assets = app.join("assets");
    let mut copies = Vec::new();
    for source in files_under(&assets)? {
        let name = source.strip_prefix(&assets).expect("files_under lists files under its folder");
        copies.push(copy_file(&source, &workspace.site().join("assets").join(name))?);
    }
    for script in scripts(workspace)? {
        copies.push(copy_file(&app.join(&script), &workspace.pkg().join(&script))?);
    }
    Ok(copies)
}

/// The names of the scripts beside the app: the one that starts the islands, and those that it asks for.
pub(crate) fn scripts(workspace: &Workspace) -> Result<Vec<String>> {
    let app = workspace.root.join("app");
    let entries = fs::read_dir(&app).with_context(|| format!("cannot list {}", app.display()))?;
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        let is_script = Path::new(&name).extension().is_some_and(|extension| extension == "js");
        names.extend(name.to_str().filter(|_| is_script).map(str::to_owned));
    }
    names.sort();
    Ok(names)
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
