//! The embedded engine over a lake in S3.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::Cloud;
use crate::support::aws::S3s;
use crate::support::aws::s3_proxy::{S3Proxy, Treatment};
use crate::support::portal::{Portal, run};
use crate::support::{deadline, http};

const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn new_snapshots_are_taken_up_and_damaged_ones_are_not() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let publish = |records: usize| {
        let mut command = cloud.portal();
        command.arg("consolidate").arg("--items").arg(cloud.demo(records, 1)?).args([
            "--lake",
            &cloud.lake(),
            "--accept-drop",
            "100",
        ]);
        run(&mut command)
    };
    publish(20)?;
    let cache = cloud.folder.path().join("cache");
    let server =
        Portal::start_with(cloud.portal().args(["serve", "--lake", &cloud.lake(), "--cache"]).arg(&cache))
            .await?;
    let total = async |expected: usize| -> Result<bool> {
        Ok(http::page(&server.url("/en/search")).await?.contains(&format!("{expected} records")))
    };
    ensure!(total(20).await?, "the first snapshot");
    publish(30)?;
    deadline::until("the second snapshot", PATIENCE, async || total(30).await).await?;
    server.ensure_calm()?;

    // A file of the third is changed between its publication and its arrival here.
    let (held, is_published) = (proxy.held(), AtomicBool::new(false));
    proxy.treat(move |_, call| {
        if call.method == "PUT" && call.path.ends_with("/current.json") {
            is_published.store(true, Ordering::SeqCst);
        }
        let is_fetched = call.method == "GET" && call.path.contains("/facets/");
        if is_fetched && is_published.load(Ordering::SeqCst) { Treatment::Hold } else { Treatment::Pass }
    });
    publish(25)?;
    deadline::until("the third to be fetched", PATIENCE, async || Ok(proxy.held() > held)).await?;
    damage(&newest(&s3s.buckets().join(cloud.bucket("lake")).join("geocore"), "facets")?)?;
    proxy.treat(|_, _| Treatment::Pass);
    proxy.release();
    deadline::until("the damage to be found", PATIENCE, async || {
        Ok(server.read_log().contains("cannot be served"))
    })
    .await?;
    ensure!(total(30).await?, "the snapshot before is served on");
    publish(20)?;
    deadline::until("the next good snapshot", PATIENCE, async || total(20).await).await?;
    drop(server);

    // What was damaged in the cache is fetched anew.
    damage(&newest(&cache, "facets")?)?;
    let mut again = cloud.portal();
    again.args(["serve", "--lake", &cloud.lake(), "--cache"]).arg(&cache);
    let server = Portal::start_with(&mut again).await?;
    ensure!(http::page(&server.url("/en/search")).await?.contains("20 records"), "{}", server.read_log());
    server.ensure_calm()
}

/// A table's file in the newest of the snapshots in a folder.
fn newest(snapshots: &Path, table: &str) -> Result<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(snapshots)?
        .filter_map(Result::ok)
        .map(|entry| entry.path().join(table).join("part-00000.parquet"))
        .filter(|path| path.exists())
        .collect();
    files.sort();
    files.pop().with_context(|| format!("no {table} below {}", snapshots.display()))
}

/// Changes a byte in the middle.
fn damage(file: &Path) -> Result<()> {
    let mut bytes = fs::read(file)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    Ok(fs::write(file, bytes)?)
}
