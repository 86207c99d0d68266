//! The calls to Glue. What is wrong with a call is said here; what to write is decided elsewhere.

use std::error::Error;
use std::time::Duration;

use aws_sdk_glue::Client;
use aws_sdk_glue::types::{Database, DatabaseInput, Table, TableInput};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use aws_smithy_types::error::metadata::ProvideErrorMetadata;

use super::{DatabaseName, GlueError, Object};
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
    pub(super) client: &'a Client,
    pub(super) database: &'a DatabaseName,
}

impl Store<'_> {
    pub(super) async fn database(&self) -> Result<Option<Database>, GlueError> {
        let answer = self.client.get_database().name(self.database.as_str()).send().await;
        match answer {
            Ok(output) => Ok(output.database),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(self.failed("read", "glue:GetDatabase", None, &error)),
        }
    }

    /// All tables of the database, page by page.
    pub(super) async fn tables(&self) -> Result<Vec<Table>, GlueError> {
        let request = self.client.get_tables().database_name(self.database.as_str());
        let mut pages = request.into_paginator().send();
        let mut tables = Vec::new();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|error| self.failed("read", "glue:GetTables", None, &error))?;
            tables.extend(page.table_list.unwrap_or_default());
        }
        Ok(tables)
    }

    pub(super) async fn table(&self, name: &str) -> Result<Option<Table>, GlueError> {
        let request = self.client.get_table().database_name(self.database.as_str()).name(name);
        match request.send().await {
            Ok(output) => Ok(output.table),
            Err(error) if is_missing(&error) => Ok(None),
            Err(error) => Err(self.failed("read", "glue:GetTable", Some(name), &error)),
        }
    }

    pub(super) async fn create_database(&self, input: DatabaseInput) -> Result<Write, GlueError> {
        let answer = self.client.create_database().database_input(input).send().await;
        match answer {
            Ok(_) => Ok(Write::Done),
            Err(error) => {
                lost(&error).ok_or_else(|| self.failed("create", "glue:CreateDatabase", None, &error))
            }
        }
    }

    pub(super) async fn update_database(&self, input: DatabaseInput) -> Result<Write, GlueError> {
        let request = self.client.update_database().name(self.database.as_str()).database_input(input);
        let answer = request.send().await;
        match answer {
            Ok(_) => Ok(Write::Done),
            Err(error) => {
                lost(&error).ok_or_else(|| self.failed("update", "glue:UpdateDatabase", None, &error))
            }
        }
    }

    pub(super) async fn create_table(&self, input: TableInput) -> Result<Write, GlueError> {
        let name = input.name.clone();
        let request = self.client.create_table().database_name(self.database.as_str()).table_input(input);
        let answer = request.send().await;
        match answer {
            Ok(_) => Ok(Write::Done),
            Err(error) => {
                lost(&error).ok_or_else(|| self.failed("create", "glue:CreateTable", Some(&name), &error))
            }
        }
    }

    /// Refused as [`Write::Changed`] when the table has another version by now. Old versions are not archived: they
    /// count against the account's quota, and this program can make every one of them again.
    pub(super) async fn update_table(
        &self,
        input: TableInput,
        version: Option<String>,
    ) -> Result<Write, GlueError> {
        let name = input.name.clone();
        let request = self.client.update_table().database_name(self.database.as_str()).table_input(input);
        let answer = request.skip_archive(true).set_version_id(version).send().await;
        match answer {
            Ok(_) => Ok(Write::Done),
            Err(error) => {
                lost(&error).ok_or_else(|| self.failed("update", "glue:UpdateTable", Some(&name), &error))
            }
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
    fn failed<E>(
        &self,
        action: &'static str,
        permission: &'static str,
        table: Option<&str>,
        error: &SdkError<E, HttpResponse>,
    ) -> GlueError
    where
        E: ProvideErrorMetadata + Error + 'static,
    {
        let object = match table {
            Some(table) => Object::table(self.database, table),
            None => Object::database(self.database),
        };
        let permission = self.permission(permission, table);
        GlueError::Call { action, object, fault: Fault::of(error), permission }
    }
}

/// Longer after each attempt: 0.1 s, 0.2 s, 0.4 s …
pub(super) async fn pause(attempt: u32) {
    tokio::time::sleep(Duration::from_millis(50 << attempt)).await;
}

fn is_missing<E: ProvideErrorMetadata>(error: &SdkError<E, HttpResponse>) -> bool {
    code(error) == Some("EntityNotFoundException")
}

/// Whether another writer was faster; `None` for every other error.
fn lost<E: ProvideErrorMetadata>(error: &SdkError<E, HttpResponse>) -> Option<Write> {
    match code(error) {
        Some("AlreadyExistsException") => Some(Write::Exists),
        Some("ConcurrentModificationException" | "VersionMismatchException") => Some(Write::Changed),
        _ => None,
    }
}

fn code<E: ProvideErrorMetadata>(error: &SdkError<E, HttpResponse>) -> Option<&str> {
    error.as_service_error().and_then(ProvideErrorMetadata::code)
}
