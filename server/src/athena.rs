//! Athena as an engine of the catalogue.

use std::sync::Arc;

use async_trait::async_trait;
use aws::athena::{Athena, AthenaFailure};
use engine::{EngineError, Engines, Ran, Snapshot, SqlEngine};
use query::Statement;
use query::columns::Table;

/// One client answers for every snapshot: the statement names the one it is about.
pub struct AthenaEngines {
    engine: Arc<AthenaEngine>,
}

struct AthenaEngine {
    athena: Athena,
}

impl AthenaEngines {
    pub fn new(athena: Athena) -> Self {
        Self { engine: Arc::new(AthenaEngine { athena }) }
    }
}

#[async_trait]
impl Engines for AthenaEngines {
    fn tables(&self) -> &'static [Table] {
        &[]
    }

    fn engine(&self, _snapshot: &Snapshot) -> Result<Arc<dyn SqlEngine>, EngineError> {
        Ok(Arc::clone(&self.engine) as Arc<dyn SqlEngine>)
    }

    async fn close(&self) {
        self.engine.athena.close().await;
    }
}

#[async_trait]
impl SqlEngine for AthenaEngine {
    fn name(&self) -> &'static str {
        "Amazon Athena"
    }

    async fn run(&self, statement: &Statement) -> Result<Ran, EngineError> {
        let result = self
            .athena
            .run(statement.sql(), Some(statement.columns()), 2)
            .await
            .map_err(|error| failure(&error))?;
        let rows = result.rows.len();
        let Ok([row]) = <[_; 1]>::try_from(result.rows) else {
            return Err(EngineError::Statement(format!("{rows} rows instead of one")));
        };
        Ok(Ran {
            row,
            ms: result.stats.total_ms,
            engine_ms: Some(result.stats.engine_ms),
            scanned_bytes: Some(result.stats.scanned_bytes),
            query_id: Some(result.stats.query_id),
        })
    }
}

fn failure(failure: &AthenaFailure) -> EngineError {
    match failure {
        AthenaFailure::Busy { .. } => EngineError::Busy,
        AthenaFailure::Timeout => EngineError::Timeout,
        AthenaFailure::Failed { .. } | AthenaFailure::Malformed(_) => {
            EngineError::Statement(failure.to_string())
        }
        AthenaFailure::Cancelled { .. }
        | AthenaFailure::Denied { .. }
        | AthenaFailure::Credentials(_)
        | AthenaFailure::Misconfigured { .. }
        | AthenaFailure::Transport(_) => EngineError::Service(failure.to_string()),
    }
}
