//! The binary as functions of AWS Lambda, started as Lambda starts it. The runtime API before it is a small one of ours:
//! events come from AWS's documentation, and what is proven is what we make of them.

pub(crate) mod runtime_api;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::cloud::stable;
use crate::support::aws::variables;
use crate::support::portal::{Portal, portal, run};
use crate::support::{http, paths};
use runtime_api::{Outcome, answer};

const PUBLIC: &str = "http://catalogue.test";

#[tokio::test]
async fn a_page_of_the_site_equals_that_of_the_server() -> Result<()> {
    let place = Place::with_items(40)?;
    run(portal().arg("consolidate").arg("--items").arg(place.items()).arg("--lake").arg(place.lake()))?;
    let mut serve = portal();
    let starting = Portal::start_with(
        serve.arg("serve").arg("--lake").arg(place.lake()).env("PORTAL_PUBLIC_URL", PUBLIC),
    );
    let server = starting.await?;
    for (path, query) in
        [("/en", ""), ("/fr/search", "q=eau"), ("/en/search", "q=no-such-word-at-all"), ("/en/none", "")]
    {
        let site = site_over(&place);
        let streaming = site_over(&place);
        let Outcome::Answer(answer) = answer(site, "site", &request(path, query)).await? else {
            anyhow::bail!("{path} failed");
        };
        let Outcome::Streamed { prelude, body: streamed } =
            runtime_api::answer(streaming, "streaming-site", &request(path, query)).await?
        else {
            anyhow::bail!("{path} was not streamed");
        };
        assert_eq!(prelude["statusCode"], answer["statusCode"], "{path}");
        let address = if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") };
        let page = http::get(&server.url(&address)).await?;
        assert_eq!(answer["statusCode"], page.status().as_u16(), "{address}");
        for name in ["content-type", "cache-control", "content-security-policy", "etag", "vary"] {
            let header = page.headers().get(name).map(|value| value.to_str()).transpose()?;
            assert_eq!(answer["headers"][name].as_str(), header, "{name} of {address}");
            assert_eq!(prelude["headers"][name].as_str(), header, "{name} of {address}, streamed");
        }
        let text = page.text().await?;
        if answer["statusCode"] == 200 {
            let body = answer["body"].as_str().context("a text")?;
            assert_eq!(stable(body), stable(&text), "{address}");
            assert_eq!(stable(&streamed), stable(&text), "{address}, streamed");
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_batch_of_changes_orders_a_run_and_only_poison_comes_again() -> Result<()> {
    let put = json!({ "Records": [{
        "eventVersion": "2.1", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
        "s3": { "bucket": { "name": "amzn-s3-demo-bucket" }, "object": { "key": "Happy+Face.jpg", "size": 1024 } },
    }] });
    let message = |id: &str, body: String| json!({ "messageId": id, "receiptHandle": "x", "body": body, "eventSource": "aws:sqs" });
    let event = json!({ "Records": [message("good", put.to_string()), message("poison", "?".to_owned())] });
    let machines = runtime_api::Machines::start().await?;
    let mut changed = portal();
    changed
        .envs(variables())
        .env("AWS_ENDPOINT_URL_SFN", machines.address())
        .env("PORTAL_PIPELINE", "arn:machine");
    let outcome = answer(changed, "changed", &event).await?;
    assert_eq!(outcome, Outcome::Answer(json!({ "batchItemFailures": [{ "itemIdentifier": "poison" }] })));
    assert_eq!(machines.ordered(), [json!({ "stateMachineArn": "arn:machine", "input": "{}" })]);
    let mut changed = portal();
    changed
        .envs(variables())
        .env("AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:1")
        .env("PORTAL_PIPELINE", "arn:machine");
    let outcome = answer(changed, "changed", &event).await?;
    let all = json!([{ "itemIdentifier": "poison" }, { "itemIdentifier": "good" }]);
    assert_eq!(outcome, Outcome::Answer(json!({ "batchItemFailures": all })), "nothing could be ordered");
    Ok(())
}

#[tokio::test]
async fn a_run_that_publishes_nothing_is_a_failure_for_whoever_ordered_it() -> Result<()> {
    let place = Place::with_items(3)?;
    let function = |items: PathBuf| {
        let mut consolidate = portal();
        consolidate.env("PORTAL_LAKE", place.lake()).env("PORTAL_ITEMS", items);
        async { answer(consolidate, "consolidate", &json!({})).await }
    };
    let published = function(place.items()).await?;
    ensure!(matches!(&published, Outcome::Answer(report) if report["published"] == 3), "{published:?}");
    let empty = place.folder.path().join("empty");
    fs::create_dir(&empty)?;
    let nothing = function(empty).await?;
    ensure!(matches!(nothing, Outcome::Failure(_)), "{nothing:?}");
    Ok(())
}

#[tokio::test]
async fn a_snapshot_that_does_not_answer_is_withdrawn() -> Result<()> {
    let place = Place::with_items(20)?;
    let consolidate =
        || run(portal().arg("consolidate").arg("--items").arg(place.items()).arg("--lake").arg(place.lake()));
    consolidate()?;
    let sound = place.call("verify", &json!({})).await?;
    ensure!(sound["outcome"] == "sound" && sound["records"].as_u64() > Some(0), "{sound}");
    fs::write(place.items().join("again.json"), fs::read(first_file(&place.items())?)?)?;
    consolidate()?;
    let published = place.call("verify", &json!({})).await?;
    ensure!(published["outcome"] == "sound" && published["snapshot"] != sound["snapshot"], "{published}");
    let id = published["snapshot"].as_str().context("an id")?;
    fs::remove_dir_all(place.lake().join(format!("snapshot={id}")).join("cards"))?;
    let broken = place.call("verify", &json!({})).await?;
    ensure!(broken["outcome"] == "broken" && broken["snapshot"] == id, "{broken}");
    for _ in 0..2 {
        let withdrawn = place.call("rollback", &broken).await?;
        ensure!(withdrawn["current"] == sound["snapshot"], "twice is once: {withdrawn}");
    }
    ensure!(place.call("verify", &json!({})).await? == sound);
    let cleaned = place.call("clean", &json!({})).await?;
    ensure!(cleaned["outcome"] == "cleaned", "{cleaned}");
    Ok(())
}

#[tokio::test]
async fn what_a_function_says_is_json_with_the_calls_id_and_its_figures() -> Result<()> {
    let place = Place::with_items(8)?;
    let log = place.folder.path().join("log");
    let mut program = place.function("consolidate");
    program.stderr(fs::File::create(&log)?);
    answer(program, "consolidate", &json!({})).await?;
    let mut program = place.function("watch");
    program.stderr(fs::OpenOptions::new().append(true).open(&log)?);
    program.envs(variables()).env("AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:1");
    program.env("PORTAL_DEAD_LETTERS", "http://127.0.0.1:1/1/none");
    answer(program, "watch", &json!({})).await?;
    let text = fs::read_to_string(&log)?;
    let lines = text.lines().map(serde_json::from_str).collect::<serde_json::Result<Vec<Value>>>();
    let lines = lines.with_context(|| text.clone())?;
    let figures = |function: &str| lines.iter().find(|line| line["FunctionName"] == function);
    let run = figures("consolidate").with_context(|| text.clone())?;
    ensure!(run["Records"].as_f64() > Some(0.0) && run["Published"] == 1.0, "{run}");
    let metrics = run["_aws"]["CloudWatchMetrics"][0]["Metrics"].as_array().context("metrics")?;
    ensure!(metrics.iter().any(|metric| metric["Name"] == "Records" && metric["Unit"] == "Count"), "{run}");
    let watch = figures("watch").with_context(|| text.clone())?;
    ensure!(
        watch["Ills"] == 1.0 && watch["Records"] == run["Records"] && watch["RunAge"].is_number(),
        "{watch}"
    );
    let said = lines.iter().find(|line| line["fields"]["message"] == "something is wrong");
    let said = said.with_context(|| text.clone())?;
    assert_eq!(said["span"]["request_id"], runtime_api::REQUEST_ID);
    Ok(())
}

#[tokio::test]
async fn cloudformation_is_answered_where_it_said() -> Result<()> {
    let bucket = runtime_api::Bucket::start().await?;
    let event = |request_type: &str| {
        json!({
            "RequestType": request_type, "ResponseURL": bucket.address(), "RequestId": "unique-request-id",
            "StackId": "arn:aws:cloudformation:us-east-2:123456789012:stack/mystack/id",
            "ResourceType": "Custom::Tables", "LogicalResourceId": "Tables", "ResourceProperties": {},
        })
    };
    for (request_type, status) in [("Create", "FAILED"), ("Delete", "SUCCESS")] {
        let mut apply = portal();
        // A folder has no tables in Glue.
        apply.env("PORTAL_LAKE", "/nowhere");
        answer(apply, "apply", &event(request_type)).await?;
        let told = bucket.last().context("nothing was put")?;
        assert_eq!(told["Status"], status, "{told}");
        assert_eq!(told["RequestId"], "unique-request-id");
    }
    Ok(())
}

fn site_over(place: &Place) -> Command {
    let mut site = portal();
    site.env("PORTAL_LAKE", place.lake()).env("PORTAL_PUBLIC_URL", PUBLIC).env("PORTAL_SITE", paths::site());
    site
}

struct Place {
    folder: TempDir,
}

impl Place {
    fn with_items(records: usize) -> Result<Self> {
        let place = Self { folder: TempDir::new()? };
        fs::create_dir(place.items())?;
        run(portal()
            .args(["demo", "--records", &records.to_string(), "--seed", "7", "--out"])
            .arg(place.items()))?;
        Ok(place)
    }

    /// The program with the settings of a function.
    fn function(&self, handler: &str) -> Command {
        let mut program = portal();
        program.env("PORTAL_LAKE", self.lake());
        if handler == "consolidate" {
            program.env("PORTAL_ITEMS", self.items());
        }
        program
    }

    /// What a function answers.
    async fn call(&self, handler: &str, event: &Value) -> Result<Value> {
        match answer(self.function(handler), handler, event).await? {
            Outcome::Answer(answer) => Ok(answer),
            other => anyhow::bail!("{handler}: {other:?}"),
        }
    }

    fn items(&self) -> PathBuf {
        self.folder.path().join("items")
    }

    fn lake(&self) -> PathBuf {
        self.folder.path().join("lake")
    }
}

fn first_file(folder: &Path) -> Result<PathBuf> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_file() {
            return Ok(path);
        }
        if let Ok(found) = first_file(&path) {
            return Ok(found);
        }
    }
    anyhow::bail!("no file is in {}", folder.display())
}

/// A request as an HTTP API gives it to a function, in the format 2.0.
pub(crate) fn request(path: &str, query: &str) -> Value {
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": query,
        "headers": {
            "accept": "*/*",
            "content-length": "0",
            "host": "aaaaaaaaaa.execute-api.us-west-2.amazonaws.com",
            "user-agent": "curl/7.58.0",
            "x-amzn-trace-id": "Root=1-5e9f0c65-1de4d666d4dd26aced652b6c",
            "x-forwarded-for": "1.2.3.4",
            "x-forwarded-port": "443",
            "x-forwarded-proto": "https"
        },
        "requestContext": {
            "accountId": "123456789012",
            "apiId": "aaaaaaaaaa",
            "domainName": "aaaaaaaaaa.execute-api.us-west-2.amazonaws.com",
            "domainPrefix": "aaaaaaaaaa",
            "http": {
                "method": "GET",
                "path": path,
                "protocol": "HTTP/1.1",
                "sourceIp": "1.2.3.4",
                "userAgent": "curl/7.58.0"
            },
            "requestId": "LV7fzho-PHcEJPw=",
            "routeKey": "$default",
            "stage": "$default",
            "time": "21/Apr/2020:15:08:21 +0000",
            "timeEpoch": 1_587_481_701_067_u64
        },
        "isBase64Encoded": false
    })
}
