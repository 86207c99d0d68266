//! What is too slow for every test run: the markup of each kind of page by the checker of the Web's standards, and
//! Lighthouse on a phone.

mod lighthouse;
mod markup;

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::demo_catalogue::{RECORD, Served};
use crate::progress::step;
use crate::stamp::unless_unchanged;
use crate::workspace::Workspace;
use crate::{command, tools};

/// The Nu Html Checker, and Lighthouse.
const PACKAGES: [&str; 2] = ["vnu-jar@26.9.27", "lighthouse@13.5.0"];
/// Each kind of page, with one that is an error.
const PAGES: [&str; 10] = [
    "",
    "/search",
    "/search?q=water&bbox=-96,41,-74,57&type=dataset",
    "/search?q=zzzzqqqq",
    "/search?begin=x&bbox=1",
    "/search/org",
    "/about",
    "/help",
    "/developers",
    "/no-such-page",
];

/// Audits the demonstration catalogue in both languages.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    install(workspace)?;
    let served = Served::start(workspace)?;
    let record = format!("/record/{RECORD}");
    let paths: Vec<String> = ["/en", "/fr"]
        .into_iter()
        .flat_map(|lang| PAGES.into_iter().chain([record.as_str()]).map(move |page| format!("{lang}{page}")))
        .collect();
    let wrong =
        step("Check the markup of every kind of page", || markup::wrong(workspace, &served.address, &paths))?;
    let poor =
        lighthouse::poor(workspace, &served.address, &["/en", "/fr/search?q=eau", &format!("/en{record}")])?;
    let failures = [wrong, poor].concat();
    if failures.is_empty() { Ok(()) } else { bail!("not as it should be:\n{}", failures.join("\n")) }
}

fn install(workspace: &Workspace) -> Result<()> {
    tools::ensure_browser()?;
    tools::ensure_programs(&[("npm", "npm"), ("java", "default-jre-headless"), ("curl", "curl")])?;
    let folder = workspace.tools().join("audit");
    unless_unchanged(&folder.join("stamp"), &PACKAGES, &[folder.join("node_modules")], || {
        step("Fetch the auditors", || {
            fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
            let quiet = ["install", "--silent", "--no-audit", "--no-fund", "--prefix"];
            command::run(Command::new("npm").args(quiet).arg(&folder).args(PACKAGES))
        })
    })?;
    Ok(())
}
