//! The program as functions of AWS Lambda, run by AWS's own emulator of the interface they run behind: whether pages through the
//! function are those of the server, and what its starts and calls cost.
#![expect(clippy::print_stdout, reason = "figures are what `cargo xtask functions` is asked for")]

mod emulator;
mod exchange;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::bench::Server;
use crate::portal::{self, Portal, Profile};
use crate::progress::step;
use crate::workspace::Workspace;
use crate::{demo_catalogue, site};
use emulator::{Function, Reports};
use exchange::{Answer, get};

const PUBLIC: &str = "http://catalogue.test";
/// Calls of a function that has been called before.
const WARM: u32 = 50;

/// Pages, doors and what is wrong: all that travels through the function.
const PATHS: [(&str, &str); 8] = [
    ("/en", ""),
    ("/fr/search", "q=eau"),
    ("/en/search", "q=water&type=dataset&page=2"),
    ("/en/search", "q=no-such-word-at-all"),
    ("/ogc/collections/records/items", "q=water&limit=5"),
    ("/en/search.atom", "q=water"),
    ("/en/search", "bbox=north"),
    ("/en/none", ""),
];

/// Checks and measures a release build, or another `binary`.
pub(crate) fn run(workspace: &Workspace, binary: Option<&Path>) -> Result<()> {
    site::build(workspace)?;
    let portal = match binary {
        Some(binary) => Portal::at(workspace, binary.to_owned()),
        None => portal::build(workspace, Profile::Release)?,
    };
    emulator::ensure(workspace)?;
    let items = demo_catalogue::items(workspace, &portal)?;
    let lake = workspace.portal_data().join("lake-of-functions");
    let _ = fs::remove_dir_all(&lake);
    println!(
        "| function | init ms | calls, ms billed | CPU ms a warm call | peak MB |\n|---|---|---|---|---|"
    );
    step("Consolidate by the function", || consolidate(workspace, &portal, &items, &lake))?;
    step("Answer by the function as the server does", || answer(workspace, &portal, &lake))
}

/// All items, and then none that is new.
fn consolidate(workspace: &Workspace, portal: &Portal, items: &Path, lake: &Path) -> Result<()> {
    let variables = [("PORTAL_LAKE", lake.to_owned()), ("PORTAL_ITEMS", items.to_owned())];
    let mut function = Function::start(workspace, portal.binary(), "consolidate", &variables)?;
    let published = function.call(&json!({}))?;
    ensure!(published["outcome"] == "published", "nothing was published: {published}");
    let unchanged = function.call(&json!({}))?;
    ensure!(unchanged["outcome"] == "unchanged", "it is not what it was: {unchanged}");
    print("consolidate", &function, None)
}

fn answer(workspace: &Workspace, portal: &Portal, lake: &Path) -> Result<()> {
    let site: PathBuf = workspace.site();
    let variables = [
        ("PORTAL_LAKE", lake.to_owned()),
        ("PORTAL_SITE", site.clone()),
        ("PORTAL_PUBLIC_URL", PUBLIC.into()),
        // What is measured is an answer, not a memory of one.
        ("PORTAL_MEMORY_MB", "0".into()),
    ];
    let mut function = Function::start(workspace, portal.binary(), "site", &variables)?;
    let (_server, host) = Server::start(portal, lake, &site, &["--public-url", PUBLIC])?;
    for (path, query) in PATHS {
        let answered = Answer::of_function(&function.call(&request(path, query))?)?;
        let address = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        let wanted = get(&host, &address)?;
        ensure!(answered.status == wanted.status, "{address}: {} and {}", answered.status, wanted.status);
        for name in ["content-type", "cache-control", "content-security-policy", "etag", "vary", "link"] {
            let (one, other) = (answered.header(name), wanted.header(name));
            ensure!(one == other, "{name} of {address}: {one:?} and {other:?}");
        }
        ensure!(answered.stable() == wanted.stable(), "{address} is another page through the function");
    }
    let before = function.cpu()?;
    for number in 0..WARM {
        let west = format!("q=water&bbox=-{}.5,42,-60,70", 80 + number);
        let answer = Answer::of_function(&function.call(&request("/en/search", &west))?)?;
        ensure!(answer.status == 200, "{west}: {}", answer.status);
    }
    let cpu = function.cpu()?.saturating_sub(before);
    print("site, searching in the process", &function, Some(cpu))
}

/// A request as an HTTP API gives it to its function (payload format 2.0).
fn request(path: &str, query: &str) -> Value {
    let http = json!({ "method": "GET", "path": path, "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": "xtask" });
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": { "accept": "*/*", "host": "catalogue.test", "x-forwarded-for": "192.0.2.1", "x-forwarded-proto": "https" },
        "requestContext": { "apiId": "a", "domainName": "catalogue.test", "http": http, "requestId": "r", "stage": "$default" },
        "isBase64Encoded": false
    })
}

fn print(name: &str, function: &Function, warm: Option<Duration>) -> Result<()> {
    let peak = function.peak_mb()?;
    let Reports { init, billed } = function.reports()?;
    let (first, rest) = billed.split_first().context("no report of a call")?;
    let longest = rest.iter().copied().fold(0.0, f64::max);
    let warm =
        warm.map_or_else(String::new, |cpu| format!("{:.1}", cpu.as_secs_f64() * 1000.0 / f64::from(WARM)));
    println!("| {name} | {init:.0} | {first:.0}, then at most {longest:.0} | {warm} | {peak} |");
    Ok(())
}
