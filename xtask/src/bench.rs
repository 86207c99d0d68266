//! Measuring searches, on this machine and in one run.

use anyhow::Result;

use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, site};

/// `args` go to the benchmark: `--records N`, any number of times.
pub(crate) fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    site::build(workspace)?;
    step("Measure searches", || {
        let bench = ["bench", "--package", "server", "--bench", "search", "--"];
        command::run(command::cargo_in(workspace).args(bench).args(args))
    })
}
