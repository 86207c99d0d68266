//! A server says that it can search as long as it can, and why it cannot.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{Workplace, stated_total};
use crate::support::portal::{Portal, portal};
use crate::support::{deadline, http};

const SOON: Duration = Duration::from_secs(30);

async fn ready(server: &Portal) -> Result<(u16, String)> {
    let answer = http::get(&server.url("/readyz")).await?;
    Ok((answer.status().as_u16(), answer.text().await?))
}

/// The folders of a lake's snapshots.
fn snapshots(work: &Workplace) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(work.lake())?.filter_map(Result::ok).map(|entry| entry.path());
    Ok(entries.filter(|path| path.is_dir() && path.to_string_lossy().contains("snapshot=")).collect())
}

#[tokio::test]
async fn without_its_files_a_server_is_not_ready_until_they_are_back() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let server = Portal::start(&work.lake()).await?;
    let page = http::page(&server.url("/en/search")).await?;
    let record = page.split_once("href=\"/en/record/").and_then(|(_, rest)| rest.split_once('"'));
    let record =
        format!("/en/record/{}", record.context("a record")?.0.split('?').next().unwrap_or_default());
    ensure!(http::get(&server.url(&record)).await?.status() == 200, "{record}");
    let folder = snapshots(&work)?.pop().context("a snapshot")?;
    let aside = work.lake().with_file_name("aside");
    fs::rename(&folder, &aside)?;
    deadline::until("not to be ready", SOON, async || Ok(ready(&server).await?.0 == 503)).await?;
    let (_, reason) = ready(&server).await?;
    ensure!(reason.contains("not ready: ") && reason.contains("is missing"), "{reason}");
    for path in ["/en", "/fr/search?q=eau", record.as_str(), "/en/search?q=%22lake+survey%22"] {
        let answer = http::get(&server.url(path)).await?;
        ensure!(answer.status() == 503, "{path} answers {}", answer.status());
        ensure!(answer.headers().contains_key("retry-after"), "{path} does not say when to come back");
    }
    ensure!(http::get(&server.url("/healthz")).await?.status() == 200);
    fs::rename(&aside, &folder)?;
    deadline::until("to be ready again", SOON, async || Ok(ready(&server).await?.0 == 200)).await?;
    ensure!(http::get(&server.url(&record)).await?.status() == 200);
    Ok(())
}

/// Its snapshot is removed before it looks for a new one.
#[tokio::test]
async fn a_server_that_looks_seldom_does_not_serve_what_is_gone() -> Result<()> {
    let work = Workplace::new()?;
    work.consolidate(&work.items(20, 1)?)?;
    let before = snapshots(&work)?;
    let mut command = portal();
    command.env("PORTAL_REFRESH_S", "86400").args(["serve", "--lake"]).arg(work.lake());
    let server = Portal::start_looking_seldom(&mut command).await?;
    work.consolidate(&work.items(30, 2)?)?;
    for folder in before {
        fs::remove_dir_all(folder)?;
    }
    deadline::until("the new snapshot", SOON, async || {
        let answer = http::get(&server.url("/en/search")).await?;
        let status = answer.status();
        ensure!(status == 200 || status == 503, "{status}");
        Ok(status == 200 && stated_total(&answer.text().await?)? == 30)
    })
    .await?;
    deadline::until("to be ready", SOON, async || Ok(ready(&server).await?.0 == 200)).await
}
