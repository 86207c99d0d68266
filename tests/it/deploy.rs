//! What installs the portal on machines of one's own: units and container files, each checked beside a broken copy.

mod container;
mod units;

use std::fs;

use anyhow::{Context, Result};

use crate::support::paths;

/// A file below `deploy/`.
fn read(path: &str) -> Result<String> {
    let path = paths::root().join("deploy").join(path);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}
