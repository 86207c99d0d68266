//! No query is left running.

use std::time::Duration;

use serde_json::json;
use tokio::time::{Instant, sleep, timeout};

use super::fake::{COLUMNS, FakeAthena, Reply, execution, happy, happy_but, state};
use crate::athena::AthenaFailure;

fn never_ending() -> FakeAthena {
    happy_but("GetQueryExecution", |_| state("RUNNING"))
}

fn late_start(pause: Duration) -> FakeAthena {
    happy_but("StartQueryExecution", move |call| Reply::Late(pause, Box::new(happy(call))))
}

#[tokio::test(start_paused = true)]
async fn a_query_that_never_ends_is_a_timeout_and_stopped_once() {
    let fake = never_ending();
    let begun = Instant::now();
    assert_eq!(fake.search().await, Err(AthenaFailure::Timeout));
    assert_eq!(begun.elapsed().as_secs(), 20);
    assert_eq!(fake.stopped().await, ["q1"]);
    assert_eq!(fake.count("StartQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_query_nobody_waits_for_is_stopped_once() {
    let fake = never_ending();
    let gone = timeout(Duration::from_secs(3), fake.search()).await;
    assert!(gone.is_err());
    assert_eq!(fake.stopped().await, ["q1"]);
    let looks = fake.count("GetQueryExecution");
    sleep(Duration::from_mins(1)).await;
    assert_eq!(fake.count("GetQueryExecution"), looks);
}

#[tokio::test(start_paused = true)]
async fn a_query_nobody_waits_for_when_athena_confirms_its_start_is_stopped() {
    let fake = late_start(Duration::from_secs(2));
    let gone = timeout(Duration::from_secs(1), fake.search()).await;
    assert!(gone.is_err());
    assert_eq!(fake.count("StopQueryExecution"), 0);
    assert_eq!(fake.stopped().await, ["q1"]);
    assert_eq!(fake.count("GetQueryExecution"), 0);
}

#[tokio::test(start_paused = true)]
async fn a_start_whose_answer_is_lost_after_the_visitor_left_is_found_by_its_token_and_stopped() {
    let fake = happy_but("StartQueryExecution", |call| match call.earlier {
        0 => Reply::Late(Duration::from_secs(2), Box::new(Reply::Lost)),
        _ => happy(call),
    });
    let gone = timeout(Duration::from_secs(1), fake.search()).await;
    assert!(gone.is_err());
    assert_eq!(fake.stopped().await, ["q2"]);
    let starts = fake.calls("StartQueryExecution");
    assert_eq!(starts[0].body["ClientRequestToken"], starts[1].body["ClientRequestToken"]);
}

#[tokio::test(start_paused = true)]
async fn a_throttled_start_is_not_tried_again_for_nobody() {
    let fake = happy_but("StartQueryExecution", |_| Reply::Error(400, "TooManyRequestsException", "slow"));
    let gone = timeout(Duration::from_millis(100), fake.search()).await;
    assert!(gone.is_err());
    assert!(fake.stopped().await.is_empty());
    assert_eq!(fake.count("StartQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_deadline_in_the_middle_of_the_start_stops_the_query_too() {
    let fake = late_start(Duration::from_secs(4));
    let athena = fake.athena_with(|config| config.query_timeout = Duration::from_secs(1));
    assert_eq!(athena.run("SELECT 1", None, 1).await, Err(AthenaFailure::Timeout));
    assert_eq!(fake.stopped().await, ["q1"]);
}

#[tokio::test(start_paused = true)]
async fn a_query_that_can_no_longer_be_looked_at_is_stopped() {
    let fake = happy_but("GetQueryExecution", |_| Reply::Lost);
    let failure = fake.search().await.expect_err("its end is never seen");
    assert!(matches!(failure, AthenaFailure::Transport(_)), "{failure:?}");
    assert_eq!(fake.stopped().await, ["q1"]);
}

#[tokio::test(start_paused = true)]
async fn a_state_unknown_to_us_is_malformed_and_the_query_stopped() {
    let fake = happy_but("GetQueryExecution", |_| state("PONDERING"));
    let failure = fake.search().await.expect_err("nobody knows what that means");
    assert!(matches!(failure, AthenaFailure::Malformed(_)), "{failure:?}");
    assert_eq!(fake.stopped().await, ["q1"]);
}

#[tokio::test(start_paused = true)]
async fn a_query_somebody_else_cancelled_says_why_and_is_not_stopped() {
    let fake = happy_but("GetQueryExecution", |_| {
        execution(json!({"State": "CANCELLED", "StateChangeReason": "Query cancelled by user"}))
    });
    let reason = "Query cancelled by user".to_owned();
    assert_eq!(fake.search().await, Err(AthenaFailure::Cancelled { reason }));
    assert!(fake.stopped().await.is_empty());
    assert_eq!(fake.count("StartQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_stop_that_fails_is_tried_three_times_and_given_up() {
    let fake = FakeAthena::new(|call| match call.operation.as_str() {
        "GetQueryExecution" => state("RUNNING"),
        "StopQueryExecution" => Reply::Error(500, "InternalServerException", "oops"),
        _ => happy(call),
    });
    assert_eq!(fake.search().await, Err(AthenaFailure::Timeout));
    assert_eq!(fake.stopped().await.len(), 3);
}

#[tokio::test(start_paused = true)]
async fn closing_waits_for_stops_and_for_starts_without_a_caller() {
    let fake = late_start(Duration::from_secs(2));
    let athena = fake.athena();
    let gone = timeout(Duration::from_secs(1), athena.run("SELECT 1", Some(&COLUMNS), 1)).await;
    assert!(gone.is_err());
    athena.close().await;
    assert_eq!(fake.count("StopQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn closing_gives_up_what_runs() {
    let fake = FakeAthena::new(|call| match call.operation.as_str() {
        "GetQueryExecution" => state("RUNNING"),
        _ => happy(call),
    });
    let athena = fake.athena();
    let (outcome, ()) = tokio::join!(athena.run("SELECT 1", Some(&COLUMNS), 1), async {
        tokio::time::sleep(Duration::from_secs(1)).await;
        athena.close().await;
    });
    assert!(matches!(outcome, Err(AthenaFailure::Busy { .. })), "{outcome:?}");
    assert_eq!(fake.count("StopQueryExecution"), 1);
    let late = athena.run("SELECT 1", Some(&COLUMNS), 1).await;
    assert!(matches!(late, Err(AthenaFailure::Busy { .. })), "{late:?}");
    assert_eq!(fake.count("StartQueryExecution"), 1);
}
