//! The units of systemd.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::read;

const SERVICES: [&str; 2] = ["portal.service", "portal-consolidate.service"];

/// Without these, a fault of the program would be one of the machine.
const NEEDED: [&str; 8] = [
    "CapabilityBoundingSet=",
    "DynamicUser=yes",
    "MemoryDenyWriteExecute=yes",
    "NoNewPrivileges=yes",
    "PrivateUsers=yes",
    "ProtectSystem=strict",
    "RestrictAddressFamilies=AF_INET AF_INET6",
    "SystemCallFilter=@system-service",
];

/// Of 10.0, as systemd rates what a service could do to its machine, in tenths.
const MOST_EXPOSED: &str = "20";

#[test]
fn every_service_is_kept_in_the_same_narrow_room() -> Result<()> {
    let rooms = SERVICES.map(|name| read(&format!("systemd/{name}")).map(|unit| room(&unit)));
    let [site, run] = rooms;
    let (site, run) = (site?, run?);
    assert_eq!(site, run);
    for directive in NEEDED {
        assert!(site.iter().any(|line| line == directive), "{directive}");
    }
    Ok(())
}

#[test]
fn systemd_rates_the_services_as_hardly_exposed() -> Result<()> {
    if !has_systemd() {
        // The directives themselves are compared above.
        return Ok(());
    }
    for name in SERVICES {
        let unit = read(&format!("systemd/{name}"))?;
        ensure!(is_hardly_exposed(name, &unit)?, "{name}");
        let broken = unit.replace("SystemCallFilter=", "#").replace("CapabilityBoundingSet=", "#");
        ensure!(!is_hardly_exposed(name, &broken)?, "a copy of {name} without its filters passes too");
    }
    Ok(())
}

/// What the service may do: all from the directive that gives it a user of its own.
fn room(unit: &str) -> Vec<String> {
    let lines = unit.lines().skip_while(|line| *line != "DynamicUser=yes");
    let lines = lines.take_while(|line| !line.starts_with('['));
    lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn has_systemd() -> bool {
    let help = Command::new("systemd-analyze").arg("--help").output();
    help.is_ok_and(|help| String::from_utf8_lossy(&help.stdout).contains("--offline"))
}

fn is_hardly_exposed(name: &str, unit: &str) -> Result<bool> {
    let folder = TempDir::new()?;
    let path = folder.path().join(name);
    fs::write(&path, unit)?;
    let mut rating = Command::new("systemd-analyze");
    rating.args(["security", "--no-pager", "--offline=true", "--threshold", MOST_EXPOSED]).arg(&path);
    let rated = rating.output().context("systemd-analyze")?;
    let said = String::from_utf8_lossy(&rated.stdout);
    ensure!(said.contains("exposure level"), "{said}{}", String::from_utf8_lossy(&rated.stderr));
    Ok(rated.status.success())
}
