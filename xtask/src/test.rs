//! Every test of the workspace, with what the tests of the browser and of AWS need built and installed first.

use anyhow::Result;

use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, emulators, site, tools};

/// `args` go to `cargo test`.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    tools::ensure_browser()?;
    tools::ensure_axe(workspace)?;
    emulators::ensure(workspace)?;
    site::build(workspace)?;
    // The tests start `portal`. Cargo builds it with the features that `cargo test` gives every dependency, so that
    // none is compiled twice.
    step("Build the workspace and its tests", || {
        command::run(workspace.cargo().args(["build", "--workspace", "--bins", "--tests"]))
    })?;
    step("Test", || command::run(workspace.cargo().args(["test", "--workspace"]).args(args)))
}
