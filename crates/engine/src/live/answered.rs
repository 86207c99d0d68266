//! Searches answered lately, so that the same question to the same snapshot is asked once.

use std::sync::Arc;

use query::Statement;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::{EngineError, Ran, SqlEngine};

/// Answers by statement; a statement names its snapshot. Those who ask the same at the same time wait for one answer.
pub(super) struct Answered {
    rows: Cache<String, Arc<Ran>, Bytes>,
}

/// Bytes of a question and its answer, in the mean.
const USUAL: u64 = 16 << 10;

#[derive(Debug, Clone)]
struct Bytes;

impl Weighter<String, Arc<Ran>> for Bytes {
    fn weight(&self, statement: &String, ran: &Arc<Ran>) -> u64 {
        let row: usize = ran.row.iter().flatten().map(String::len).sum();
        (statement.len() + row + size_of::<Ran>()) as u64
    }
}

impl Answered {
    /// Keeps so many bytes of questions and answers.
    pub(super) fn new(bytes: u64) -> Self {
        let usual = usize::try_from(bytes / USUAL).unwrap_or(usize::MAX);
        Self { rows: Cache::with_weighter(usual, bytes, Bytes) }
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
            engine.run(statement).await.map(Arc::new)
        };
        let ran = self.rows.get_or_insert_async(statement.sql(), ask).await?;
        Ok((ran, !has_run))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use async_trait::async_trait;
    use tokio::sync::Semaphore;

    use super::*;

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

    fn any_statement() -> Statement {
        let lexicon = query::Lexicon::new(1, Vec::new(), Vec::new()).expect("empty");
        let dictionary = query::FacetDictionary::default();
        let plan = query::Plan::new(&catalog::Search::default(), catalog::Lang::En, &lexicon, &dictionary);
        let partitions = query::partitions::Partitions {
            snapshot: query::partitions::SnapshotName::new("s1").expect("a name"),
            postings: query::partitions::Shards::one(),
            phrases: query::partitions::Shards::one(),
        };
        query::statement::statement(&plan, &partitions).expect("something to ask")
    }

    #[tokio::test]
    async fn the_same_question_at_the_same_time_is_asked_once() {
        let (answered, engine, statement) = (Answered::new(1 << 20), slow(false), any_statement());
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
        let (answered, engine, statement) = (Answered::new(1 << 20), slow(true), any_statement());
        engine.leave.add_permits(2);
        for _ in 0..2 {
            assert!(matches!(answered.get(&statement, &engine).await, Err(EngineError::Timeout)));
        }
        assert_eq!(engine.asked.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn when_the_one_who_asked_leaves_another_asks() {
        let (answered, engine, statement) = (Answered::new(1 << 20), slow(false), any_statement());
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
