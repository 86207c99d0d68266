//! Lighthouse, which looks at a page as a phone on a slow network does.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::command;
use crate::progress::{note, step};
use crate::workspace::Workspace;

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
/// Of a hundred.
const WANTED: f64 = 95.0;
const ATTEMPTS: usize = 4;

/// A line for each score below what is wanted.
pub(super) fn poor(workspace: &Workspace, address: &str, paths: &[&str]) -> Result<Vec<String>> {
    let program = workspace.tools().join("audit/node_modules/.bin/lighthouse");
    let chromium = command::find("chromium").context("chromium was installed")?;
    let report = workspace.target.join("audit/lighthouse.json");
    let mut poor = Vec::new();
    for path in paths {
        step(&format!("Lighthouse on {path}"), || {
            let mut command = Command::new(&program);
            command
                .arg(format!("{address}{path}"))
                .args(["--quiet", "--output=json", "--chrome-flags=--headless --no-sandbox --disable-gpu"])
                .arg(format!("--output-path={}", report.display()))
                .arg(format!("--only-categories={}", CATEGORIES.join(",")))
                .env("CHROME_PATH", &chromium)
                .stdout(Stdio::null());
            // Now and then it misses the beginning of a load, and says to run it again.
            let has_run = (1..ATTEMPTS).any(|_| command::run(&mut command).is_ok());
            if has_run { Ok(()) } else { command::run(&mut command) }
        })?;
        let text =
            fs::read_to_string(&report).with_context(|| format!("cannot read {}", report.display()))?;
        let found: Value = serde_json::from_str(&text).context("Lighthouse wrote no JSON")?;
        for category in CATEGORIES {
            let score = found["categories"][category]["score"].as_f64().unwrap_or_default() * 100.0;
            note(format!("{path}: {category} {score:.0}"));
            if score < WANTED {
                poor.push(format!("{path}: {category} {score:.0}, wanted {WANTED:.0}"));
            }
        }
    }
    Ok(poor)
}
