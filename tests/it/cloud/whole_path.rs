//! Items in S3, a snapshot in S3, tables in Glue, searches on a real engine behind Athena's API: the pages are those of
//! the embedded engine.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::searches::{DEEP, as_first_page, search_for, searches};
use super::{Cloud, ends_with, first_record, stable};
use crate::support::athena::{Athena, Fault, Operation, Times};
use crate::support::http;
use crate::support::portal::{Portal, run};

#[tokio::test]
async fn pages_from_athena_are_the_pages_of_the_embedded_engine() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    cloud.put_items(&cloud.demo(400, 11)?).await?;
    // Even a small catalogue is to have several shards.
    run(cloud.consolidation().args(["--shard-rows", "5000"]))?;
    tables_are_made_once(&cloud)?;
    let embedded = cloud.serve_embedded().await?;
    let on_athena = Portal::start_with(&mut cloud.athena_server("portal")).await?;
    let mut searches = searches();
    searches.push(search_for(&title(&cloud)?));
    ensure!(searches.len() >= 100, "{} searches", searches.len());
    let (mut found, mut in_later_shards, mut bytes) = (0, 0, Vec::new());
    for search in &searches {
        athena.forget_calls();
        let page = http::landed(&on_athena.url(search)).await?;
        let expected = http::landed(&embedded.url(search)).await?;
        ensure!(
            stable(&page) == stable(&expected),
            "{search} differs:\n{}",
            first_difference(&page, &expected)
        );
        found += usize::from(page.contains("<li class=\"card\""));
        let asked = athena.count(Operation::StartQueryExecution);
        // Where no record has all words, those with most are asked for; where a place is named, its area is.
        let is_lacking = page.contains("class=\"lacking\"") || !page.contains("<li class=\"card\"");
        let most = 1 + usize::from(is_lacking) + usize::from(names_a_place(search));
        ensure!(asked <= most, "{search} asked {asked} queries");
        if asked > 0 {
            in_later_shards += usize::from(page.contains("shard = 2"));
            ensure!(page.contains("Amazon Athena"), "{search} does not say how it ran");
            bytes.push(scanned(&page).with_context(|| search.clone())?);
        }
    }
    ensure!(found > searches.len() / 2, "only {found} of {} searches found anything", searches.len());
    ensure!(bytes.len() > searches.len() / 2, "only {} searches asked Athena", bytes.len());
    ensure!(in_later_shards > 0, "no search leads to a later shard");
    ensure!(bytes.iter().any(|bytes| *bytes > 0), "no search says what it read");
    ensure!(athena.active().is_empty(), "queries were left running: {:?}", athena.active());
    records_and_landing_pages_ask_nothing(&athena, &on_athena, &embedded).await?;
    deep_pages_are_placed_alike(&cloud)?;
    on_athena.ensure_calm()?;
    embedded.ensure_calm()
}

/// Of the searches here.
fn names_a_place(search: &str) -> bool {
    let search = search.to_lowercase();
    search.contains("quebec") || search.contains("qu%c3%a9bec")
}

fn tables_are_made_once(cloud: &Cloud) -> Result<()> {
    let apply = |more: &[&str]| run(cloud.catalog_apply().args(more));
    let planned = apply(&["--dry-run"])?;
    ensure!(planned.matches("created").count() == 9 && planned.contains("nothing was written"), "{planned}");
    let made = apply(&[])?;
    ensure!(made.matches("created").count() == 9, "a database and eight tables:\n{made}");
    let again = apply(&[])?;
    ensure!(again.matches("unchanged").count() == 9, "{again}");
    Ok(())
}

fn title(cloud: &Cloud) -> Result<String> {
    let mut command = cloud.portal();
    command.args(["query", "SELECT title_en FROM cards WHERE doc = 7", "--lake", &cloud.lake()]);
    let row: Value = serde_json::from_str(&run(command.args(["--format", "json"]))?)?;
    Ok(row["title_en"].as_str().context("a title")?.to_owned())
}

/// On Athena, numbered matches come as those that are picked from the best.
fn deep_pages_are_placed_alike(cloud: &Cloud) -> Result<()> {
    let sql = |url: &str| run(cloud.portal().args(["sql", url, "--lake", &cloud.lake()]));
    let hits = |sql: &str| -> Result<[Value; 2]> {
        let mut command = cloud.portal();
        command.args(["query", sql, "--lake", &cloud.lake(), "--format", "json", "--engine", "athena"]);
        command.args(["--workgroup", "portal", "--database", &cloud.database()]);
        let row: Value = serde_json::from_str(&run(&mut command)?)?;
        Ok([row["total"].clone(), row["hits"].clone()])
    };
    for (deep, first) in DEEP {
        let (numbered, picked) = (hits(&as_first_page(&sql(deep)?)?)?, hits(&sql(first)?)?);
        ensure!(numbered == picked, "{deep} places otherwise:\n{numbered:?}\n{picked:?}");
        ensure!(picked[1].as_str().is_some_and(|hits| hits.len() > 2), "{first} finds nothing: {picked:?}");
    }
    Ok(())
}

async fn records_and_landing_pages_ask_nothing(
    athena: &Athena,
    on_athena: &Portal,
    embedded: &Portal,
) -> Result<()> {
    athena.forget_calls();
    let record = first_record(embedded, "en").await?;
    let item = format!("{}.geojson", record.replace("/en/record/", "/id/"));
    let paths = ["/en", "/fr", &record, &item, "/en/search?q=zzzzqqq"];
    for path in paths {
        let page = http::page(&on_athena.url(path)).await?;
        ensure!(stable(&page) == stable(&http::page(&embedded.url(path)).await?), "{path} differs");
    }
    ensure!(athena.calls().is_empty(), "{:?}", athena.calls());
    Ok(())
}

/// A search that cannot start must say what to do, before anybody visits.
#[tokio::test]
async fn a_server_does_not_start_on_what_is_not_there() -> Result<()> {
    let Some((cloud, athena)) = Cloud::with_athena().await? else { return Ok(()) };
    let start = |work_group| ends_with(cloud.athena_server(work_group).args(["--listen", "127.0.0.1:0"]), 1);
    let said = start("portal")?;
    ensure!(said.contains("portal catalog apply") && said.contains(&cloud.database()), "{said}");
    run(&mut cloud.catalog_apply())?;
    let said = start("nobody")?;
    ensure!(said.contains("nobody"), "{said}");
    let refused = Fault::Fails {
        category: 2,
        retryable: false,
        reason: "Unable to verify/create output bucket".to_owned(),
    };
    athena.arm(refused, Times::Always);
    let said = start("portal")?;
    ensure!(said.contains("output bucket"), "results cannot be written:\n{said}");
    athena.disarm();
    let mut local = cloud.portal();
    let folder = tempfile::TempDir::new()?;
    local.args(["serve", "--engine", "athena", "--listen", "127.0.0.1:0", "--lake"]).arg(folder.path());
    let said = ends_with(&mut local, 1)?;
    ensure!(said.contains("s3://bucket/prefix"), "{said}");
    Ok(())
}

fn first_difference(page: &str, expected: &str) -> String {
    let (page, expected) = (stable(page), stable(expected));
    let place = page.bytes().zip(expected.bytes()).position(|(a, b)| a != b).unwrap_or(0);
    let around = |text: &str| {
        let from = (0..=place.saturating_sub(300)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        text[from..].chars().take(700).collect::<String>()
    };
    format!("--- on Athena\n{}\n--- embedded\n{}", around(&page), around(&expected))
}

/// The bytes that the page says were read, in its smallest unit.
fn scanned(page: &str) -> Result<u64> {
    let details = page.split_once("<details class=\"ran\"").context("no details")?.1;
    let read =
        details.split("<dt>").find(|part| part.starts_with("Read from") || part.starts_with("Lu dans"));
    let value = read.and_then(|part| part.split_once("<dd>")).context("no bytes")?.1;
    let digits: String = value.chars().take_while(|c| *c != '<').filter(char::is_ascii_digit).collect();
    digits.parse().with_context(|| value.chars().take(40).collect::<String>())
}
