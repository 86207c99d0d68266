//! Searches answered lately, so that the same question to the same snapshot is asked once.

use std::sync::Arc;

use query::Statement;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::{EngineError, Ran, SqlEngine};

/// Answers by statement; a statement names its snapshot. Those who ask the same at the same time wait for one answer.
pub(super) struct Remembered {
    outcomes: Cache<String, Outcome, Bytes>,
}

#[derive(Debug, Clone)]
enum Outcome {
    Answer(Arc<Ran>),
    /// For those alone who have waited for it: each would have to wait as long again.
    TooLong,
    Busy,
}

/// Bytes of a question and its answer, in the mean.
const USUAL: u64 = 16 << 10;

#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<String, Outcome> for Bytes {
    fn weight(&self, statement: &String, outcome: &Outcome) -> u64 {
        let Outcome::Answer(ran) = outcome else { return statement.len() as u64 };
        let row: usize = ran.row.iter().flatten().map(String::len).sum();
        (statement.len() + row + size_of::<Ran>()) as u64
    }
}

impl Remembered {
    /// Keeps so many bytes of questions and answers.
    pub(super) fn new(bytes: u64) -> Self {
        let usual = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX);
        Self { outcomes: Cache::with_weighter(usual, bytes, Bytes) }
    }

    /// The answer, and whether it was there. Failures are not kept: the next one asks again.
    pub(super) async fn get(
        &self,
        statement: &Statement,
        engine: &dyn SqlEngine,
    ) -> Result<(Arc<Ran>, bool), EngineError> {
        let mut has_run = false;
        let ask = async {
            has_run = true;
            match engine.run(statement).await {
                Ok(ran) => Ok(Outcome::Answer(Arc::new(ran))),
                Err(EngineError::Timeout) => Ok(Outcome::TooLong),
                Err(EngineError::Busy) => Ok(Outcome::Busy),
                Err(error) => Err(error),
            }
        };
        let outcome = self.outcomes.get_or_insert_async(statement.sql(), ask).await?;
        if has_run && !matches!(outcome, Outcome::Answer(_)) {
            self.outcomes.remove(statement.sql());
        }
        match outcome {
            Outcome::Answer(ran) => Ok((ran, !has_run)),
            Outcome::TooLong => Err(EngineError::Timeout),
            Outcome::Busy => Err(EngineError::Busy),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use async_trait::async_trait;
    use tokio::sync::Semaphore;

    use super::*;
    use crate::testing::any_statement;

    /// Answers when it is let, and counts what it is asked.
    struct Slow {
        asked: AtomicUsize,
        leave: Semaphore,
        fails: bool,
    }

    #[async_trait]
    impl SqlEngine for Slow {
        fn name(&self) -> &'static str {
            "slow"
        }

        async fn run(&self, _statement: &Statement) -> Result<Ran, EngineError> {
            self.asked.fetch_add(1, Ordering::SeqCst);
            self.leave.acquire().await.expect("open").forget();
            if self.fails {
                return Err(EngineError::Timeout);
            }
            Ok(Ran {
                row: vec![Some("1".to_owned())],
                ms: 1,
                engine_ms: None,
                scanned_bytes: None,
                query_id: None,
            })
        }
    }

    fn slow(fails: bool) -> Slow {
        Slow { asked: AtomicUsize::new(0), leave: Semaphore::new(0), fails }
    }

    #[tokio::test]
    async fn the_same_question_at_the_same_time_is_asked_once() {
        let (answered, engine, statement) = (Remembered::new(1 << 20), slow(false), any_statement());
        let three = futures::future::join_all((0..3).map(|_| answered.get(&statement, &engine)));
        let let_one_go = async { engine.leave.add_permits(1) };
        let (answers, ()) = tokio::join!(three, let_one_go);
        let from_memory =
            answers.into_iter().map(|answer| answer.expect("an answer").1).filter(|is| *is).count();
        assert_eq!((engine.asked.load(Ordering::SeqCst), from_memory), (1, 2));
        assert!(answered.get(&statement, &engine).await.expect("kept").1);
    }

    #[tokio::test]
    async fn a_failure_is_not_kept() {
        let (answered, engine, statement) = (Remembered::new(1 << 20), slow(true), any_statement());
        engine.leave.add_permits(2);
        for _ in 0..2 {
            assert!(matches!(answered.get(&statement, &engine).await, Err(EngineError::Timeout)));
        }
        assert_eq!(engine.asked.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn those_who_waited_for_what_took_too_long_do_not_wait_again() {
        let (answered, engine, statement) = (Remembered::new(1 << 20), slow(true), any_statement());
        let three = futures::future::join_all((0..3).map(|_| answered.get(&statement, &engine)));
        let let_all_go = async { engine.leave.add_permits(3) };
        let (answers, ()) = tokio::join!(three, let_all_go);
        assert!(answers.iter().all(|answer| matches!(answer, Err(EngineError::Timeout))));
        assert_eq!(engine.asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn when_the_one_who_asked_leaves_another_asks() {
        let (answered, engine, statement) = (Remembered::new(1 << 20), slow(false), any_statement());
        let mut first = Box::pin(answered.get(&statement, &engine));
        assert!(futures::poll!(first.as_mut()).is_pending());
        let mut second = Box::pin(answered.get(&statement, &engine));
        assert!(futures::poll!(second.as_mut()).is_pending());
        drop(first);
        engine.leave.add_permits(1);
        assert!(!second.await.expect("an answer").1);
        assert_eq!(engine.asked.load(Ordering::SeqCst), 2);
    }
}
