//! The tools there are, and what each may be given.

use std::sync::Arc;

use rmcp::model::{JsonObject, Tool, ToolAnnotations};
use serde_json::{Value, json};

use crate::http::doors::parameter::property;
use crate::http::doors::take;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Search,
    Count,
    Filters,
    Read,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Search, Self::Count, Self::Filters, Self::Read];

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Search => "search_records",
            Self::Count => "count_records",
            Self::Filters => "list_filters",
            Self::Read => "read_record",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Search => "Search records",
            Self::Count => "Count records",
            Self::Filters => "List filters",
            Self::Read => "Read a record",
        }
    }

    const fn description(self) -> &'static str {
        match self {
            Self::Search => {
                "Records of geospatial data, services and maps that match words, an area, dates and filters, best first. All words \
                 count; \"…\" is a phrase, OR between words lets either be enough, -word leaves out. Without arguments: all records, \
                 newest first."
            }
            Self::Count => "How many records a search would find.",
            Self::Filters => {
                "Organisations, themes, topics, types, formats, status and sources of the records that a search finds, with their \
                 keys for search_records and how many records each has, most first."
            }
            Self::Read => {
                "All of one record: description, dates, area, contacts, licence, downloads and services, as an OGC API record."
            }
        }
    }

    /// The names of arguments.
    pub(super) fn arguments(self) -> Vec<&'static str> {
        match self {
            Self::Read => vec!["id", "lang"],
            Self::Search => take::PARAMETERS.into_iter().chain(["limit", "offset", "lang"]).collect(),
            Self::Count | Self::Filters => take::PARAMETERS.into_iter().chain(["lang"]).collect(),
        }
    }

    fn schema(self) -> JsonObject {
        let properties: JsonObject =
            self.arguments().into_iter().map(|name| (name.to_owned(), property(name))).collect();
        let required: &[&str] = if self == Self::Read { &["id"] } else { &[] };
        let schema = json!({
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        });
        let Value::Object(schema) = schema else { unreachable!("it is written as one") };
        schema
    }
}

pub(super) fn all() -> Vec<Tool> {
    let tool = |kind: Kind| {
        let hints =
            ToolAnnotations::new().read_only(true).destructive(false).idempotent(true).open_world(false);
        Tool::new(kind.name(), kind.description(), Arc::new(kind.schema()))
            .with_title(kind.title())
            .with_annotations(hints)
    };
    Kind::ALL.into_iter().map(tool).collect()
}

/// For those who asked for another.
pub(super) fn no_other() -> String {
    format!("the tools are {}", Kind::ALL.map(Kind::name).join(", "))
}
