//! Every test of the workspace, with what the tests of the browser and of AWS need built and installed first.

use std::collections::BTreeSet;
use std::fs;

use anyhow::Result;
use needs::Need;

use crate::bring::bring;
use crate::progress::{self, step};
use crate::workspace::Workspace;
use crate::{command, emulators, site, tools};

/// `args` go to `cargo test`.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    bring(Need::Browser, || {
        tools::ensure_browser()?;
        tools::ensure_axe(workspace)
    })?;
    emulators::ensure(workspace)?;
    site::build(workspace)?;
    // The tests start `portal`. Cargo builds it with the features that `cargo test` gives every dependency, so that
    // none is compiled twice.
    step("Build the workspace and its tests", || {
        command::run(workspace.cargo().args(["build", "--workspace", "--bins", "--tests"]))
    })?;
    // Of an earlier run.
    let _ = fs::remove_file(needs::skipped_file());
    let tested = step("Test", || command::run(workspace.cargo().args(["test", "--workspace"]).args(args)));
    name_what_was_skipped();
    tested
}

/// A line for each thing that was not there, once, at the end of the run where it is read.
fn name_what_was_skipped() {
    let lines = fs::read_to_string(needs::skipped_file()).unwrap_or_default();
    for line in lines.lines().collect::<BTreeSet<_>>() {
        progress::note(line);
    }
}
