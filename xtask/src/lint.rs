//! What is checked without running the code.

use anyhow::Result;

use crate::progress::{note, step};
use crate::workspace::Workspace;
use crate::{command, package, site, sizes, wasm};

pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let cargo = |args: &[&str]| command::run(workspace.cargo().args(args));
    step("Check the formatting", || cargo(&["fmt", "--all", "--check"]))?;
    step("Lint the server's side", || {
        cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    })?;
    step("Lint the browser's side", || {
        let flags = wasm::app_flags(workspace);
        command::run(workspace.cargo().arg("clippy").args(flags).args(["--", "--deny", "warnings"]))
    })?;
    step("Check the documentation", || {
        let mut doc = workspace.cargo();
        // With examples, dependencies have the features they have for tests: what the lints have checked is not checked again.
        doc.args(["doc", "--workspace", "--no-deps", "--document-private-items"]);
        doc.args(["--lib", "--bins", "--examples"]);
        command::run(doc.env("RUSTDOCFLAGS", "--deny warnings"))
    })?;
    step("Check licences and sources of dependencies", || {
        if command::find("cargo-deny").is_none() {
            note("skipped: `cargo install cargo-deny --locked` brings the check, and CI has it");
            return Ok(());
        }
        cargo(&["deny", "check", "licenses", "bans", "sources"])?;
        check_advisories(workspace)
    })?;
    step("Check the CloudFormation template", || package::check(workspace))?;
    site::build(workspace)?;
    step("Weigh what the browser downloads", || sizes::check(workspace))
}

/// Known faults of dependencies. Their database comes from the network, which this must not depend on.
fn check_advisories(workspace: &Workspace) -> Result<()> {
    if !command::succeeds(workspace.cargo().args(["deny", "fetch", "db"])) {
        note("skipped: the database of advisories cannot be fetched here");
        return Ok(());
    }
    command::run(workspace.cargo().args(["deny", "check", "--disable-fetch", "advisories"]))
}
