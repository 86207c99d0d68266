//! The calls to Glue. What is wrong with a call is said here; what to write is decided elsewhere.

use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::shape::{Database, Page, Table, TableInput};
use super::{DatabaseName, GlueError, Object};
use crate::api::Api;
use crate::fault::{Fault, Permission};

/// How often a write is tried against other writers.
pub(super) const ATTEMPTS: u32 = 5;

/// What became of a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Write {
    Done,
    /// Somebody else made it a moment ago.
    Exists,
    /// Somebody else changed it a moment ago; nothing was written.
    Changed,
}

/// The part of a Glue catalogue that is one database.
pub(super) struct Store<'a> {
    pub(super) api: &'a Api,
    pub(super) database: &'a DatabaseName,
}

impl Store<'_> {
    pub(super) async fn database(&self) -> Result<Option<Database>, GlueError> {
        let action = "glue:GetDatabase";
        let answer = self.api.json(action, &json!({"Name": self.database.as_str()})).await;
        found(answer, "Database").map_err(|fault| self.failed(action, None, fault))
    }

    /// All tables of the database, page by page.
    pub(super) async fn tables(&self) -> Result<Vec<Table>, GlueError> {
        let action = "glue:GetTables";
        let mut tables = Vec::new();
        let mut request = json!({"DatabaseName": self.database.as_str()});
        loop {
            let page = self.api.json(action, &request).await.and_then(read::<Page>);
            let page = page.map_err(|fault| self.failed(action, None, fault))?;
            tables.extend(page.table_list);
            match page.next_token.filter(|token| !token.is_empty()) {
                Some(token) => request["NextToken"] = token.into(),
                None => return Ok(tables),
            }
        }
    }

    pub(super) async fn table(&self, name: &str) -> Result<Option<Table>, GlueError> {
        let action = "glue:GetTable";
        let request = json!({"DatabaseName": self.database.as_str(), "Name": name});
        let answer = self.api.json(action, &request).await;
        found(answer, "Table").map_err(|fault| self.failed(action, Some(name), fault))
    }

    pub(super) async fn create_database(&self, input: &Database) -> Result<Write, GlueError> {
        self.write("glue:CreateDatabase", None, json!({"DatabaseInput": input})).await
    }

    pub(super) async fn update_database(&self, input: &Database) -> Result<Write, GlueError> {
        let request = json!({"Name": self.database.as_str(), "DatabaseInput": input});
        self.write("glue:UpdateDatabase", None, request).await
    }

    pub(super) async fn create_table(&self, input: &TableInput) -> Result<Write, GlueError> {
        let request = json!({"DatabaseName": self.database.as_str(), "TableInput": input});
        self.write("glue:CreateTable", Some(&input.name), request).await
    }

    /// Refused as [`Write::Changed`] when the table has another version by now. Old versions are not archived: they
    /// count against the account's quota, and this program can make every one of them again.
    pub(super) async fn update_table(
        &self,
        input: &TableInput,
        version: Option<String>,
    ) -> Result<Write, GlueError> {
        let mut request =
            json!({"DatabaseName": self.database.as_str(), "TableInput": input, "SkipArchive": true});
        if let Some(version) = version {
            request["VersionId"] = version.into();
        }
        self.write("glue:UpdateTable", Some(&input.name), request).await
    }

    async fn write(
        &self,
        action: &'static str,
        table: Option<&str>,
        request: Value,
    ) -> Result<Write, GlueError> {
        match self.api.json(action, &request).await {
            Ok(_) => Ok(Write::Done),
            Err(fault) => lost(&fault).ok_or_else(|| self.failed(action, table, fault)),
        }
    }

    /// After [`ATTEMPTS`] writes that were lost to others. What exists and is not found is not shown to this caller.
    pub(super) fn gave_up(&self, lost: Write, table: Option<&str>) -> GlueError {
        let (object, action) = match table {
            Some(table) => (Object::table(self.database, table), "glue:GetTable"),
            None => (Object::database(self.database), "glue:GetDatabase"),
        };
        match lost {
            Write::Exists => GlueError::Hidden { object, permission: self.permission(action, table) },
            Write::Done | Write::Changed => GlueError::Busy { object, attempts: ATTEMPTS },
        }
    }

    fn permission(&self, action: &'static str, table: Option<&str>) -> Permission {
        let resource = match (table, action) {
            (Some(table), _) => format!("arn:aws:glue:*:*:table/{}/{table}", self.database),
            (None, "glue:GetTables") => format!("arn:aws:glue:*:*:table/{}/*", self.database),
            (None, _) => format!("arn:aws:glue:*:*:database/{}", self.database),
        };
        Permission::new(action, resource)
    }

    /// `table`: `None` for the database, or all its tables.
    fn failed(&self, action: &'static str, table: Option<&str>, fault: Fault) -> GlueError {
        let object = match table {
            Some(table) => Object::table(self.database, table),
            None => Object::database(self.database),
        };
        GlueError::Call { action: verb(action), object, fault, permission: self.permission(action, table) }
    }
}

/// Longer after each attempt: 0.1 s, 0.2 s, 0.4 s …
pub(super) async fn pause(attempt: u32) {
    tokio::time::sleep(Duration::from_millis(50 << attempt)).await;
}

fn verb(action: &str) -> &'static str {
    match action.strip_prefix("glue:") {
        Some(operation) if operation.starts_with("Create") => "create",
        Some(operation) if operation.starts_with("Update") => "update",
        _ => "read",
    }
}

/// The member of an answer; `None` where there is no such thing.
fn found<T: DeserializeOwned>(answer: Result<Value, Fault>, member: &str) -> Result<Option<T>, Fault> {
    match answer {
        Ok(mut answer) => read(answer[member].take()),
        Err(fault) if fault.has_code(&["EntityNotFoundException"]) => Ok(None),
        Err(fault) => Err(fault),
    }
}

fn read<T: DeserializeOwned>(answer: Value) -> Result<T, Fault> {
    serde_json::from_value(answer)
        .map_err(|error| Fault::own(format!("the answer is not as Glue's are: {error}")))
}

/// Whether another writer was faster; `None` for every other fault.
fn lost(fault: &Fault) -> Option<Write> {
    match fault.code.as_deref() {
        Some("AlreadyExistsException") => Some(Write::Exists),
        Some("ConcurrentModificationException" | "VersionMismatchException") => Some(Write::Changed),
        _ => None,
    }
}
