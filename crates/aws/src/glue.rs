//! The tables of a lake in Glue, where Athena looks them up.
//!
//! The tables are made once and stay: partition projection leads a query's `snapshot = '…'` to the folder of that
//! snapshot, so that publishing writes nothing here. Only a new version of the program changes a column.
//!
//! What this program made carries a mark, and nothing without it is ever changed. Nothing is ever dropped.

mod change;
mod compare;
mod database;
mod error;
mod shape;
mod store;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod wanted;

use crate::api::Api;
use crate::s3::S3Location;
use store::Store;

pub use change::{Change, ChangeKind, Difference, Object};
pub use database::{DatabaseName, InvalidDatabaseName};
pub use error::GlueError;
pub(crate) use error::remedy;
pub use wanted::{MARK, MARK_KEY};

/// Whether to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Apply,
    /// Says what would be done, and may find that it would be refused.
    DryRun,
}

/// Creates or updates the database and one table per [`query::columns::Table`] for the lake at `lake`. The changes
/// are in the order of their making, the database first. A second run finds everything unchanged.
///
/// A dry run lists objects that are not this program's as [`ChangeKind::Refused`].
///
/// # Errors
///
/// [`GlueError::Foreign`] before anything is written when the database or one of the tables exists and was not made
/// by this program.
pub async fn apply(
    api: &Api,
    database: &DatabaseName,
    lake: &S3Location,
    mode: Mode,
) -> Result<Vec<Change>, GlueError> {
    let store = Store { api, database };
    let found = store.database().await?;
    let mut plan = vec![Change::of_database(database, compare::database(found.as_ref()))];
    let wanted = wanted::tables(lake);
    if plan[0].kind == ChangeKind::Refused {
        // Its tables are not ours to speak of.
        return if mode == Mode::DryRun { Ok(plan) } else { Err(refused(&plan)) };
    }
    let mut tables = if found.is_some() { store.tables().await? } else { Vec::new() };
    for input in &wanted {
        let kind = compare::table(tables.iter().find(|table| table.input.name == input.name), input);
        plan.push(Change::of_table(database, &input.name, kind));
    }
    if mode == Mode::DryRun {
        return Ok(plan);
    }
    if plan.iter().any(|change| change.kind == ChangeKind::Refused) {
        return Err(refused(&plan));
    }
    let settled = database::settle(&store, found).await?;
    let mut changes = vec![Change::of_database(database, settled)];
    for input in &wanted {
        let position = tables.iter().position(|table| table.input.name == input.name);
        let found = position.map(|position| tables.swap_remove(position));
        let settled = table::settle(&store, input, found).await?;
        changes.push(Change::of_table(database, &input.name, settled));
    }
    Ok(changes)
}

fn refused(plan: &[Change]) -> GlueError {
    let refused = plan.iter().filter(|change| change.kind == ChangeKind::Refused);
    GlueError::Foreign { objects: refused.map(|change| change.object.clone()).collect() }
}
