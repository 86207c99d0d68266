//! What is deployed on AWS: the program as a zip for Lambda, and one template made of the parts in `deploy/cloudformation`.

mod arch;
mod canonical;
mod combinations;
mod portable;
mod rules;
mod template;
mod zig;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, site};

pub(crate) use arch::Arch;
pub(crate) use template::check;

/// The release program for `arch`, or one that was built elsewhere, with the template beside it.
pub(crate) fn run(workspace: &Workspace, arch: Arch, binary: Option<PathBuf>) -> Result<()> {
    let binary = if let Some(binary) = binary {
        binary
    } else {
        site::build(workspace)?;
        zig::build(workspace, arch)?
    };
    portable::check(&binary, arch)?;
    let folder = folder(workspace)?;
    template::write(workspace, &folder.join("portal.yaml"))?;
    step("Pack the program for Lambda", || {
        // Lambda starts a file of this name.
        fs::copy(&binary, folder.join("bootstrap"))
            .with_context(|| format!("cannot read {}", binary.display()))?;
        let mut zip = Command::new("python3");
        command::run(zip.args(["-m", "zipfile", "--create", "portal.zip", "bootstrap"]).current_dir(&folder))
    })
}

fn folder(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root.join("target/lambda");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}
