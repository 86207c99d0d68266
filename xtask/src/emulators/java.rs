//! The Java that the engine needs, wherever it is.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::command;

const VERSION: &str = "25";
/// The Java environments that Debian's packages and most others install.
const DEBIAN_HOMES: &str = "/usr/lib/jvm";
/// A module that some distributions of Java leave out.
const VECTOR_MODULE: &str = "jdk.incubator.vector";

/// The home of a JDK 25: the one `JAVA25_HOME` names, the one on the search path, or one beside that.
pub(crate) fn home() -> Option<PathBuf> {
    let named = ["JAVA25_HOME", "JAVA_HOME"].into_iter().filter_map(env::var_os).map(PathBuf::from);
    let on_path = command::find("java").and_then(|java| java.canonicalize().ok());
    let on_path = on_path.and_then(|java| java.ancestors().nth(2).map(Path::to_owned));
    let neighbours = on_path.as_deref().and_then(Path::parent).map(folders).unwrap_or_default();
    let debian = folders(Path::new(DEBIAN_HOMES));
    named.chain(on_path).chain(neighbours).chain(debian).find(|home| suits(home))
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// A compiler beside the virtual machine, the right version, and the module.
fn suits(home: &Path) -> bool {
    let release = fs::read_to_string(home.join("release")).unwrap_or_default();
    home.join("bin/javac").is_file() && is_version(&release) && release.contains(VECTOR_MODULE)
}

/// `JAVA_VERSION="25.0.3"` in the file that every Java has in its home.
fn is_version(release: &str) -> bool {
    let version = release.lines().find_map(|line| line.strip_prefix("JAVA_VERSION="));
    version.is_some_and(|version| version.trim_matches('"').split(['.', '-', '+']).next() == Some(VERSION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_number_before_the_first_point() {
        assert!(is_version("IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"25.0.3\"\n"));
        assert!(is_version("JAVA_VERSION=\"25\""));
        assert!(is_version("JAVA_VERSION=\"25-ea\""));
        assert!(!is_version("JAVA_VERSION=\"17.0.15\""));
        assert!(!is_version("JAVA_VERSION=\"2.5\""));
        assert!(!is_version("JAVA_RUNTIME_VERSION=\"25.0.3\""));
    }
}
