//! The rules between the crates, as cargo sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::support::paths;

/// What each crate may use of the workspace. `server` joins them all and is not restrained.
const MAY_USE: [(&str, &[&str]); 14] = [
    ("catalog", &[]),
    ("query", &["catalog"]),
    ("lake", &["catalog", "query"]),
    ("engine", &["catalog", "query", "lake"]),
    ("aws", &["query", "lake"]),
    ("app", &["catalog", "cql2", "drawing", "formats"]),
    ("cql2", &["catalog"]),
    ("formats", &["catalog"]),
    ("places", &["catalog", "query"]),
    ("demo", &[]),
    ("drawing", &[]),
    ("needs", &[]),
    ("xtask", &["needs"]),
    ("portal-tests", &["needs"]),
];

#[test]
fn crates_depend_only_downwards() -> Result<()> {
    let mut uses = workspace_dependencies()?;
    uses.remove("server");
    let names: BTreeSet<&str> = uses.keys().map(String::as_str).collect();
    assert_eq!(names, MAY_USE.iter().map(|(name, _)| *name).collect(), "each crate has its rule");
    for (name, allowed) in MAY_USE {
        for used in &uses[name] {
            assert!(allowed.contains(&used.as_str()), "{name} should not use {used}");
        }
    }
    Ok(())
}

#[test]
fn pages_know_no_storage_and_no_engine() -> Result<()> {
    for side in [&["--features", "ssr"][..], &["--features", "hydrate", "--target", "wasm32-unknown-unknown"]]
    {
        let crates = dependencies("app", side)?;
        assert_none(&crates, "app", &["datafusion", "arrow", "parquet", "aws-", "sqlparser", "query"]);
    }
    Ok(())
}

#[test]
fn the_browser_downloads_neither_translations_nor_an_html_parser() -> Result<()> {
    let crates = dependencies("app", &["--features", "hydrate", "--target", "wasm32-unknown-unknown"])?;
    assert_none(
        &crates,
        "app in the browser",
        &["fluent", "ammonia", "html5ever", "pulldown-cmark", "tokio"],
    );
    Ok(())
}

#[test]
fn engines_know_no_http_server() -> Result<()> {
    assert_none(&dependencies("engine", &[])?, "engine", &["axum", "leptos", "tower-http"]);
    Ok(())
}

#[test]
fn searches_become_sql_without_input_or_output() -> Result<()> {
    for name in ["catalog", "cql2", "query"] {
        assert_none(
            &dependencies(name, &[])?,
            name,
            &["tokio", "axum", "leptos", "datafusion", "arrow", "parquet"],
        );
    }
    Ok(())
}

/// `println!` panics where nobody reads and waits where nobody reads on: what is said goes through
/// `server::diagnostics`, which loses a line instead, and results through `server::cli::output`.
#[test]
fn nothing_prints_past_the_diagnostics() -> Result<()> {
    const WRITER: &str = "server/src/diagnostics.rs";
    const ONLY_TESTS: &str = "crates/needs/";
    const PRINTING: [&str; 7] =
        ["println!", "print!", "dbg!", "io::stdout(", "io::stderr(", "io::Stdout", "io::Stderr"];
    let mut files = Vec::new();
    for folder in ["app/src", "crates", "server/src"] {
        sources(&paths::root().join(folder), &mut files)?;
    }
    ensure!(files.len() > 200, "only {} files were found", files.len());
    for file in files {
        let path = file.strip_prefix(paths::root())?.to_str().context("UTF-8")?.to_owned();
        if path == WRITER
            || path.starts_with(ONLY_TESTS)
            || path.contains("/tests")
            || path.contains("/benches/")
        {
            continue;
        }
        let text = fs::read_to_string(&file)?;
        let shipped = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
        for (line, printing) in code.flat_map(|line| PRINTING.map(|printing| (line, printing))) {
            assert!(!line.contains(printing), "{path} prints: {line}");
        }
    }
    Ok(())
}

/// The Rust files below a folder.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

/// Declared dependencies between the workspace's crates, those of tests and builds left out.
fn workspace_dependencies() -> Result<BTreeMap<String, Vec<String>>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Package>,
    }
    #[derive(Deserialize)]
    struct Package {
        name: String,
        dependencies: Vec<Dependency>,
    }
    #[derive(Deserialize)]
    struct Dependency {
        name: String,
        kind: Option<String>,
        path: Option<String>,
    }
    let metadata: Metadata =
        serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])?)?;
    let uses = metadata.packages.into_iter().map(|package| {
        let inside =
            package.dependencies.into_iter().filter(|used| used.kind.is_none() && used.path.is_some());
        (package.name, inside.map(|used| used.name).collect())
    });
    Ok(uses.collect())
}

/// Everything a crate is built from, by name.
fn dependencies(package: &str, flags: &[&str]) -> Result<BTreeSet<String>> {
    let tree = ["tree", "--package", package, "--edges", "normal", "--prefix", "none", "--format", "{p}"];
    let text = cargo(&[&tree[..], flags].concat())?;
    Ok(text.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect())
}

fn assert_none(crates: &BTreeSet<String>, owner: &str, banned: &[&str]) {
    for name in crates {
        assert!(
            !banned.iter().any(|start| name.starts_with(start)),
            "{owner} should not be built from {name}"
        );
    }
}

fn cargo(args: &[&str]) -> Result<String> {
    let output =
        Command::new(env!("CARGO")).args(args).arg("--offline").current_dir(paths::root()).output()?;
    let log = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "cargo {} failed: {log}", args.join(" "));
    String::from_utf8(output.stdout).context("cargo prints UTF-8")
}
