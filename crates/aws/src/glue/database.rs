//! The database: its name, and making it as it should be.

use std::fmt;
use std::str::FromStr;

use super::shape::Database;
use super::store::{ATTEMPTS, Store, Write, pause};
use super::{ChangeKind, GlueError, Object, compare, wanted};

/// A name that Glue, Athena and SQL take without quotes: 1 to 128 of `a-z`, `0-9`, `_`, a letter first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseName(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "database {0:?} must be 1 to 128 of a-z, 0-9 and _ and begin with a letter; choose another --database"
)]
pub struct InvalidDatabaseName(String);

impl DatabaseName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for DatabaseName {
    type Err = InvalidDatabaseName;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_');
        let fits = text.len() <= 128
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(plain);
        if fits { Ok(Self(text.to_owned())) } else { Err(InvalidDatabaseName(text.to_owned())) }
    }
}

impl fmt::Display for DatabaseName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes the database as it should be, starting from what was `found`.
pub(super) async fn settle(store: &Store<'_>, mut found: Option<Database>) -> Result<ChangeKind, GlueError> {
    let mut lost = Write::Done;
    for attempt in 1..=ATTEMPTS {
        let kind = compare::database(found.as_ref());
        lost = match (&kind, found) {
            (ChangeKind::Unchanged, _) => return Ok(kind),
            (ChangeKind::Refused, _) => {
                return Err(GlueError::Foreign { objects: vec![Object::database(store.database)] });
            }
            (ChangeKind::Updated(_), Some(there)) => store.update_database(&merged(store, there)).await?,
            (ChangeKind::Created | ChangeKind::Updated(_), _) => {
                store.create_database(&wanted::database(store.database)).await?
            }
        };
        if lost == Write::Done {
            return Ok(kind);
        }
        pause(attempt).await;
        found = store.database().await?;
    }
    Err(store.gave_up(lost, None))
}

/// What is there, with what is wanted written over it: an update replaces the whole.
fn merged(store: &Store<'_>, there: Database) -> Database {
    let mut input = wanted::database(store.database);
    let mut parameters = there.parameters.unwrap_or_default();
    parameters.extend(input.parameters.take().unwrap_or_default());
    input.parameters = Some(parameters);
    input.location_uri = there.location_uri;
    input.create_table_default_permissions = there.create_table_default_permissions;
    input.target_database = there.target_database;
    input.federated_database = there.federated_database;
    input
}
