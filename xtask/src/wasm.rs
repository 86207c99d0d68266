//! The islands: `app` compiled to wasm, and the script that loads it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::command;
use crate::progress::{note, step};
use crate::stamp::{Freshness, unless_unchanged};
use crate::workspace::Workspace;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Builds `portal.js` and `portal.wasm` and returns their paths.
pub(crate) fn build(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    ensure_target()?;
    let library = step("Build the islands for the browser", || compile(workspace))?;
    step("Write the script that loads them", || bind(workspace, &library))
}

/// The flags that build the browser's side of the app; lints use the same.
pub(crate) fn app_flags(workspace: &Workspace) -> Vec<String> {
    let leptos = &workspace.leptos;
    let front = workspace.front_target();
    let flags =
        ["--lib", "--target", TARGET, "--profile", &leptos.lib_profile_release, "--no-default-features"];
    let mut flags: Vec<String> = flags.map(str::to_owned).into();
    flags.extend(["--package".to_owned(), leptos.lib_package.clone()]);
    flags.extend(["--features".to_owned(), leptos.lib_features.join(",")]);
    flags.extend(["--target-dir".to_owned(), front.to_string_lossy().into_owned()]);
    flags
}

/// `rust-toolchain.toml` names the target and rustup fetches it; a toolchain from elsewhere may lack it.
fn ensure_target() -> Result<()> {
    let sysroot = command::read(Command::new("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    if command::find("rustup").is_none() {
        bail!("the Rust toolchain has no {TARGET} target: install Rust with rustup, which fetches it");
    }
    step("Fetch the wasm target", || command::run(Command::new("rustup").args(["target", "add", TARGET])))
}

fn compile(workspace: &Workspace) -> Result<PathBuf> {
    command::run(workspace.cargo().arg("build").args(app_flags(workspace)))?;
    let leptos = &workspace.leptos;
    let folder = workspace.front_target().join(TARGET).join(&leptos.lib_profile_release);
    Ok(folder.join(&leptos.lib_package).with_extension("wasm"))
}

fn bind(workspace: &Workspace, library: &Path) -> Result<Vec<PathBuf>> {
    let bytes = fs::read(library).with_context(|| format!("cannot read {}", library.display()))?;
    let name = &workspace.leptos.output_name;
    let pkg = workspace.pkg();
    let script = pkg.join(name).with_extension("js");
    let wasm = pkg.join(name).with_extension("wasm");
    let outputs = vec![script, wasm.clone()];
    let made = unless_unchanged(&workspace.front_target().join("stamps/bindgen"), &bytes, &outputs, || {
        Bindgen::new()
            .input_path(library)
            .web(true)?
            .typescript(false)
            .remove_name_section(true)
            .remove_producers_section(true)
            .out_name(name)
            .generate(&pkg)?;
        // Leptos asks for `portal.wasm`; the generator's own name is for bundlers.
        let generated = pkg.join(format!("{name}_bg.wasm"));
        fs::rename(&generated, &wasm).with_context(|| format!("cannot rename {}", generated.display()))
    })?;
    if made == Freshness::Unchanged {
        note("unchanged");
    }
    Ok(outputs)
}
