//! The port to whatever runs the statements.

use std::sync::Arc;

use async_trait::async_trait;
use query::Statement;
use query::columns::Table;

use crate::{EngineError, Snapshot};

/// The one row a statement answers with, in the order of [`Statement::COLUMNS`], as Athena writes values.
pub type Row = Vec<Option<String>>;

/// A row, and what it took to get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    pub row: Row,
    /// Milliseconds from asking to having the row.
    pub ms: u64,
    /// Those that the engine says it worked, where it is a service.
    pub engine_ms: Option<u64>,
    /// What the engine read from storage, and is paid for where reading is.
    pub scanned_bytes: Option<u64>,
    /// The name the engine gave the query.
    pub query_id: Option<String>,
}

/// Runs a statement over the snapshot named in it.
#[async_trait]
pub trait SqlEngine: Send + Sync + 'static {
    /// What people know it by.
    fn name(&self) -> &'static str;

    async fn run(&self, statement: &Statement) -> Result<Ran, EngineError>;
}

/// Gives each snapshot its engine.
#[async_trait]
pub trait Engines: Send + Sync + 'static {
    /// The tables it needs on this machine, besides those that every snapshot is opened with.
    fn tables(&self) -> &'static [Table];

    fn engine(&self, snapshot: &Snapshot) -> Result<Arc<dyn SqlEngine>, EngineError>;

    /// Gives up what runs and waits until it has been stopped, for the end of the process. Nothing can be asked any more.
    async fn close(&self) {}
}
