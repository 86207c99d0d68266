//! Whether `cargo xtask test` could install an emulator here.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::support::paths;

/// A file of the tools folder. Where it is missing, the test is skipped and says so; with `CI=true` it fails.
pub(crate) fn tool(path: &str) -> Result<Option<PathBuf>> {
    let file = paths::tools().join(path);
    if file.exists() {
        return Ok(Some(file));
    }
    if env::var_os("CI").is_some_and(|value| value == "true") {
        bail!(
            "{path} is missing from target/tools, and CI skips nothing: see what `cargo xtask test` says of it"
        );
    }
    // Not `eprintln!`, which the test harness keeps to itself while tests pass.
    writeln!(
        io::stderr(),
        "SKIPPED: all that needs target/tools/{path}; see what `cargo xtask test` says of it"
    )?;
    Ok(None)
}
