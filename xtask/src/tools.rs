//! Programs and scripts that the tests use and cargo cannot bring.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command;
use crate::progress::step;
use crate::workspace::Workspace;

/// The accessibility checks that run in the page.
const AXE_CORE: &str = "axe-core@4.14.1";

/// Chromium and its driver, from the machine's own packages.
pub(crate) fn ensure_browser() -> Result<()> {
    ensure_programs(&[("chromium", "chromium"), ("chromedriver", "chromium-driver")])
}

/// `axe.min.js` in the tools folder.
pub(crate) fn ensure_axe(workspace: &Workspace) -> Result<()> {
    let tools = workspace.tools();
    let script = tools.join("axe.min.js");
    let version = tools.join("axe.version");
    if script.is_file() && fs::read_to_string(&version).is_ok_and(|version| version == AXE_CORE) {
        return Ok(());
    }
    ensure_programs(&[("npm", "npm")])?;
    step("Fetch the accessibility checks", || {
        fs::create_dir_all(&tools).with_context(|| format!("cannot create {}", tools.display()))?;
        let archive =
            command::read(Command::new("npm").args(["pack", "--silent", AXE_CORE]).current_dir(&tools))?;
        let archive = tools.join(archive.trim());
        command::run(
            Command::new("tar")
                .args(["--extract", "--gzip", "--strip-components=1", "--file"])
                .arg(&archive)
                .arg("package/axe.min.js")
                .current_dir(&tools),
        )?;
        fs::remove_file(&archive).with_context(|| format!("cannot remove {}", archive.display()))?;
        fs::write(&version, AXE_CORE).with_context(|| format!("cannot write {}", version.display()))
    })
}

/// Installs the Debian packages of missing programs, given as (program, package).
pub(crate) fn ensure_programs(programs: &[(&str, &str)]) -> Result<()> {
    let missing = programs.iter().filter(|(program, _)| command::find(program).is_none());
    let packages: Vec<&str> = missing.map(|&(_, package)| package).collect();
    if packages.is_empty() { Ok(()) } else { install(&packages) }
}

/// Installs Debian packages where that needs no password; says what to install elsewhere.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let names = packages.join(" ");
    let Some(administrator) = administrator() else {
        bail!("missing for the tests: {names}; on Debian, `sudo apt-get install {names}`");
    };
    step(&format!("Install {names}"), || {
        let apt_get = |args: &[&str]| {
            let words = [administrator, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
            command::run(Command::new(words[0]).args(&words[1..]))
        };
        apt_get(&["update", "--quiet"])?;
        apt_get(&[&["install", "--quiet", "--yes", "--no-install-recommends"], packages].concat())
    })
}

/// What to put before a command so that it may install packages; `None` when that is not possible unasked.
fn administrator() -> Option<&'static [&'static str]> {
    command::find("apt-get")?;
    let root = command::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if root {
        return Some(&[]);
    }
    command::succeeds(Command::new("sudo").args(["--non-interactive", "true"]))
        .then_some(&["sudo", "--non-interactive"])
}
