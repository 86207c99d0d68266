//! What is tried again, how often, and under which token.

use std::time::Duration;

use serde_json::{Value, json};

use super::fake::{FakeAthena, Reply, execution, happy, happy_but, state};
use crate::athena::{AthenaFailure, FailureCategory};

const THROTTLE: Reply = Reply::Error(400, "TooManyRequestsException", "You have exceeded the limit");

fn tokens(fake: &FakeAthena) -> Vec<Value> {
    fake.calls("StartQueryExecution").iter().map(|call| call.body["ClientRequestToken"].clone()).collect()
}

fn failed(retryable: bool) -> Reply {
    let error =
        json!({"ErrorCategory": 1, "ErrorType": 233, "Retryable": retryable, "ErrorMessage": "short"});
    execution(json!({"State": "FAILED", "StateChangeReason": "an internal fault", "AthenaError": error}))
}

fn internal_fault() -> AthenaFailure {
    let message = "an internal fault".to_owned();
    AthenaFailure::Failed { message, category: FailureCategory::System, kind: Some(233) }
}

#[tokio::test(start_paused = true)]
async fn a_throttled_start_is_tried_again_under_the_same_token() {
    let fake = happy_but("StartQueryExecution", |call| if call.earlier < 2 { THROTTLE } else { happy(call) });
    fake.search().await.expect("the third start is taken");
    let tokens = tokens(&fake);
    assert_eq!(tokens.len(), 3);
    assert!(tokens.iter().all(|token| *token == tokens[0]));
}

#[tokio::test(start_paused = true)]
async fn a_start_throttled_again_and_again_is_busy() {
    let fake = happy_but("StartQueryExecution", |_| THROTTLE);
    let failure = fake.search().await.expect_err("no start is taken");
    assert!(matches!(failure, AthenaFailure::Busy { .. }), "{failure:?}");
    assert_eq!(fake.count("StartQueryExecution"), 4);
    assert!(fake.stopped().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_start_whose_answer_is_lost_is_asked_about_under_the_same_token() {
    let faults = [
        || Reply::Lost,
        || Reply::Never,
        || Reply::Error(500, "InternalServerException", "oops"),
        || Reply::Text(503, "<html>".to_owned()),
        || Reply::Text(200, "{\"QueryExec".to_owned()),
        || Reply::Text(200, "{}".to_owned()),
    ];
    for fault in faults {
        let fake = happy_but(
            "StartQueryExecution",
            move |call| {
                if call.earlier == 0 { fault() } else { happy(call) }
            },
        );
        fake.search().await.expect("the second start is answered");
        let tokens = tokens(&fake);
        assert_eq!(tokens.len(), 2);
        assert_eq!(tokens[0], tokens[1]);
    }
}

#[tokio::test(start_paused = true)]
async fn an_athena_that_never_answers_starts_is_given_up() {
    let fake = happy_but("StartQueryExecution", |_| Reply::Lost);
    let failure = fake.search().await.expect_err("no start is answered");
    assert!(matches!(failure, AthenaFailure::Transport(_)), "{failure:?}");
    assert_eq!(fake.count("StartQueryExecution"), 3);
}

#[tokio::test(start_paused = true)]
async fn a_retryable_failure_is_started_once_more_under_another_token() {
    let fake = happy_but("GetQueryExecution", |call| {
        if call.body["QueryExecutionId"] == "q1" { failed(true) } else { state("SUCCEEDED") }
    });
    let result = fake.search().await.expect("the second query succeeds");
    assert_eq!(result.stats.query_id, "q2");
    let tokens = tokens(&fake);
    assert_eq!(tokens.len(), 2);
    assert_ne!(tokens[0], tokens[1]);
}

#[tokio::test(start_paused = true)]
async fn a_query_that_fails_retryably_twice_has_failed() {
    let fake = happy_but("GetQueryExecution", |_| failed(true));
    assert_eq!(fake.search().await, Err(internal_fault()));
    assert_eq!(fake.count("StartQueryExecution"), 2);
    assert!(fake.stopped().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_final_failure_is_not_tried_again_even_with_athenas_fault() {
    let fake = happy_but("GetQueryExecution", |_| failed(false));
    assert_eq!(fake.search().await, Err(internal_fault()));
    assert_eq!(fake.count("StartQueryExecution"), 1);
    assert!(fake.stopped().await.is_empty());
}

#[tokio::test(start_paused = true)]
async fn reading_requests_survive_faults_that_pass() {
    let fake = FakeAthena::new(|call| match (call.operation.as_str(), call.earlier) {
        ("GetQueryExecution", 0) => Reply::Error(500, "InternalServerException", "oops"),
        ("GetQueryExecution", 1) => Reply::Lost,
        ("GetQueryResults", 0) => Reply::Error(400, "TooManyRequestsException", "slow down"),
        ("GetQueryResults", 1) => Reply::Never,
        _ => happy(call),
    });
    fake.search().await.expect("every third request is answered");
    assert_eq!(fake.count("StartQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn a_query_is_none_the_worse_for_throttled_looks() {
    let fake = happy_but("GetQueryExecution", |call| match call.earlier {
        0..7 => Reply::Error(400, "ThrottlingException", "Rate exceeded"),
        _ => state("SUCCEEDED"),
    });
    let athena = fake.athena_with(|config| config.query_timeout = Duration::from_mins(1));
    athena.run("SELECT 1", None, 1).await.expect("it is looked at again");
}
