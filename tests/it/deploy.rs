//! What installs the portal: units and container files of machines of one's own, the state machine on AWS, each checked beside a
//! broken copy.

mod container;
mod pipeline;
mod units;

use std::fs;

use anyhow::{Context, Result};

use crate::support::paths;

/// A file below `deploy/`.
fn read(path: &str) -> Result<String> {
    let path = paths::root().join("deploy").join(path);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}
