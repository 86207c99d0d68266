//! Searches answered: engines that run statements, and the catalogue that turns their answers into pages.
//!
//! Nothing here knows of HTTP.

pub mod embedded;
mod error;
pub mod live;
pub mod reading_sql;
pub mod reference;
pub mod snapshot;
mod sql_engine;
#[cfg(test)]
mod testing;

pub use embedded::{Embedded, EmbeddedEngine, SearchLimits};
pub use error::EngineError;
pub use live::LiveCatalogue;
pub use reading_sql::{ReadingSql, RefusedSql};
pub use snapshot::Snapshot;
pub use sql_engine::{Engines, Ran, Row, SqlEngine};
