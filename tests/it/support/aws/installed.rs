//! Whether `cargo xtask test` could install an emulator here.

use std::path::PathBuf;

use needs::Need;

use crate::support::paths;

/// A file of the tools folder; what needs it is skipped where it is missing.
pub(crate) fn tool(path: &str) -> Option<PathBuf> {
    let file = paths::tools().join(path);
    if file.exists() {
        return Some(file);
    }
    let need = if path.starts_with("trino/") { Need::Trino } else { Need::Emulators };
    need.skip(&format!("target/tools/{path}"));
    None
}
