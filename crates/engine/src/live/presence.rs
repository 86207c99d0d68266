//! Whether the files of a snapshot are still where a service reads them: it finds less, and no error, when some are gone.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use lake::{Lake, SnapshotId};
use query::Statement;

use crate::{EngineError, Ran, SqlEngine};

/// An engine whose answers are believed as long as the files are there: they are looked for after an answer that found
/// nothing, and else once in a while.
pub(super) struct Present {
    engine: Arc<dyn SqlEngine>,
    lake: Lake,
    id: SnapshotId,
    interval: Duration,
    seen: Mutex<Option<Instant>>,
}

/// Whether the files of a lake elsewhere are all there; unknown counts as yes.
pub(super) fn check(lake: &Lake, id: &SnapshotId) -> Result<(), EngineError> {
    match lake.check_complete(id) {
        Err(error) if !error.is_passing() => Err(EngineError::Lost(error.to_string())),
        _ => Ok(()),
    }
}

/// Longest time without a look, while searches are asked: one listing.
pub(super) const INTERVAL: Duration = Duration::from_mins(1);

impl Present {
    pub(super) fn new(engine: Arc<dyn SqlEngine>, lake: Lake, id: SnapshotId) -> Self {
        Self { engine, lake, id, interval: INTERVAL, seen: Mutex::new(None) }
    }

    fn is_due(&self) -> bool {
        self.seen.lock().expect("nobody panics with it").is_none_or(|seen| seen.elapsed() >= self.interval)
    }

    /// Fails if files are missing. If nobody can say, what was found is believed, and nothing found is not.
    async fn check(&self, found_nothing: bool) -> Result<(), EngineError> {
        let (lake, id) = (self.lake.clone(), self.id.clone());
        let looked = tokio::task::spawn_blocking(move || lake.check_complete(&id)).await;
        match looked.map_err(|error| EngineError::Service(error.to_string()))? {
            Ok(()) => *self.seen.lock().expect("nobody panics with it") = Some(Instant::now()),
            Err(error) if found_nothing || !error.is_passing() => {
                return Err(EngineError::Service(error.to_string()));
            }
            Err(error) => {
                tracing::warn!(%error, snapshot = %self.id, "whether all files are there is unknown");
            }
        }
        Ok(())
    }
}

#[async_trait]
impl SqlEngine for Present {
    fn name(&self) -> &'static str {
        self.engine.name()
    }

    async fn run(&self, statement: &Statement) -> Result<Ran, EngineError> {
        let ran = self.engine.run(statement).await?;
        let is_service = ran.query_id.is_some();
        let found_nothing = ran.row.first().is_some_and(|total| total.as_deref() == Some("0"));
        if is_service && (found_nothing || self.is_due()) {
            self.check(found_nothing).await?;
        }
        Ok(ran)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::testing::{World, any_statement};

    /// A service that always finds so many.
    struct Finds(&'static str);

    #[async_trait]
    impl SqlEngine for Finds {
        fn name(&self) -> &'static str {
            "service"
        }

        async fn run(&self, _statement: &Statement) -> Result<Ran, EngineError> {
            let row = vec![Some(self.0.to_owned())];
            Ok(Ran { row, ms: 1, engine_ms: None, scanned_bytes: None, query_id: Some("q1".to_owned()) })
        }
    }

    fn engine(world: &World, finds: &'static str, interval: Duration) -> Present {
        let engine = Present::new(Arc::new(Finds(finds)), world.lake.clone(), world.id());
        Present { interval, ..engine }
    }

    #[tokio::test]
    async fn an_answer_without_one_of_the_files_is_none() {
        let (world, statement) = (World::published(3), any_statement());
        let often = engine(&world, "5", Duration::ZERO);
        let seldom = engine(&world, "5", Duration::MAX);
        let nothing = engine(&world, "0", Duration::MAX);
        for engine in [&often, &seldom, &nothing] {
            assert!(engine.run(&statement).await.is_ok());
        }
        fs::remove_file(world.folder().join("postings/shard=0/part-00000.parquet")).expect("there");
        assert!(matches!(often.run(&statement).await, Err(EngineError::Service(_))));
        assert!(matches!(nothing.run(&statement).await, Err(EngineError::Service(_))));
        assert!(seldom.run(&statement).await.is_ok(), "it looked a moment ago");
        let started_later = engine(&world, "5", Duration::MAX);
        assert!(matches!(started_later.run(&statement).await, Err(EngineError::Service(_))));
    }
    /// The way to the lake is blocked: a file stands where its folder was.
    #[tokio::test]
    async fn what_was_found_is_believed_while_nobody_can_look() {
        let (world, statement) = (World::published(3), any_statement());
        let (something, nothing) = (engine(&world, "5", Duration::ZERO), engine(&world, "0", Duration::ZERO));
        fs::remove_dir_all(world.folder()).expect("there");
        assert!(matches!(something.run(&statement).await, Err(EngineError::Service(_))), "it is gone");
        world.block();
        assert!(something.run(&statement).await.is_ok());
        assert!(matches!(nothing.run(&statement).await, Err(EngineError::Service(_))));
    }
}
