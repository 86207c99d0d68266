//! The Nu Html Checker on what the server answers.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::workspace::Workspace;

/// A line for each error.
pub(super) fn wrong(workspace: &Workspace, address: &str, paths: &[String]) -> Result<Vec<String>> {
    let folder = workspace.target.join("audit");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let mut files = Vec::new();
    for (number, path) in paths.iter().enumerate() {
        let file = folder.join(format!("{number:02}.html"));
        let mut fetch = Command::new("curl");
        command::run(fetch.args(["--silent", "--output"]).arg(&file).arg(format!("{address}{path}")))?;
        files.push(file);
    }
    let jar = workspace.tools().join("audit/node_modules/vnu-jar/build/dist/vnu.jar");
    let checked = Command::new("java")
        .arg("-jar")
        .arg(&jar)
        .args(["--errors-only", "--format", "gnu", "--exit-zero-always"])
        .args(&files)
        .output()
        .with_context(|| format!("cannot run {}", jar.display()))?;
    let said = String::from_utf8_lossy(&checked.stderr).into_owned();
    let named = |line: &str| {
        let page = paths.iter().zip(&files).find(|(_, file)| line.contains(&*file.to_string_lossy()));
        let message = line.split_once(".html\":").map_or(line, |(_, message)| message);
        page.map_or_else(|| line.to_owned(), |(path, _)| format!("{path}: {message}"))
    };
    Ok(said.lines().filter(|line| !line.trim().is_empty()).map(named).collect())
}
