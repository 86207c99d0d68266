//! A program that cannot say what it does goes on doing it.

use std::fs::File;
use std::io::{self, PipeReader};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tokio::net::unix::pipe;

use super::Workplace;
use crate::support::portal::{Portal, portal};
use crate::support::{deadline, http};

/// Somewhere to say things to where nothing can be said.
struct Deaf {
    name: &'static str,
    stream: Stdio,
    /// Of a pipe that is full, and that nobody reads.
    _unread: Option<PipeReader>,
}

impl Deaf {
    async fn all() -> Result<[Self; 3]> {
        Ok([Self::full_disk()?, Self::reader_gone()?, Self::unread_pipe().await?])
    }

    fn full_disk() -> Result<Self> {
        let full = File::options().write(true).open("/dev/full")?;
        Ok(Self { name: "a full disk", stream: full.into(), _unread: None })
    }

    fn reader_gone() -> Result<Self> {
        let (_, writer) = io::pipe()?;
        Ok(Self { name: "a pipe whose reader left", stream: writer.into(), _unread: None })
    }

    async fn unread_pipe() -> Result<Self> {
        let (reader, writer) = io::pipe()?;
        let filling = pipe::Sender::from_owned_fd(writer.into())?;
        filling.writable().await?;
        while filling.try_write(&[b'\n'; 4096]).is_ok() {}
        let stream = filling.into_blocking_fd()?.into();
        Ok(Self { name: "a full pipe that nobody reads", stream, _unread: Some(reader) })
    }
}

#[tokio::test]
async fn the_site_answers_whoever_takes_its_log() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    for deaf in Deaf::all().await? {
        let name = deaf.name;
        let metrics = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let mut command = portal();
        command.arg("serve").arg("--lake").arg(work.lake()).args(["--metrics-listen", &metrics]);
        let server = Portal::start_saying_to(deaf.stream, &mut command).await.context(name)?;
        // Each is a line of the log; together they are more than may wait for a reader.
        let request = server.url(&format!("/healthz?{}", "x".repeat(4000)));
        deadline::until("lines to be lost", Duration::from_mins(1), async || {
            for _ in 0..50 {
                ensure!(http::get(&request).await?.status() == 200, "{name}");
            }
            let metrics = http::page(&format!("http://{metrics}/metrics")).await?;
            let lost = metrics.lines().find_map(|line| line.strip_prefix("portal_lost_diagnostics_total "));
            Ok(lost.context("a count of lost lines")?.parse::<u64>()? > 0)
        })
        .await
        .context(name)?;
        http::page(&server.url("/en/search?q=water")).await.context(name)?;
        let status = server.stop()?;
        ensure!(status.success(), "{name}: {status}");
    }
    Ok(())
}

#[tokio::test]
async fn the_site_starts_whoever_reads_where_it_is() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    for deaf in Deaf::all().await? {
        let address = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string();
        let mut server = portal();
        server.arg("serve").arg("--lake").arg(work.lake()).args(["--listen", &address]);
        server.arg("--site").arg(crate::support::paths::site());
        let mut server = server.stdout(deaf.stream).stderr(Stdio::null()).spawn()?;
        let ready = deadline::until("the site to be ready", Duration::from_mins(1), async || {
            Ok(http::get(&format!("http://{address}/readyz")).await.is_ok_and(|ready| ready.status() == 200))
        });
        let ready = ready.await;
        server.kill()?;
        server.wait()?;
        ready.context(deaf.name)?;
    }
    Ok(())
}

#[tokio::test]
async fn a_run_publishes_whoever_hears_of_it() -> Result<()> {
    let work = Workplace::new()?;
    for (seed, deaf) in (1..).zip(Deaf::all().await?) {
        let items = work.items(20, seed)?;
        let mut command = portal();
        command.args(["--log", "trace", "consolidate", "--accept-drop", "100"]);
        command.arg("--items").arg(&items).arg("--lake").arg(work.lake());
        let output = command.stderr(deaf.stream).output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        ensure!(
            output.status.success() && said.contains("Published"),
            "{}: {}\n{said}",
            deaf.name,
            output.status
        );
    }
    for (seed, deaf) in (11..).zip(Deaf::all().await?) {
        let items = work.items(20, seed)?;
        let mut command = portal();
        command.args(["consolidate", "--accept-drop", "100"]);
        command.arg("--items").arg(&items).arg("--lake").arg(work.lake());
        let output = command.stdout(deaf.stream).stderr(Stdio::null()).output()?;
        ensure!(output.status.success(), "{}: {}", deaf.name, output.status);
        ensure!(work.consolidate(&items)?.contains("Unchanged"), "{}: nothing was published", deaf.name);
    }
    Ok(())
}

/// Results are what such a command is run for, so it fails without; it never panics.
#[tokio::test]
async fn no_command_panics_when_nobody_reads() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let lake = work.lake();
    let lake = lake.to_str().context("UTF-8")?;
    let commands: [(&[&str], i32); 8] = [
        (&["--help"], 1),
        (&["snapshots", "--lake", lake], 1),
        (&["sql", "/en/search?q=water", "--lake", lake], 1),
        (&["query", "SELECT id FROM records", "--lake", lake], 1),
        (&["config", "--lake", lake], 1),
        (&["serve", "--no-such-flag"], 2),
        (&["query", "DROP TABLE records", "--lake", lake], 2),
        (&["rollback", "--lake", "no/such/lake"], 1),
    ];
    for (arguments, code) in commands {
        for both in [Deaf::full_disk, Deaf::reader_gone] {
            let mut command = portal();
            let status = command.args(arguments).stdout(both()?.stream).stderr(both()?.stream).status()?;
            ensure!(status.code() == Some(code), "{arguments:?}: {status}");
        }
    }
    Ok(())
}

#[test]
fn names_of_items_forge_no_line() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.items(20, 1)?;
    std::fs::write(items.join("a\nPublished 99\u{1b}[2K\u{202e}.json"), "{")?;
    let said = work.consolidate(&items)?;
    ensure!(said.contains(r"a\nPublished 99\u{1b}[2K\u{202e}.json"), "{said}");
    ensure!(!said.contains(['\u{1b}', '\u{202e}']), "{said}");
    let wrong = format!("{}/b\nportal: all is well\u{1b}[2K", work.lake().display());
    let output = portal().args(["snapshots", "--lake", &wrong]).output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    ensure!(said.lines().count() == 1 && !said.contains('\u{1b}'), "{said}");
    Ok(())
}
