//! Trino's own protocol: a statement is posted, and its answer fetched page by page.

mod text;
mod value;

use anyhow::{Context, Result, bail};
use reqwest::Client;
use serde::Deserialize;

pub(crate) use text::text;
pub(crate) use value::Value;

/// The one catalogue of the server, named as Athena names its own.
const CATALOG: &str = "awsdatacatalog";
/// Tables without a database are looked for here, as on Athena.
pub(crate) const DEFAULT_SCHEMA: &str = "default";

/// A server that speaks the protocol.
#[derive(Debug, Clone)]
pub(crate) struct Trino {
    url: String,
    client: Client,
}

impl Trino {
    /// `url` like `http://127.0.0.1:8080`. No reader of answers is given up early: a query may wait its turn for long.
    pub(crate) fn at(url: &str) -> Self {
        Self { url: url.trim_end_matches('/').to_owned(), client: Client::new() }
    }

    /// Runs a statement to its end; fails with Trino's words where Trino does.
    pub(crate) async fn query(&self, sql: &str) -> Result<Vec<Vec<Option<String>>>> {
        let mut page = self.start(sql, DEFAULT_SCHEMA).await?;
        let mut columns = Vec::new();
        let mut rows = Vec::new();
        loop {
            if let Some(error) = page.error {
                bail!("{}: {}", error.name, error.message);
            }
            columns = page.columns.unwrap_or(columns);
            for row in page.data.unwrap_or_default() {
                rows.push(
                    columns.iter().zip(&row).map(|(column, value)| text(value, &column.kind)).collect(),
                );
            }
            let Some(next) = page.next_uri else { return Ok(rows) };
            page = self.next(&next).await?;
        }
    }

    /// Posts a statement. The answer rarely holds anything but where to go on.
    pub(crate) async fn start(&self, sql: &str, schema: &str) -> Result<Page> {
        let request = self
            .client
            .post(format!("{}/v1/statement", self.url))
            .header("X-Trino-User", "portal-tests")
            .header("X-Trino-Catalog", CATALOG)
            .header("X-Trino-Schema", schema)
            .header("X-Trino-Time-Zone", "UTC")
            .body(sql.to_owned());
        read(request).await
    }

    /// The page at a `nextUri`; Trino answers within a second, whether or not there is news.
    pub(crate) async fn next(&self, uri: &str) -> Result<Page> {
        read(self.client.get(uri)).await
    }

    /// Ends the query whose next page is at `uri`.
    pub(crate) async fn cancel(&self, uri: &str) -> Result<()> {
        self.client.delete(uri).send().await?.error_for_status()?;
        Ok(())
    }
}

async fn read(request: reqwest::RequestBuilder) -> Result<Page> {
    let answer = request.send().await.context("no answer from Trino")?.error_for_status()?.bytes().await?;
    serde_json::from_slice(&answer).context("cannot read Trino's answer")
}

/// One answer of the protocol.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Page {
    pub(crate) next_uri: Option<String>,
    pub(crate) columns: Option<Vec<Column>>,
    pub(crate) data: Option<Vec<Vec<Value>>>,
    pub(crate) error: Option<Failure>,
    pub(crate) stats: Stats,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Column {
    pub(crate) name: String,
    #[serde(rename = "typeSignature")]
    pub(crate) kind: Kind,
}

/// A type: `array` of its arguments, for example.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Kind {
    #[serde(rename = "rawType")]
    pub(crate) name: String,
    #[serde(default)]
    arguments: Vec<Argument>,
}

impl Kind {
    /// The types this one is made of, with their names in the case of a row.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (Option<&str>, &Self)> {
        self.arguments.iter().filter_map(|argument| match argument {
            Argument::Field { value } => {
                Some((value.name.as_ref().map(|name| name.name.as_str()), &value.kind))
            }
            Argument::Type { value } => Some((None, value)),
            Argument::Number { .. } | Argument::Other {} => None,
        })
    }

    /// Of `decimal(p, s)`.
    pub(crate) fn precision(&self) -> (i64, i64) {
        let mut numbers = self.arguments.iter().filter_map(|argument| match argument {
            Argument::Number { value } => Some(*value),
            _ => None,
        });
        (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default())
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum Argument {
    Field { value: Field },
    Type { value: Kind },
    Number { value: i64 },
    Other {},
}

#[derive(Debug, Clone, Deserialize)]
struct Field {
    #[serde(rename = "fieldName")]
    name: Option<FieldName>,
    #[serde(rename = "typeSignature")]
    kind: Kind,
}

#[derive(Debug, Clone, Deserialize)]
struct FieldName {
    name: String,
}

/// Why a query failed.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Failure {
    pub(crate) message: String,
    #[serde(rename = "errorName")]
    pub(crate) name: String,
    #[serde(rename = "errorType")]
    pub(crate) kind: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Stats {
    pub(crate) state: String,
    #[serde(default)]
    pub(crate) physical_input_bytes: u64,
}
