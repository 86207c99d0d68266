//! Real records, odd ones among them, from files to pages.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{Workplace, stated_total};
use crate::support::http;
use crate::support::portal::{Portal, portal, run};

#[tokio::test]
async fn real_records_become_right_pages() -> Result<()> {
    let Some(records) = needs::records() else { return Ok(()) };
    let work = Workplace::new()?;
    let report = work.lake().with_file_name("report.json");
    run(portal()
        .arg("consolidate")
        .arg("--items")
        .arg(&records)
        .arg("--lake")
        .arg(work.lake())
        .arg("--report")
        .arg(&report))?;
    let report: serde_json::Value = serde_json::from_slice(&fs::read(report)?)?;
    ensure!(report["published"].as_u64() >= Some(256), "{report}");
    let reason = |key: &str| -> Result<String> {
        let rejected = report["rejected"].as_array().context("a list")?;
        let found = rejected.iter().find(|item| item["key"].as_str().is_some_and(|own| own.ends_with(key)));
        Ok(found.with_context(|| format!("{key} was not rejected"))?["reason"]
            .as_str()
            .unwrap_or_default()
            .to_owned())
    };
    ensure!(reason("not-utf8.json")?.contains("UTF-8"), "{}", reason("not-utf8.json")?);
    reason("geo-endpoint-responses.json")?;

    let server = Portal::start(&work.lake()).await?;
    record_pages(&server).await?;
    searches(&server).await?;
    server.ensure_calm()
}

async fn record_pages(server: &Portal) -> Result<()> {
    let check = async |path: &str, needed: &[&str]| -> Result<()> {
        let page = http::page(&server.url(path)).await?;
        for text in needed {
            ensure!(page.contains(text), "{path} lacks {text:?}");
        }
        ensure!(!page.contains("\\n"), "{path} shows a literal \\n");
        Ok(())
    };
    check("/en/record/123456", &["National Railway Network", "<html lang=\"en\"", "123456.geojson"]).await?;
    check("/fr/record/123456", &["Réseau ferroviaire national", "<html lang=\"fr\""]).await?;
    check("/en/record/0fe65119-e96e-4a57-8bfe-9d9245fba06b", &["HRDEM Mosaic", "Digital Terrain Model"])
        .await?;
    // A citation names who made the data, and leads to its DOI, not to us.
    let cited = [">Hakai Geospatial<", ">https://doi.org/10.21966/2aap-hn61<"];
    check("/fr/record/b5f0f854-efe1-4132-808d-074244d813e1", &cited).await?;
    // The literal `\n\n` of its description begins a paragraph.
    let seabirds = "/record/f612e2b4-5c67-46dc-9a84-1154c649ab4e";
    check(&format!("/en{seabirds}"), &["<p>The information provided on the open data web site"]).await?;
    check(
        &format!("/fr{seabirds}"),
        &["<p>L’information fournie sur le site des données ouvertes", "144,76°"],
    )
    .await?;
    // Two boxes that meet at the antimeridian are one place.
    let salmon = "/record/7d6e7505-fdd7-4cbe-abbf-0f17c5c16113";
    let around = "bbox=142.9,34.21,-131,57.64";
    check(&format!("/en{salmon}"), &["142.9°", "131°", around]).await?;
    check(&format!("/fr{salmon}"), &["142,9°", "131°", around]).await?;
    // Written in French first.
    let seals = "/record/3b0ccbbe-e0f7-4e6f-a6aa-8b327c69a169";
    check(&format!("/en{seals}"), &["Potential haul-out sites for the harbor seal", "<dd>French</dd>"])
        .await?;
    check(
        &format!("/fr{seals}"),
        &["Sites d'échouerie potentiels pour le phoque commun", "<dd>français</dd>"],
    )
    .await
}

async fn searches(server: &Portal) -> Result<()> {
    let total = async |lang: &str, words: &str| -> Result<usize> {
        stated_total(&http::page(&server.url(&format!("/{lang}/search?q={words}"))).await?)
    };
    let floods = total("fr", "inondation").await?;
    ensure!(floods > 0, "inondation finds nothing");
    ensure!(total("fr", "inondations").await? == floods && total("fr", "INONDATION").await? == floods);
    ensure!(total("fr", "donnees").await? == total("fr", "donn%C3%A9es").await?);
    ensure!(total("fr", "donnees").await? > 50);
    ensure!(total("fr", "d%27eau").await? == total("fr", "eau").await?);
    ensure!(total("en", "salmon").await? >= 40);
    // Grain elevators are not what who asks for elevations wants.
    let heights = http::page(&server.url("/en/search?q=lidar+OR+elevation&size=50")).await?;
    ensure!(!heights.contains("Grain Elevators"), "an elevator is no elevation");
    ensure!(total("en", "elevators").await? > 0);
    let id = "7d6e7505-fdd7-4cbe-abbf-0f17c5c16113";
    let found = http::page(&server.url(&format!("/en/search?q={id}"))).await?;
    ensure!(found.contains(&format!("/en/record/{id}")), "an id finds its record");
    ensure!(found.matches("<li class=\"card\"").count() == 1, "an id finds nothing but its record");
    let beyond_180 = http::page(&server.url("/en/search?q=salmon+legacy&bbox=-179,50,-178,51")).await?;
    ensure!(
        beyond_180.contains(&format!("/en/record/{id}")),
        "a box beyond the antimeridian finds the record"
    );
    Ok(())
}
