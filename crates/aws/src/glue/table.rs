//! Making one table as it should be.

use super::shape::{Table, TableInput};
use super::store::{ATTEMPTS, Store, Write, pause};
use super::{ChangeKind, GlueError, Object, compare};

/// Makes the table as `wanted`, starting from what was `found`. Whoever else writes at the same moment makes this look
/// again: an update names the version it was made for.
pub(super) async fn settle(
    store: &Store<'_>,
    wanted: &TableInput,
    mut found: Option<Table>,
) -> Result<ChangeKind, GlueError> {
    let mut lost = Write::Done;
    for attempt in 1..=ATTEMPTS {
        let kind = compare::table(found.as_ref(), wanted);
        lost = match (&kind, found) {
            (ChangeKind::Unchanged, _) => return Ok(kind),
            (ChangeKind::Refused, _) => {
                return Err(GlueError::Foreign {
                    objects: vec![Object::table(store.database, &wanted.name)],
                });
            }
            (ChangeKind::Updated(_), Some(there)) => {
                let version = there.version_id.clone();
                store.update_table(&merged(wanted, there.input), version).await?
            }
            (ChangeKind::Created | ChangeKind::Updated(_), _) => store.create_table(wanted).await?,
        };
        if lost == Write::Done {
            return Ok(kind);
        }
        pause(attempt).await;
        found = store.table(&wanted.name).await?;
    }
    Err(store.gave_up(lost, Some(&wanted.name)))
}

/// What is wanted, with what others added to the table kept: an update replaces the whole.
fn merged(wanted: &TableInput, there: TableInput) -> TableInput {
    let mut parameters = there.parameters.unwrap_or_default();
    parameters.retain(|name, _| !compare::is_ours(name));
    parameters.extend(wanted.parameters.clone().unwrap_or_default());
    let mut input = wanted.clone();
    input.parameters = Some(parameters);
    input.owner = there.owner;
    input.retention = there.retention;
    input
}
