//! Programs for another processor or an older C library than this machine's: zig has the headers and libraries of all of them.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::arch::Arch;
use super::portable::NEWEST;
use crate::command;
use crate::emulators::python;
use crate::progress::step;
use crate::workspace::Workspace;

const PACKAGES: [&str; 2] = ["cargo-zigbuild==0.24.1", "ziglang==0.17.1"];

/// The release program for `arch`.
pub(super) fn build(workspace: &Workspace, arch: Arch) -> Result<PathBuf> {
    let tools = workspace.tools();
    python::ensure(&tools, "zig", &PACKAGES)?;
    let target = arch.target();
    if let Some(rustup) = command::find("rustup") {
        let mut add = Command::new(rustup);
        command::run(add.args(["target", "add", target]).current_dir(&workspace.root))?;
    }
    let programs = env::var_os("PATH").unwrap_or_default();
    let ours = std::iter::once(tools.join("zig/bin")).chain(env::split_paths(&programs));
    let ours = env::join_paths(ours).context("the tools folder has a colon in its name")?;
    let package = &workspace.leptos.bin_package;
    let with_library = format!("{target}.{}.{}", NEWEST.0, NEWEST.1);
    step(&format!("Build the server for {arch}"), || {
        let mut build = workspace.cargo();
        build.args([
            "zigbuild",
            "--package",
            package,
            "--bin",
            "portal",
            "--release",
            "--target",
            &with_library,
        ]);
        command::run(build.env("PATH", ours).env("PORTAL_PORTABLE", "1"))
    })?;
    Ok(workspace.target.join(target).join("release/portal"))
}
