//! What tests need and a clone of the repository does not hold.
//!
//! A test whose need is missing is skipped and named, on standard error and in [`skipped_file`], which
//! `cargo xtask test` repeats at its end. The variable [`DEMANDED`] says what must not be missing: `all`, or names
//! of [`Need`]s with commas between. It is a variable of our own, because every hosted CI sets `CI`.

use std::env;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The variable with the needs that must be met, or else the tests fail.
pub const DEMANDED: &str = "PORTAL_TEST_NEEDS";

/// Something that lies outside the repository.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Real geoCore records, in `../shared/records`.
    Records,
    /// Small items of the kinds that were once got wrong, in `../shared/cases`.
    Cases,
    /// Chromium, its driver and the accessibility checks.
    Browser,
    /// Emulators of AWS services, and readers of SQL that are not ours.
    Emulators,
    /// Trino, with the Java it runs on.
    Trino,
}

impl Need {
    pub const ALL: [Self; 5] = [Self::Records, Self::Cases, Self::Browser, Self::Emulators, Self::Trino];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Records => "records",
            Self::Cases => "cases",
            Self::Browser => "browser",
            Self::Emulators => "emulators",
            Self::Trino => "trino",
        }
    }

    /// Whether the tests fail where it is missing.
    ///
    /// # Panics
    ///
    /// When [`DEMANDED`] holds a name that is none: a demand that is not understood must not pass for none.
    pub fn is_demanded(self) -> bool {
        let demanded = env::var(DEMANDED).unwrap_or_default();
        demands(&demanded).unwrap_or_else(|unknown| panic!("{DEMANDED} names {unknown:?}")).contains(&self)
    }

    /// Names what is skipped because `missing` is not here.
    ///
    /// # Panics
    ///
    /// When the need is demanded.
    pub fn skip(self, missing: &str) {
        assert!(!self.is_demanded(), "{missing} is missing, and {DEMANDED} demands {}", self.name());
        let line = format!("SKIPPED: what needs {}: {missing} is missing\n", self.name());
        // Not `eprintln!`, which the test harness keeps to itself while tests pass.
        let _ = io::stderr().write_all(line.as_bytes());
        let _ = note(&line);
    }
}

/// The folder with the real records, where there is one.
pub fn records() -> Option<PathBuf> {
    beside(Need::Records, "../shared/records")
}

/// The folder with the small items, where there is one.
pub fn cases() -> Option<PathBuf> {
    beside(Need::Cases, "../shared/cases/finding")
}

fn beside(need: Need, path: &str) -> Option<PathBuf> {
    let folder = root().join(path);
    if folder.is_dir() {
        return Some(folder);
    }
    need.skip(path);
    None
}

/// What the tests of this build skipped, a line each; not there when nothing was.
pub fn skipped_file() -> PathBuf {
    root().join("target/tests-skipped.txt")
}

fn demands(text: &str) -> Result<Vec<Need>, String> {
    if text.trim() == "all" {
        return Ok(Need::ALL.to_vec());
    }
    let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| Need::ALL.into_iter().find(|need| need.name() == name).ok_or_else(|| name.to_owned()))
        .collect()
}

/// In one write, since tests of several processes note at once.
fn note(line: &str) -> io::Result<()> {
    let file = skipped_file();
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    File::options().create(true).append(true).open(file)?.write_all(line.as_bytes())
}

fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).expect("this package is two folders below the root")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn demands_are_names_or_all() {
        assert_eq!(demands("all"), Ok(Need::ALL.to_vec()));
        assert_eq!(demands(" browser, trino"), Ok(vec![Need::Browser, Need::Trino]));
        assert_eq!(demands(""), Ok(Vec::new()));
        assert_eq!(demands("browser,java"), Err("java".to_owned()));
    }
}
