//! s3s-fs, an S3 that checks signatures, built by cargo.

use std::fs;

use anyhow::{Context, Result};

use super::emptied;
use crate::command;
use crate::progress::step;
use crate::stamp::unless_unchanged;
use crate::workspace::Workspace;

const VERSION: &str = "0.14.1";

pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let folder = workspace.tools().join("s3s-fs");
    let program = folder.join("bin/s3s-fs");
    let stamp = workspace.tools().join("s3s-fs.stamp");
    unless_unchanged(&stamp, &VERSION, &[program], || {
        step(&format!("Build s3s-fs {VERSION}"), || {
            emptied(&folder)?;
            let built = folder.join("target");
            let mut install = workspace.cargo();
            install.args(["install", "s3s-fs", "--locked", "--features", "binary", "--version", VERSION]);
            install.arg("--root").arg(&folder).arg("--target-dir").arg(&built);
            // Fast enough for tests, and compiled in half the time.
            install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
            command::run(&mut install)?;
            fs::remove_dir_all(&built).with_context(|| format!("cannot remove {}", built.display()))
        })
    })?;
    Ok(())
}
