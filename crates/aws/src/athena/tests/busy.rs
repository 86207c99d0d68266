//! Turns and the queue for them.

use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::fake::{FakeAthena, Reply, happy, happy_but, state};
use crate::athena::{Athena, AthenaFailure, QueryResult};

/// One query at once, each two seconds long.
fn slow() -> FakeAthena {
    happy_but("StartQueryExecution", |call| Reply::Late(Duration::from_secs(2), Box::new(happy(call))))
}

fn one_at_once(fake: &FakeAthena, queue_timeout: Duration) -> Athena {
    fake.athena_with(|config| {
        config.max_queries = 1;
        config.queue_timeout = queue_timeout;
    })
}

async fn all_at_once(athena: &Athena, count: usize) -> Vec<Result<QueryResult, AthenaFailure>> {
    let task = |_| {
        let athena = athena.clone();
        tokio::spawn(async move { athena.run("SELECT 1", None, 1).await })
    };
    let tasks: Vec<_> = (0..count).map(task).collect();
    let mut outcomes = Vec::new();
    for task in tasks {
        outcomes.push(task.await.expect("no search panics"));
    }
    outcomes
}

fn busy(outcomes: &[Result<QueryResult, AthenaFailure>]) -> usize {
    outcomes.iter().filter(|outcome| matches!(outcome, Err(AthenaFailure::Busy { .. }))).count()
}

#[tokio::test(start_paused = true)]
async fn who_finds_the_queue_full_is_turned_away_at_once() {
    let fake = slow();
    let athena = one_at_once(&fake, Duration::from_mins(1));
    let outcomes = all_at_once(&athena, 7).await;
    assert_eq!(busy(&outcomes), 2, "one runs, four wait");
    assert_eq!(fake.count("StartQueryExecution"), 5);

    let running = tokio::spawn({
        let athena = athena.clone();
        async move { all_at_once(&athena, 5).await }
    });
    sleep(Duration::from_millis(1)).await;
    let begun = Instant::now();
    let sixth = athena.run("SELECT 1", None, 1).await;
    assert!(matches!(sixth, Err(AthenaFailure::Busy { .. })), "{sixth:?}");
    assert_eq!(begun.elapsed(), Duration::ZERO);
    assert_eq!(busy(&running.await.expect("no search panics")), 0);
}

#[tokio::test(start_paused = true)]
async fn who_waits_too_long_for_a_turn_is_turned_away() {
    let fake = slow();
    let athena = one_at_once(&fake, Duration::from_secs(1));
    let outcomes = all_at_once(&athena, 3).await;
    assert_eq!(busy(&outcomes), 2);
    assert_eq!(fake.count("StartQueryExecution"), 1);
}

#[tokio::test(start_paused = true)]
async fn the_wait_for_a_turn_counts_towards_the_deadline() {
    let fake = happy_but("GetQueryExecution", |_| state("RUNNING"));
    let athena = one_at_once(&fake, Duration::from_mins(1));
    let outcomes = all_at_once(&athena, 2).await;
    assert_eq!(outcomes, [Err(AthenaFailure::Timeout), Err(AthenaFailure::Timeout)]);
}

#[tokio::test(start_paused = true)]
async fn a_query_that_still_has_to_be_stopped_keeps_its_turn() {
    let fake = FakeAthena::new(|call| match call.operation.as_str() {
        "GetQueryExecution" if call.body["QueryExecutionId"] == "q1" => state("RUNNING"),
        "StopQueryExecution" => Reply::Late(Duration::from_secs(3), Box::new(happy(call))),
        _ => happy(call),
    });
    let athena = one_at_once(&fake, Duration::from_mins(1));
    assert_eq!(athena.run("SELECT 1", None, 1).await, Err(AthenaFailure::Timeout));
    let begun = Instant::now();
    athena.run("SELECT 1", None, 1).await.expect("the second query succeeds");
    assert!(begun.elapsed() > Duration::from_secs(3));
}

#[tokio::test(start_paused = true)]
async fn turns_return_after_failures() {
    let fake = happy_but("StartQueryExecution", |_| Reply::Error(400, "InvalidRequestException", "bad SQL"));
    let athena = one_at_once(&fake, Duration::from_secs(1));
    for _ in 0..10 {
        let outcome = athena.run("SELEKT", None, 1).await;
        assert!(matches!(outcome, Err(AthenaFailure::Failed { .. })), "{outcome:?}");
    }
    athena.close().await;
}
