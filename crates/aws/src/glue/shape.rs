//! Databases and tables as Glue writes them in JSON (AWS Glue Web API Reference), as far as a lake has to do with them. What is
//! read and what is written have the same form, but for the version of a table.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub(super) type Parameters = BTreeMap<String, String>;

/// `Database` and `DatabaseInput`. The values are others' to set, and written as they were read.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", default)]
#[expect(clippy::struct_field_names, reason = "the names are Glue's")]
pub(super) struct Database {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parameters: Option<Parameters>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) create_table_default_permissions: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) target_database: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) federated_database: Option<Value>,
}

/// `TableInput`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct TableInput {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) owner: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) retention: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) table_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parameters: Option<Parameters>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) partition_keys: Option<Vec<Column>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) storage_descriptor: Option<StorageDescriptor>,
}

/// `Table`: what was written, and which version of it this is.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct Table {
    #[serde(flatten)]
    pub(super) input: TableInput,
    pub(super) version_id: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct StorageDescriptor {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) columns: Option<Vec<Column>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) location: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) input_format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) output_format: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) serde_info: Option<SerDeInfo>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct SerDeInfo {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) serialization_library: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) parameters: Option<Parameters>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct Column {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) r#type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) comment: Option<String>,
}

/// An answer with a page of tables.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub(super) struct Page {
    pub(super) table_list: Vec<Table>,
    pub(super) next_token: Option<String>,
}
