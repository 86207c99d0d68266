//! The pictures at the top of the README: pages of the demonstration catalogue, light and dark.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::demo_catalogue::{RECORD, Served};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, tools};

/// Name and address. The second shows results with their map, the third a record.
const PAGES: [(&str, &str); 3] = [
    ("home", "/en/"),
    ("search", "/en/search?q=water&bbox=-96,41,-74,57&type=dataset"),
    ("record", "/en/record/"),
];
const SCHEMES: [(&str, &str); 2] = [("dark", "0"), ("light", "1")];
const SIZE: &str = "1280,800";
/// Percent; text stays sharp, and a picture has some forty kilobytes.
const QUALITY: &str = "80";

/// Writes `xtask/pictures/<page>-<scheme>.webp`.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    tools::ensure_programs(&[("chromium", "chromium"), ("cwebp", "webp")])?;
    let served = Served::start(workspace)?;
    let folder = workspace.root.join("xtask/pictures");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let profile = workspace.target.join("pictures-profile");
    for (page, path) in PAGES {
        let id = if page == "record" { RECORD } else { "" };
        for (scheme, preferred) in SCHEMES {
            let picture = folder.join(format!("{page}-{scheme}.webp"));
            step(&format!("Take {page}, {scheme}"), || {
                take(&format!("{}{path}{id}", served.address), preferred, &profile, &picture)
            })?;
        }
    }
    Ok(())
}

fn take(url: &str, preferred_scheme: &str, profile: &Path, picture: &Path) -> Result<()> {
    let shot = picture.with_extension("png");
    command::run(
        Command::new("chromium")
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"])
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--window-size={SIZE}"))
            .arg(format!("--blink-settings=preferredColorScheme={preferred_scheme}"))
            // Until the islands are awake.
            .arg("--virtual-time-budget=5000")
            .arg(format!("--screenshot={}", shot.display()))
            .arg(url)
            .stderr(Stdio::null()),
    )?;
    command::run(Command::new("cwebp").args(["-quiet", "-q", QUALITY]).arg(&shot).arg("-o").arg(picture))?;
    fs::remove_file(&shot).with_context(|| format!("cannot remove {}", shot.display()))
}
