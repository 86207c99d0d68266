//! Pages of searches of two programs, in turns and in one run, so that what else the machine does meets both.
#![expect(clippy::print_stdout, reason = "figures are what `cargo xtask bench --beside` is asked for")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::server::Server;
use crate::overload::{Client, Searches, percentile};
use crate::portal::Portal;
use crate::progress::step;
use crate::workspace::Workspace;

const ROUNDS: u32 = 20;
/// For each program, in a round.
const SEARCHES: u32 = 50;

/// Measures `binaries` over the same made-up catalogue of `records`, one client each.
pub(super) fn run(workspace: &Workspace, binaries: [&Path; 2], records: u32) -> Result<()> {
    let folder = workspace.target.join("bench-beside");
    let items = folder.join(format!("items-{records}"));
    if !items.exists() {
        let partial = folder.join("partial");
        let _ = fs::remove_dir_all(&partial);
        fs::create_dir_all(&partial)?;
        let portal = Portal::at(workspace, binaries[0].to_owned());
        step("Make a catalogue", || portal.write_demo_items(records, &partial))?;
        fs::rename(&partial, &items)?;
    }
    let mut measured = Vec::new();
    for (number, binary) in binaries.iter().enumerate() {
        let portal = Portal::at(workspace, binary.to_path_buf());
        let lake = folder.join(format!("lake-{number}"));
        let _ = fs::remove_dir_all(&lake);
        step(&format!("Consolidate it with {}", binary.display()), || {
            portal.consolidate_first(&items, &lake)
        })?;
        measured.push(Measured::start(binary, &portal, &lake, &workspace.site())?);
    }
    for _ in 0..ROUNDS {
        for program in &mut measured {
            program.round()?;
        }
    }
    println!("{records} records, searches of words in a box, none answered before\n");
    println!("| | p50 ms | p95 ms | CPU ms a search |\n|---|---|---|---|");
    measured.iter_mut().try_for_each(Measured::print)
}

struct Measured<'a> {
    binary: &'a Path,
    server: Server,
    host: String,
    searches: Searches,
    times: Vec<Duration>,
    cpu: Duration,
}

impl<'a> Measured<'a> {
    fn start(binary: &'a Path, portal: &Portal, lake: &Path, site: &Path) -> Result<Self> {
        let (server, host) = Server::start(portal, lake, site, &["--memory-mb", "0"])?;
        let mut measured = Self {
            binary,
            server,
            host,
            searches: Searches::default(),
            times: Vec::new(),
            cpu: Duration::ZERO,
        };
        // While it is cold.
        measured.round()?;
        measured.times.clear();
        measured.cpu = Duration::ZERO;
        Ok(measured)
    }

    fn round(&mut self) -> Result<()> {
        let mut client = Client::new(&self.host);
        let before = self.server.cpu()?;
        for _ in 0..SEARCHES {
            let path = self.searches.next();
            let asked = Instant::now();
            match client.get(&path)? {
                200 => self.times.push(asked.elapsed()),
                status => bail!("{status} for {path}"),
            }
        }
        self.cpu += self.server.cpu()?.saturating_sub(before);
        Ok(())
    }

    fn print(&mut self) -> Result<()> {
        self.times.sort_unstable();
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        let searches = u32::try_from(self.times.len())?;
        println!(
            "| {} | {:.1} | {:.1} | {:.2} |",
            self.binary.display(),
            ms(percentile(&self.times, 50)),
            ms(percentile(&self.times, 95)),
            ms(self.cpu) / f64::from(searches),
        );
        Ok(())
    }
}
