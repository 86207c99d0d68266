//! What a search costs at each door, beside servers of others that hold the same records, in one run.
#![expect(clippy::print_stdout, reason = "figures are what `cargo xtask bench --http` is asked for")]

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use super::server::Server;
use crate::emulators::python;
use crate::overload::Client;
use crate::portal::{self, Portal, Profile};
use crate::progress::step;
use crate::site;
use crate::workspace::Workspace;

/// Records that all of them hold.
const RECORDS: u32 = 10_000;
/// A round is over after so many requests, or so much time of one processor, whichever comes first.
const MOST_REQUESTS: u32 = 200;
const MOST_CPU: Duration = Duration::from_secs(20);
/// The first word is answered while everything is still cold.
const WORDS: [&str; 8] = ["water", "lake", "forest", "survey", "climate", "road", "soil", "coast"];
/// What others need for their records before they answer.
const PATIENCE: Duration = Duration::from_mins(15);

/// What is asked, with `WORD`, `WEST` and `SOUTH` for what changes from one request to the next.
struct Door {
    name: &'static str,
    words: &'static str,
    boxes: &'static str,
}

const DOORS: [Door; 8] = [
    Door { name: "HTML page", words: "/en/search?q=WORD", boxes: "/en/search?bbox=WEST,SOUTH,-60,60" },
    Door {
        name: "OGC API – Records",
        words: "/ogc/collections/records/items?q=WORD",
        boxes: "/ogc/collections/records/items?bbox=WEST,SOUTH,-60,60",
    },
    Door {
        name: "STAC",
        words: "/stac/collections?q=WORD",
        boxes: "/stac/collections?bbox=WEST,SOUTH,-60,60",
    },
    Door {
        name: "geoCore API /geo",
        words: "/geo?keyword=WORD&lang=en&min=1&max=10",
        boxes: "/geo?bbox=WEST,SOUTH,-60,60&lang=en&min=1&max=10",
    },
    Door {
        name: "/search-opensearch",
        words: "/search-opensearch?q=WORD",
        boxes: "/search-opensearch?bbox=WEST,SOUTH,-60,60",
    },
    Door {
        name: "feed (50)",
        words: "/en/search.atom?q=WORD",
        boxes: "/en/search.atom?bbox=WEST,SOUTH,-60,60",
    },
    Door {
        name: "DCAT (100)",
        words: "/en/search.ttl?q=WORD",
        boxes: "/en/search.ttl?bbox=WEST,SOUTH,-60,60",
    },
    Door {
        name: "CSV (all)",
        words: "/en/search.csv?q=WORD",
        boxes: "/en/search.csv?bbox=WEST,SOUTH,-60,60",
    },
];

/// A server of others: its packages, the script that fills and serves it, and what it is asked.
struct Peer {
    door: Door,
    packages: &'static [&'static str],
    script: &'static str,
}

const PEERS: [Peer; 2] = [
    Peer {
        door: Door {
            name: "pycsw, CSW by KVP, JSON",
            words: "/?service=CSW&version=2.0.2&request=GetRecords&typeNames=csw:Record&elementSetName=full&resultType=results&maxRecords=10&outputFormat=application/json&constraintLanguage=CQL_TEXT&constraint=csw:AnyText%20like%20'%25WORD%25'",
            boxes: "/?service=CSW&version=2.0.2&request=GetRecords&typeNames=csw:Record&elementSetName=full&resultType=results&maxRecords=10&outputFormat=application/json&constraintLanguage=CQL_TEXT&constraint=BBOX(ows:BoundingBox,WEST,SOUTH,-60,60)",
        },
        packages: &["pycsw==2.6.2", "SQLAlchemy==1.3.24", "setuptools==80.9.0", "waitress==3.0.2"],
        script: "serve_pycsw.py",
    },
    Peer {
        door: Door {
            name: "pygeoapi, OGC API – Records (TinyDB)",
            words: "/collections/records/items?f=json&limit=10&q=WORD",
            boxes: "/collections/records/items?f=json&limit=10&bbox=WEST,SOUTH,-60,60",
        },
        packages: &["pygeoapi==0.21.0", "tinydb==4.9.0", "waitress==3.0.2"],
        script: "serve_pygeoapi.py",
    },
];

/// Measures a release build, or another `binary`.
pub(super) fn run(workspace: &Workspace, binary: Option<&Path>) -> Result<()> {
    site::build(workspace)?;
    let portal = match binary {
        Some(binary) => Portal::at(workspace, binary.to_owned()),
        None => portal::build(workspace, Profile::Release)?,
    };
    let folder = workspace.target.join("bench-doors");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("items"))?;
    let (items, lake) = (folder.join("items"), folder.join("lake"));
    step("Make a catalogue", || portal.write_demo_items(RECORDS, &items))?;
    step("Consolidate it", || portal.consolidate(&items, &lake))?;
    let site = workspace.site();
    let start =
        |memory: &str| Server::start(&portal, &lake, &site, &["--memory-mb", memory, "--client-rate", "0"]);
    println!("CPU ms a request (requests a second, one client), {RECORDS} records\n");
    println!("| | words | box | words, answered before |\n|---|---|---|---|");
    let (server, host) = start("0")?;
    let (cached, cached_host) = start("64")?;
    for door in &DOORS {
        let words = round(&server, &host, door.words, true)?;
        let boxes = round(&server, &host, door.boxes, true)?;
        let known = round(&cached, &cached_host, door.words, false)?;
        println!("| {} | {words} | {boxes} | {known} |", door.name);
    }
    for peer in &PEERS {
        let (server, at) = peer.start(workspace, &format!("http://{host}"), &folder)?;
        let words = round(&server, &at, peer.door.words, true)?;
        let boxes = round(&server, &at, peer.door.boxes, true)?;
        println!("| {} | {words} | {boxes} | |", peer.door.name);
    }
    Ok(())
}

impl Peer {
    fn start(&self, workspace: &Workspace, base: &str, folder: &Path) -> Result<(Server, String)> {
        let name = self.script.trim_end_matches(".py");
        python::ensure(&workspace.tools(), name, self.packages)?;
        let place = folder.join(name);
        fs::create_dir_all(&place)?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let host = format!("127.0.0.1:{port}");
        let script = workspace.root.join("xtask/src/bench/peers").join(self.script);
        let mut command = Command::new(workspace.tools().join(name).join("bin/python"));
        command.arg(script).arg(base).arg(&place).arg(port.to_string());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut server = Server { process: command.spawn().context("cannot start it")? };
        step(&format!("Fill {}", self.door.name), || {
            let begun = Instant::now();
            while TcpStream::connect(&host).is_err() {
                ensure!(server.process.try_wait()?.is_none(), "it has ended");
                ensure!(begun.elapsed() < PATIENCE, "it has not answered");
                thread::sleep(Duration::from_millis(200));
            }
            Ok(())
        })?;
        Ok((server, host))
    }
}

/// CPU of the server for a request, and requests a second.
fn round(server: &Server, host: &str, form: &str, is_new: bool) -> Result<String> {
    let mut client = Client::new(host);
    let mut ask = |number: u32| -> Result<()> {
        let path = asked(form, if is_new { number } else { 0 });
        match client.get(&path)? {
            200 => Ok(()),
            status => bail!("{status} for {host}{path}"),
        }
    };
    ask(0)?;
    let (before, begun) = (server.cpu()?, Instant::now());
    let mut requests = 0;
    while requests < MOST_REQUESTS && server.cpu()?.saturating_sub(before) < MOST_CPU {
        requests += 1;
        ask(requests)?;
    }
    let cpu = server.cpu()?.saturating_sub(before).as_secs_f64() * 1000.0 / f64::from(requests);
    Ok(format!("{cpu:.1} ({:.0})", f64::from(requests) / begun.elapsed().as_secs_f64()))
}

/// No two are equal: another word, or another box.
fn asked(form: &str, number: u32) -> String {
    let word = WORDS[number as usize % WORDS.len()];
    let west = -140.0 + f64::from(number) / 10.0;
    let south = 41.0 + f64::from(number % 7);
    form.replace("WORD", word).replace("WEST", &west.to_string()).replace("SOUTH", &south.to_string())
}
