//! What an application of the tables does, as data for whoever prints it.

use std::fmt;

use super::DatabaseName;

/// What happened, or would happen, to one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub object: Object,
    pub kind: ChangeKind,
}

/// A thing in the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    Database(String),
    Table { database: String, table: String },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    Created,
    /// Never empty.
    Updated(Vec<Difference>),
    Unchanged,
    /// It exists, and this program did not make it.
    Refused,
}

impl ChangeKind {
    /// Whether searches cannot run, or could find something else, before this has been done.
    pub fn breaks_queries(&self) -> bool {
        match self {
            Self::Created | Self::Refused => true,
            Self::Updated(differences) => differences.iter().any(Difference::breaks_queries),
            Self::Unchanged => false,
        }
    }
}

/// How an object is not as it should be: `from` what is there, `to` what is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    ColumnAdded {
        name: String,
        to: String,
    },
    ColumnRemoved {
        name: String,
        from: String,
    },
    ColumnType {
        name: String,
        from: String,
        to: String,
    },
    ColumnComment {
        name: String,
    },
    ColumnOrder,
    PartitionKeys {
        from: String,
        to: String,
    },
    Parameter {
        name: String,
        from: Option<String>,
        to: Option<String>,
    },
    Location {
        from: String,
        to: String,
    },
    /// Of the files: the table's type, serde, input and output format.
    Format {
        what: &'static str,
        from: String,
        to: String,
    },
    Description,
}

impl Change {
    pub(super) fn of_database(database: &DatabaseName, kind: ChangeKind) -> Self {
        Self { object: Object::database(database), kind }
    }

    pub(super) fn of_table(database: &DatabaseName, table: &str, kind: ChangeKind) -> Self {
        Self { object: Object::table(database, table), kind }
    }
}

impl Object {
    pub(super) fn database(name: &DatabaseName) -> Self {
        Self::Database(name.to_string())
    }

    pub(super) fn table(database: &DatabaseName, table: &str) -> Self {
        Self::Table { database: database.to_string(), table: table.to_owned() }
    }
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database(name) => write!(f, "database {name}"),
            Self::Table { database, table } => write!(f, "table {database}.{table}"),
        }
    }
}

/// `updated`, in one word.
impl fmt::Display for ChangeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Created => "created",
            Self::Updated(_) => "updated",
            Self::Unchanged => "unchanged",
            Self::Refused => "refused",
        })
    }
}

impl Difference {
    /// The others only concern people who read the tables' descriptions.
    const fn breaks_queries(&self) -> bool {
        match self {
            Self::ColumnAdded { .. }
            | Self::ColumnType { .. }
            | Self::PartitionKeys { .. }
            | Self::Parameter { .. }
            | Self::Location { .. }
            | Self::Format { .. } => true,
            Self::ColumnRemoved { .. }
            | Self::ColumnComment { .. }
            | Self::ColumnOrder
            | Self::Description => false,
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_none = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
        match self {
            Self::ColumnAdded { name, to } => write!(f, "column {name} ({to}) added"),
            Self::ColumnRemoved { name, from } => write!(f, "column {name} ({from}) removed"),
            Self::ColumnType { name, from, to } => write!(f, "column {name}: {from} → {to}"),
            Self::ColumnComment { name } => write!(f, "column {name}: comment"),
            Self::ColumnOrder => f.write_str("order of the columns"),
            Self::PartitionKeys { from, to } => write!(f, "partition keys: {from} → {to}"),
            Self::Parameter { name, from, to } => {
                write!(f, "parameter {name}: {} → {}", or_none(from), or_none(to))
            }
            Self::Location { from, to } => write!(f, "location: {from} → {to}"),
            Self::Format { what, from, to } => write!(f, "{what}: {from} → {to}"),
            Self::Description => f.write_str("description"),
        }
    }
}
