//! Where a build leaves things.

use std::env;
use std::path::{Path, PathBuf};

/// The workspace's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("this package is a folder of the workspace")
}

/// Cargo puts programs beside the folder of the tests it built with them.
pub(crate) fn portal_binary() -> PathBuf {
    let test = env::current_exe().expect("the system knows this test's path");
    let folder = test.ancestors().nth(2).expect("tests are built into target/<profile>/deps");
    folder.join("portal").with_extension(env::consts::EXE_EXTENSION)
}

/// What `cargo xtask build` publishes.
pub(crate) fn site() -> PathBuf {
    root().join("target/site")
}

/// What `cargo xtask test` fetches.
pub(crate) fn tools() -> PathBuf {
    root().join("target/tools")
}

/// Pictures for people to look at.
pub(crate) fn screenshots() -> PathBuf {
    root().join("target/screenshots")
}

/// Files of this run of the tests.
pub(crate) fn scratch() -> PathBuf {
    root().join("target/tmp")
}
