//! An optimised program holds the site's files, and is linked small.

use std::env;

/// Set where the program is to start on systems older than this one, and may be linked by something else than Rust's linker.
const PORTABLE: &str = "PORTAL_PORTABLE";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={PORTABLE}");
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!("cargo::rerun-if-changed=../target/site");
        if env::var_os(PORTABLE).is_none() {
            fold();
        }
    }
}

/// What is the same code under several names is kept once, and addresses to relocate are packed, which C libraries before glibc 2.36
/// cannot unpack. Only the linker that Rust brings for this target is known to do both.
fn fold() {
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|found| found == value);
    let is_lld = is("CARGO_CFG_TARGET_ARCH", "x86_64")
        && is("CARGO_CFG_TARGET_OS", "linux")
        && is("CARGO_CFG_TARGET_ENV", "gnu");
    if is_lld {
        println!("cargo::rustc-link-arg-bins=-Wl,--icf=all");
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}
