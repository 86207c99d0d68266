//! What is sent for a statement, and what its rows become.

use serde_json::json;

use super::fake::{COLUMNS, FakeAthena, Reply, happy, happy_but, results, state};
use crate::athena::{AthenaFailure, Column, QueryStats};

#[tokio::test(start_paused = true)]
async fn a_statement_is_started_once_and_its_row_comes_back_with_nulls_and_numbers() {
    let fake = FakeAthena::new(happy);
    let result = fake.search().await.expect("the query succeeds");
    let column = |name: &str| Column { name: name.to_owned(), type_name: "bigint".to_owned() };
    assert_eq!(result.columns, [column("total"), column("hits")]);
    assert_eq!(result.rows, [[Some("7".to_owned()), None]]);
    assert!(!result.truncated);
    let stats = QueryStats {
        query_id: "q1".to_owned(),
        scanned_bytes: 1234,
        engine_ms: 250,
        queue_ms: 30,
        total_ms: 300,
        reused: true,
    };
    assert_eq!(result.stats, stats);
    assert_eq!(fake.count("StartQueryExecution"), 1);
    assert_eq!(fake.count("GetQueryResults"), 1);
    assert!(fake.stopped().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_start_names_database_work_group_token_and_reuse() {
    let fake = FakeAthena::new(happy);
    let athena = fake.athena_with(|config| config.output_location = Some("s3://results/portal/".to_owned()));
    athena.run("SELECT 1", Some(&COLUMNS), 1).await.expect("the query succeeds");
    let mut sent = fake.calls("StartQueryExecution").remove(0).body;
    let token = sent["ClientRequestToken"].take();
    assert!((32..=128).contains(&token.as_str().expect("there is a token").len()));
    assert_eq!(
        sent,
        json!({
            "QueryString": "SELECT 1",
            "ClientRequestToken": null,
            "QueryExecutionContext": {"Catalog": "AwsDataCatalog", "Database": "geocore"},
            "ResultConfiguration": {"OutputLocation": "s3://results/portal/"},
            "WorkGroup": "portal",
            "ResultReuseConfiguration": {"ResultReuseByAgeConfiguration": {"Enabled": true, "MaxAgeInMinutes": 60}},
        })
    );
}

#[tokio::test(start_paused = true)]
async fn without_reuse_and_output_location_neither_is_sent() {
    let fake = FakeAthena::new(happy);
    let athena = fake.athena_with(|config| config.result_reuse_minutes = None);
    athena.run("SELECT 1", None, 1).await.expect("the query succeeds");
    let sent = fake.calls("StartQueryExecution").remove(0).body;
    assert!(sent.get("ResultReuseConfiguration").is_none());
    assert!(sent.get("ResultConfiguration").is_none());
}

#[tokio::test(start_paused = true)]
async fn a_query_is_looked_at_until_it_has_ended_ever_less_often() {
    let fake = happy_but("GetQueryExecution", |call| match call.earlier {
        0 | 1 => state("QUEUED"),
        2..20 => state("RUNNING"),
        _ => state("SUCCEEDED"),
    });
    let begun = tokio::time::Instant::now();
    fake.search().await.expect("the query succeeds");
    assert_eq!(fake.count("GetQueryExecution"), 21);
    // 100, 150, 225, 338, 506, 759 ms, then 15 pauses of one second, each a fifth more or less.
    let waited = begun.elapsed().as_secs_f64();
    assert!((17.08 * 0.8..=17.08 * 1.2).contains(&waited), "{waited} s");
}

/// What a page as the only answer leads to.
async fn malformed(page: serde_json::Value) -> String {
    let fake = happy_but("GetQueryResults", move |_| Reply::Json(page.clone()));
    let failure = fake.search().await.expect_err("the page is not right");
    assert!(fake.stopped().await.is_empty(), "a query that has ended needs no stop");
    match failure {
        AthenaFailure::Malformed(text) => text,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn pages_that_are_not_as_they_must_be_are_errors() {
    let header: &[Option<&str>] = &[Some("total"), Some("hits")];
    let other = results(&["total", "doc"], &[&[Some("total"), Some("doc")]], None);
    assert_eq!(malformed(other).await, "GetQueryResults: columns total,doc instead of total,hits");
    let headless = results(&COLUMNS, &[&[Some("7"), None]], None);
    let no_header = "GetQueryResults: the first row is not the names of the columns";
    assert_eq!(malformed(headless).await, no_header);
    assert_eq!(malformed(results(&COLUMNS, &[], None)).await, no_header);
    let short = results(&COLUMNS, &[header, &[Some("7")]], None);
    assert_eq!(malformed(short).await, "GetQueryResults: a row of 1 values under 2 columns");
    let long = results(&COLUMNS, &[header, &[Some("7"), None, None]], None);
    assert_eq!(malformed(long).await, "GetQueryResults: a row of 3 values under 2 columns");
    assert_eq!(malformed(json!({"ResultSet": {}})).await, "GetQueryResults: no columns");
    assert_eq!(malformed(json!({})).await, "GetQueryResults: no result set");
}

#[tokio::test(start_paused = true)]
async fn a_page_cut_short_is_an_error() {
    let whole = results(&COLUMNS, &[&[Some("total"), Some("hits")], &[Some("7"), None]], None).to_string();
    let fake = happy_but("GetQueryResults", move |_| Reply::Text(200, whole[..whole.len() / 2].to_owned()));
    let failure = fake.search().await.expect_err("the page is half");
    assert!(matches!(failure, AthenaFailure::Malformed(_)), "{failure:?}");
    assert!(fake.stopped().await.is_empty());
    assert_eq!(fake.count("StartQueryExecution"), 1);
}
