//! Python packages, each set in an environment of its own: they pin versions of the same libraries.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use super::emptied;
use crate::progress::step;
use crate::stamp::unless_unchanged;
use crate::{command, tools};

/// The folder `name` with an environment that has `packages`.
pub(crate) fn ensure(tools: &Path, name: &str, packages: &[&str]) -> Result<()> {
    let folder = tools.join(name);
    let python = folder.join("bin/python");
    let stamp = tools.join(format!("{name}.stamp"));
    unless_unchanged(&stamp, &packages, std::slice::from_ref(&python), || {
        ensure_python()?;
        step(&format!("Install {}", packages.join(" ")), || {
            emptied(&folder)?;
            command::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
            let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
            command::run(Command::new(&python).args(pip).args(packages))
        })
    })?;
    Ok(())
}

/// Debian keeps the part of Python that makes environments in a package of its own.
fn ensure_python() -> Result<()> {
    if command::succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"])) {
        return Ok(());
    }
    tools::install(&["python3-venv"])
}
