//! The pictures at the top of the README: pages of the demonstration catalogue, light and dark.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::portal::Profile;
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{command, demo_catalogue, portal, serve, site, tools};

/// Name and address. The second shows results with their map, the third the first record of the catalogue.
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
    site::build(workspace)?;
    let portal = portal::build(workspace, Profile::Dev)?;
    let items = demo_catalogue::items(workspace, &portal)?;
    let lake = workspace.portal_data().join("lake");
    step("Consolidate the items into a snapshot", || portal.consolidate(&items, &lake))?;
    let mut command = portal.serve(&lake, &workspace.site(), "127.0.0.1:0");
    let mut server = Server(command.stdout(Stdio::piped()).spawn().context("cannot start the server")?);
    let address = serve::answering(&mut server.0)?;
    let folder = workspace.root.join("xtask/pictures");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let profile = workspace.target.join("pictures-profile");
    let record = first_record(&items)?;
    for (page, path) in PAGES {
        let id = if page == "record" { record.as_str() } else { "" };
        for (scheme, preferred) in SCHEMES {
            let picture = folder.join(format!("{page}-{scheme}.webp"));
            step(&format!("Take {page}, {scheme}"), || {
                take(&format!("{address}{path}{id}"), preferred, &profile, &picture)
            })?;
        }
    }
    Ok(())
}

/// The id of an item, which is its file's name; always the same one.
fn first_record(items: &Path) -> Result<String> {
    let mut first = items.to_owned();
    while first.is_dir() {
        let entries = fs::read_dir(&first).with_context(|| format!("cannot list {}", first.display()))?;
        let paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        first = paths.into_iter().min().context("there are no demonstration records")?;
    }
    let name = first.file_stem().context("a file has a name")?;
    Ok(name.to_string_lossy().into_owned())
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

/// Ends with the pictures.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
