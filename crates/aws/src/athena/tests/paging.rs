//! Results of more than one page, and of statements that are no SELECT.

use serde_json::{Value, json};

use super::fake::{FakeAthena, Reply, happy_but, results};
use crate::athena::{AthenaFailure, QueryResult};

/// Three rows of one column on two pages.
fn two_pages(token_of_second: Option<&'static str>) -> FakeAthena {
    happy_but("GetQueryResults", move |call| {
        Reply::Json(match call.body["NextToken"].as_str() {
            None => results(&["id"], &[&[Some("id")], &[Some("a")], &[Some("b")]], Some("more")),
            Some("more") => results(&["id"], &[&[Some("c")]], token_of_second),
            other => panic!("nobody gave the token {other:?}"),
        })
    })
}

async fn read(fake: &FakeAthena, row_limit: usize) -> QueryResult {
    fake.athena().run("SELECT id FROM records", None, row_limit).await.expect("the query succeeds")
}

fn first_column(result: &QueryResult) -> Vec<&str> {
    result.rows.iter().map(|row| row[0].as_deref().unwrap_or("NULL")).collect()
}

#[tokio::test(start_paused = true)]
async fn pages_are_read_to_the_end() {
    let fake = two_pages(None);
    let result = read(&fake, 100).await;
    assert_eq!(first_column(&result), ["a", "b", "c"]);
    assert!(!result.truncated);
    assert_eq!(fake.calls("GetQueryResults")[0].body["MaxResults"], 102);
}

#[tokio::test(start_paused = true)]
async fn reading_ends_when_it_is_known_that_there_are_more_rows_than_wanted() {
    let fake = two_pages(None);
    let result = read(&fake, 2).await;
    assert_eq!(first_column(&result), ["a", "b"]);
    assert!(result.truncated);
    assert_eq!(fake.count("GetQueryResults"), 2);

    let fake = two_pages(None);
    let result = read(&fake, 1).await;
    assert_eq!(first_column(&result), ["a"]);
    assert!(result.truncated);
    assert_eq!(fake.count("GetQueryResults"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_page_has_at_most_a_thousand_rows() {
    let fake = two_pages(None);
    read(&fake, usize::MAX).await;
    assert_eq!(fake.calls("GetQueryResults")[0].body["MaxResults"], 1000);
}

#[tokio::test(start_paused = true)]
async fn pages_that_go_in_a_circle_are_an_error() {
    let fake = two_pages(Some("more"));
    let failure = fake.athena().run("SELECT id", None, 100).await.expect_err("the pages never end");
    assert_eq!(failure, AthenaFailure::Malformed("GetQueryResults: a page is followed by itself".to_owned()));
}

#[tokio::test(start_paused = true)]
async fn columns_that_change_between_pages_are_an_error() {
    let fake = happy_but("GetQueryResults", |call| {
        Reply::Json(match call.earlier {
            0 => results(&["id"], &[&[Some("id")]], Some("more")),
            _ => results(&["doc"], &[&[Some("1")]], None),
        })
    });
    let failure = fake.athena().run("SELECT id", None, 100).await.expect_err("the pages differ");
    assert!(matches!(failure, AthenaFailure::Malformed(_)), "{failure:?}");
}

/// The result of a statement that is no SELECT.
async fn utility(page: Value) -> QueryResult {
    let fake = FakeAthena::new(move |call| match call.operation.as_str() {
        "GetQueryExecution" => Reply::Json(json!({
            "QueryExecution": {"StatementType": "UTILITY", "Status": {"State": "SUCCEEDED"}}
        })),
        "GetQueryResults" => Reply::Json(page.clone()),
        _ => super::fake::happy(call),
    });
    fake.athena().run("SHOW TABLES", None, 100).await.expect("the statement succeeds")
}

#[tokio::test(start_paused = true)]
async fn statements_that_are_no_select_need_no_header() {
    let bare = utility(results(&["tab_name"], &[&[Some("facets")], &[Some("postings")]], None)).await;
    assert_eq!(first_column(&bare), ["facets", "postings"]);
    let headed = utility(results(&["Query Plan"], &[&[Some("Query Plan")], &[Some("scan")]], None)).await;
    assert_eq!(first_column(&headed), ["scan"]);
    assert!(utility(json!({"ResultSet": {}})).await.rows.is_empty());
}
