//! Whether a program starts on Amazon Linux 2023, which has glibc 2.34.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};

use super::arch::Arch;
use crate::command;

/// Of glibc, and what this file is about.
pub(super) const NEWEST: (u32, u32) = (2, 34);

/// The program is for `arch`, and asks for nothing that the C library there has not.
pub(super) fn check(binary: &Path, arch: Arch) -> Result<()> {
    let read = command::read(
        Command::new("readelf").args(["--wide", "--file-header", "--dynamic", "--version-info"]).arg(binary),
    )?;
    let shown = binary.display();
    ensure!(machine(&read) == Some(arch.machine()), "{shown} is for {:?}, not {arch}", machine(&read));
    let missing = missing(&read);
    ensure!(
        missing.is_empty(),
        "{shown} does not start on Amazon Linux 2023, which has no {}",
        missing.join(", ")
    );
    Ok(())
}

fn machine(read: &str) -> Option<&str> {
    read.lines().find_map(|line| line.trim().strip_prefix("Machine:")).map(str::trim)
}

/// Versions that are asked for and too new, and relocations packed as older libraries cannot unpack them.
fn missing(read: &str) -> Vec<String> {
    let words = read.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_' && letter != '.');
    let mut missing: Vec<String> = words.filter(|word| is_too_new(word)).map(str::to_owned).collect();
    missing.sort();
    missing.dedup();
    missing
}

fn is_too_new(word: &str) -> bool {
    let Some(version) = word.strip_prefix("GLIBC_") else { return word == "RELR" };
    let mut numbers = version.split('.').map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) > NEWEST,
        // GLIBC_ABI_DT_RELR and its like.
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As readelf writes, shortened.
    const READ: &str = "ELF Header:
  Machine:                           AArch64
 0x0000000000000024 (RELR)               0x4208
 0x0000000000000007 (RELA)               0x1230
  0x0010:   Name: GLIBC_2.34  Flags: none  Version: 4
  0x0020:   Name: GLIBC_2.17  Flags: none  Version: 3
  0x0030:   Name: GLIBC_2.36  Flags: none  Version: 2
  0x0030:   Name: GLIBC_ABI_DT_RELR  Flags: none  Version: 2
  0x0040:   Name: GCC_3.0  Flags: none  Version: 5
";

    #[test]
    fn what_an_older_library_has_not_is_named() {
        assert_eq!(machine(READ), Some(Arch::Arm64.machine()));
        assert_eq!(missing(READ), ["GLIBC_2.36", "GLIBC_ABI_DT_RELR", "RELR"]);
        let portable = READ.replace("GLIBC_2.36", "GLIBC_2.4").replace("GLIBC_ABI_DT_RELR", "GLIBC_2.2.5");
        assert!(missing(&portable.replace("(RELR)", "(HASH)")).is_empty());
    }
}
