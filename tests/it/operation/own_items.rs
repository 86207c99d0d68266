//! The small items of our own that stand for what real ones are like, from files to pages.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::{Workplace, stated_total};
use crate::support::portal::{Portal, portal, run};
use crate::support::{http, paths};

#[tokio::test]
async fn odd_items_become_right_pages() -> Result<()> {
    let work = Workplace::new()?;
    let report = work.lake().with_file_name("report.json");
    let mut consolidate = portal();
    consolidate.arg("consolidate").arg("--items").arg(paths::root().join("tests/items"));
    run(consolidate.arg("--lake").arg(work.lake()).arg("--report").arg(&report))?;
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(report)?)?;
    ensure!(report["published"] == 4, "{report}");
    let rejected = report["rejected"].as_array().into_iter().flatten();
    let keys: Vec<_> = rejected.map(|item| item["key"].as_str().unwrap_or_default()).collect();
    ensure!(keys == ["answer-of-a-search.json", "not-utf8.json"], "{report}");

    let server = Portal::start(&work.lake()).await?;
    let check = async |path: &str, needed: &[&str]| -> Result<()> {
        let page = http::page(&server.url(path)).await?;
        for text in needed {
            ensure!(page.contains(text), "{path} lacks {text:?}");
        }
        Ok(())
    };
    check("/fr/record/4711", &["Traversiers", "<html lang=\"fr\"", "4711.geojson"]).await?;
    check("/en/record/gulls-2020", &["<p>Counts are estimates.", ">https://doi.org/10.12345/gulls-2020<"])
        .await?;
    check("/fr/record/aleutian-kelp", &["170,5°", "165°", "bbox=170.5,50,-165,55"]).await?;
    check("/en/record/5b7e9f10-2c4d-4a6b-8e1f-90a1b2c3d4e5", &["<dd>French</dd>"]).await?;

    let total = async |query: &str| -> Result<usize> {
        stated_total(&http::page(&server.url(&format!("/fr/search?{query}"))).await?)
    };
    for query in ["q=inondation", "q=INONDATIONS", "q=d%27eau", "q=donnees", "q=donn%C3%A9es"] {
        ensure!(total(query).await? == 1, "{query}");
    }
    let by_id = http::page(&server.url("/fr/search?q=5b7e9f10-2c4d-4a6b-8e1f-90a1b2c3d4e5")).await?;
    ensure!(by_id.matches("<li class=\"card\"").count() == 1, "an id finds its record and no other");
    ensure!(total("q=varech&bbox=-179,50,-178,51").await? == 1);
    server.ensure_calm()
}

/// A list shows the beginning of a title, a record's page the first of its keywords; the rest is a click away.
#[tokio::test]
async fn long_titles_and_lists_are_shown_in_part() -> Result<()> {
    let work = Workplace::new()?;
    let items = work.lake().with_file_name("items");
    fs::create_dir(&items)?;
    let title = format!("Peat {}", "bog ".repeat(2498));
    let keywords: Vec<String> = (1..=5000).map(|number| format!("keyword{number}")).collect();
    let keywords = keywords.join(", ");
    let item = serde_json::json!({ "type": "FeatureCollection", "features": [{
        "type": "Feature", "geometry": null, "properties": {
            "id": "long", "title": { "en": title, "fr": title }, "keywords": { "en": keywords, "fr": keywords },
        },
    }]});
    fs::write(items.join("long.json"), item.to_string())?;
    work.consolidate(&items)?;
    let server = Portal::start(&work.lake()).await?;
    for lang in ["en", "fr"] {
        let results = http::page(&server.url(&format!("/{lang}/search?q=peat"))).await?;
        ensure!(results.contains("bog…") && !results.contains(&"bog ".repeat(80)), "{lang}: the whole title");
        let record = http::page(&server.url(&format!("/{lang}/record/long"))).await?;
        let head = record.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        let head = head.context("a title")?.0;
        ensure!(head.contains('…') && head.chars().count() < 400, "{lang}: {head}");
        let (first, rest) = record.split_once("<details class=\"related-more\"").context("a disclosure")?;
        let shown = first.matches(">keyword").count();
        ensure!(shown == 40 && rest.contains(">keyword5000<"), "{lang}: {shown} keywords at once");
    }
    server.ensure_calm()
}
