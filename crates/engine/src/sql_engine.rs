//! The port to whatever runs the statements.

use async_trait::async_trait;
use query::Statement;

use crate::EngineError;

/// The one row a statement answers with, in the order of [`Statement::COLUMNS`], as Athena writes values.
pub type Row = Vec<Option<String>>;

/// Runs a statement over the snapshot named in it.
#[async_trait]
pub trait SqlEngine: Send + Sync + 'static {
    async fn run(&self, statement: &Statement) -> Result<Row, EngineError>;
}
