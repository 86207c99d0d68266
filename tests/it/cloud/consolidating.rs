//! Consolidation from and to S3: what it asks for, and what it does when S3 does not answer.

use std::collections::HashSet;
use std::fs;
use std::sync::Mutex;

use anyhow::{Context, Result, ensure};

use super::{Cloud, ends_with, keys};
use crate::support::aws::s3_proxy::{S3Proxy, Treatment};
use crate::support::aws::{Moto, S3s};
use crate::support::portal::run;

#[tokio::test]
async fn a_run_costs_what_has_changed() -> Result<()> {
    let Some(moto) = Moto::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(moto.url())?;
    let cloud = Cloud::new(moto.url(), &proxy.url()).await?;
    // More than one page of a listing.
    let count = cloud.put_items(&cloud.demo(1100, 3)?).await?;
    let items = format!("/{}/", cloud.bucket("items"));
    let read = |proxy: &S3Proxy| {
        proxy
            .calls()
            .iter()
            .filter(|call| call.path.starts_with(&items) && call.path.len() > items.len())
            .count()
    };
    proxy.treat(|_, _| Treatment::Pass);
    run(&mut cloud.consolidation())?;
    ensure!(read(&proxy) == count, "{} items of {count} were read", read(&proxy));

    proxy.treat(|_, _| Treatment::Pass);
    let said = run(&mut cloud.consolidation())?;
    ensure!(said.contains("Unchanged") && read(&proxy) == 0, "{} items read\n{said}", read(&proxy));

    let folder = cloud.demo(1100, 3)?;
    let key = &keys(&folder)?[0];
    let changed = fs::read_to_string(folder.join(key))?.replacen("en\":", "en\" :", 1);
    cloud.put_item(key, changed.into_bytes()).await?;
    proxy.treat(|_, _| Treatment::Pass);
    let said = run(&mut cloud.consolidation())?;
    ensure!(said.contains("Published") && read(&proxy) == 1, "{} items read\n{said}", read(&proxy));
    ensure!(proxy.calls().len() < 60, "{} requests for one changed item", proxy.calls().len());
    Ok(())
}

#[tokio::test]
async fn passing_faults_are_ridden_out_and_lasting_ones_publish_nothing() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    cloud.copy_items(&s3s, &cloud.demo(30, 3)?)?;
    // Every call is refused the first time, or done and its answer lost.
    let seen = Mutex::new(HashSet::new());
    proxy.treat(move |number, call| {
        if !seen.lock().expect("unpoisoned").insert(call.clone()) {
            return Treatment::Pass;
        }
        match number % 3 {
            0 => Treatment::SLOW_DOWN,
            1 => Treatment::LoseAnswer,
            _ => Treatment::CutAnswer,
        }
    });
    let said = run(&mut cloud.consolidation())?;
    ensure!(said.contains("Published"), "{said}");
    let published = snapshots(&cloud)?;

    cloud.copy_items(&s3s, &cloud.demo(40, 4)?)?;
    let items = format!("/{}/geo/", cloud.bucket("items"));
    proxy.treat(move |number, call| {
        if call.path.starts_with(&items) && number > 8 { Treatment::SLOW_DOWN } else { Treatment::Pass }
    });
    let said = ends_with(&mut cloud.consolidation(), 1)?;
    ensure!(said.contains("SlowDown"), "{said}");
    proxy.treat(|_, _| Treatment::Pass);
    ensure!(snapshots(&cloud)? == published, "a run that could not read took records away");
    Ok(())
}

#[tokio::test]
async fn items_that_cannot_be_read_are_reported_and_the_run_goes_on() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let folder = cloud.demo(12, 3)?;
    cloud.copy_items(&s3s, &folder)?;
    let keys = keys(&folder)?;
    let [gone, denied] = [keys[0].clone(), keys[1].clone()];
    let (ends_gone, ends_denied) = (gone.clone(), denied.clone());
    proxy.treat(move |_, call| match call.path.rsplit_once("/geo/").map(|(_, key)| key) {
        Some(key) if key == ends_gone => Treatment::Refuse(404, "NoSuchKey"),
        Some(key) if key == ends_denied => Treatment::DENIED,
        _ => Treatment::Pass,
    });
    let report = cloud.folder.path().join("report.json");
    let said = ends_with(cloud.consolidation().arg("--report").arg(&report), 3)?;
    ensure!(said.contains("Published") && said.contains("unread"), "{said}");
    let report: serde_json::Value = serde_json::from_slice(&fs::read(report)?)?;
    ensure!(report["published"] == keys.len() - 2, "{report}");
    let rejected = report["rejected"].as_array().context("a list of what was rejected")?;
    let reason = |key: &str| {
        rejected.iter().find(|one| one["key"] == key).map(|one| one["reason"].to_string()).unwrap_or_default()
    };
    ensure!(rejected.len() == 2, "{rejected:?}");
    ensure!(reason(&gone).contains("removed") && reason(&denied).contains("AccessDenied"), "{rejected:?}");

    // What was published of an object stays when it is denied later.
    proxy.treat(|_, _| Treatment::Pass);
    let said = run(&mut cloud.consolidation())?;
    ensure!(said.contains("Published"), "{said}");
    let changed = fs::read_to_string(folder.join(&keys[1]))?.replacen("en\":", "en\" :", 1);
    let bucket = s3s.buckets().join(cloud.bucket("items")).join("geo");
    fs::write(bucket.join(&keys[1]), changed)?;
    fs::write(bucket.join("no-ending"), "{}")?;
    let ends_denied = keys[1].clone();
    proxy.treat(move |_, call| match call.path.rsplit_once("/geo/").map(|(_, key)| key) {
        Some(key) if key == ends_denied => Treatment::DENIED,
        _ => Treatment::Pass,
    });
    let said = ends_with(&mut cloud.consolidation(), 3)?;
    ensure!(said.contains("1 records stay as they were") && said.contains("AccessDenied"), "{said}");
    ensure!(said.contains("skipped") && said.contains("no-ending"), "{said}");
    proxy.treat(|_, _| Treatment::Pass);
    let listed = snapshots(&cloud)?;
    ensure!(
        listed.lines().next().is_some_and(|line| line.contains(&format!(" {} records", keys.len()))),
        "{listed}"
    );

    // Credentials that end in the middle are no fault of the items.
    cloud.copy_items(&s3s, &cloud.demo(14, 4)?)?;
    let published = snapshots(&cloud)?;
    let items = format!("/{}/geo/", cloud.bucket("items"));
    proxy.treat(move |number, call| {
        let is_late = call.path.starts_with(&items) && number > 8;
        if is_late { Treatment::Refuse(400, "ExpiredToken") } else { Treatment::Pass }
    });
    let said = ends_with(&mut cloud.consolidation(), 1)?;
    ensure!(said.contains("ExpiredToken"), "{said}");
    proxy.treat(|_, _| Treatment::Pass);
    ensure!(snapshots(&cloud)? == published, "a run without credentials took records away");
    Ok(())
}

fn snapshots(cloud: &Cloud) -> Result<String> {
    run(cloud.portal().args(["snapshots", "--lake", &cloud.lake()]))
}

#[tokio::test]
async fn a_wrong_secret_and_a_missing_bucket_are_named() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    let proxy = S3Proxy::start(s3s.url())?;
    let cloud = Cloud::on_folders(&s3s, &proxy)?;
    let mut command = cloud.consolidation();
    let said = ends_with(command.env("AWS_SECRET_ACCESS_KEY", "another"), 1)?;
    ensure!(said.contains("SignatureDoesNotMatch"), "{said}");
    let mut command = cloud.portal();
    command.args(["consolidate", "--items", "s3://no-such-bucket/x", "--lake", &cloud.lake()]);
    let said = ends_with(&mut command, 1)?;
    ensure!(said.contains("NoSuchBucket") && said.contains("no-such-bucket"), "{said}");
    let mut command = cloud.portal();
    let said = ends_with(command.args(["consolidate", "--items", "s3:/x", "--lake", &cloud.lake()]), 2)?;
    ensure!(said.contains("s3://bucket"), "{said}");
    Ok(())
}
