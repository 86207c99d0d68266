//! A scripted Athena behind the SDK's own HTTP port.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_sdk_athena::Client;
use aws_sdk_athena::config::http::{HttpRequest, HttpResponse};
use aws_sdk_athena::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_athena::error::ConnectorError;
use aws_smithy_runtime_api::client::http::{
    HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn,
};
use aws_smithy_types::body::SdkBody;
use serde_json::{Value, json};

use crate::athena::{Athena, AthenaConfig, AthenaFailure, QueryResult};

/// The columns of [`happy`].
pub(super) const COLUMNS: [&str; 2] = ["total", "hits"];

/// One request: its operation and its body.
#[derive(Debug, Clone)]
pub(super) struct Call {
    pub(super) operation: String,
    pub(super) body: Value,
    /// How many of this operation came before.
    pub(super) earlier: usize,
}

/// What the script answers.
pub(super) enum Reply {
    Json(Value),
    /// A status and a body of any kind.
    Text(u16, String),
    /// A status, an error code and a message.
    Error(u16, &'static str, &'static str),
    /// The connection breaks.
    Lost,
    /// Nothing, ever.
    Never,
    Late(Duration, Box<Reply>),
}

type Script = dyn Fn(&Call) -> Reply + Send + Sync;

/// Answers by a script and remembers what it was asked.
#[derive(Clone)]
pub(super) struct FakeAthena {
    calls: Arc<Mutex<Vec<Call>>>,
    script: Arc<Script>,
}

impl FakeAthena {
    pub(super) fn new(script: impl Fn(&Call) -> Reply + Send + Sync + 'static) -> Self {
        Self { calls: Arc::default(), script: Arc::new(script) }
    }

    pub(super) fn client(&self) -> Client {
        Client::from_conf(self.sdk_config().build())
    }

    pub(super) fn sdk_config(&self) -> aws_sdk_athena::config::Builder {
        let connector = SharedHttpConnector::new(self.clone());
        Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("ca-central-1"))
            .credentials_provider(Credentials::new("id", "secret", None, None, "test"))
            .http_client(http_client_fn(move |_, _| connector.clone()))
    }

    pub(super) fn athena(&self) -> Athena {
        self.athena_with(|_| ())
    }

    pub(super) fn athena_with(&self, change: impl FnOnce(&mut AthenaConfig)) -> Athena {
        let mut config = AthenaConfig::new("geocore", "portal");
        change(&mut config);
        Athena::new(&self.client(), config)
    }

    /// One search with the columns of [`happy`].
    pub(super) async fn search(&self) -> Result<QueryResult, AthenaFailure> {
        self.athena().run("SELECT 1", Some(&COLUMNS), 1).await
    }

    pub(super) fn calls(&self, operation: &str) -> Vec<Call> {
        let calls = self.calls.lock().expect("no test panics with the lock");
        calls.iter().filter(|call| call.operation == operation).cloned().collect()
    }

    pub(super) fn count(&self, operation: &str) -> usize {
        self.calls(operation).len()
    }

    /// The ids of the queries that were told to stop, after time for all that was left to do.
    pub(super) async fn stopped(&self) -> Vec<String> {
        tokio::time::sleep(Duration::from_mins(1)).await;
        let id = |call: Call| call.body["QueryExecutionId"].as_str().unwrap_or_default().to_owned();
        self.calls("StopQueryExecution").into_iter().map(id).collect()
    }
}

impl std::fmt::Debug for FakeAthena {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FakeAthena")
    }
}

impl HttpConnector for FakeAthena {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let target = request.headers().get("x-amz-target").unwrap_or_default();
        let operation = target.rsplit('.').next().unwrap_or_default().to_owned();
        let body = request.body().bytes().and_then(|bytes| serde_json::from_slice(bytes).ok());
        let earlier = self.count(&operation);
        let call = Call { operation, body: body.unwrap_or_default(), earlier };
        self.calls.lock().expect("no test panics with the lock").push(call.clone());
        let reply = (self.script)(&call);
        HttpConnectorFuture::new(answer(reply))
    }
}

async fn answer(reply: Reply) -> Result<HttpResponse, ConnectorError> {
    let mut reply = reply;
    while let Reply::Late(pause, later) = reply {
        tokio::time::sleep(pause).await;
        reply = *later;
    }
    let (status, text) = match reply {
        Reply::Json(body) => (200, body.to_string()),
        Reply::Text(status, text) => (status, text),
        Reply::Error(status, code, message) => {
            (status, json!({"__type": code, "message": message}).to_string())
        }
        Reply::Lost => return Err(ConnectorError::io("the connection broke".into())),
        Reply::Never | Reply::Late(..) => std::future::pending().await,
    };
    let status = status.try_into().expect("a test gives a real status");
    Ok(HttpResponse::new(status, SdkBody::from(text)))
}

/// What a healthy Athena answers: one row, and NULL in it.
pub(super) fn happy(call: &Call) -> Reply {
    Reply::Json(match call.operation.as_str() {
        "StartQueryExecution" => json!({"QueryExecutionId": format!("q{}", call.earlier + 1)}),
        "GetQueryExecution" => return state("SUCCEEDED"),
        "GetQueryResults" => results(&COLUMNS, &[&[Some("total"), Some("hits")], &[Some("7"), None]], None),
        "StopQueryExecution" => json!({}),
        other => panic!("{other} is not in the script"),
    })
}

/// The healthy Athena, but for one operation.
pub(super) fn happy_but(
    operation: &'static str,
    reply: impl Fn(&Call) -> Reply + Send + Sync + 'static,
) -> FakeAthena {
    FakeAthena::new(move |call| if call.operation == operation { reply(call) } else { happy(call) })
}

/// A query in a state.
pub(super) fn state(state: &str) -> Reply {
    execution(json!({"State": state}))
}

/// A query with a status.
pub(super) fn execution(status: Value) -> Reply {
    let mut execution = json!({
        "StatementType": "DML",
        "SubstatementType": "SELECT",
        "Statistics": {
            "DataScannedInBytes": 1234,
            "EngineExecutionTimeInMillis": 250,
            "QueryQueueTimeInMillis": 30,
            "TotalExecutionTimeInMillis": 300,
            "ResultReuseInformation": {"ReusedPreviousResult": true},
        },
    });
    execution["Status"] = status;
    Reply::Json(json!({"QueryExecution": execution}))
}

/// A page of rows under columns of type `bigint`.
pub(super) fn results(columns: &[&str], rows: &[&[Option<&str>]], next: Option<&str>) -> Value {
    let columns: Vec<Value> = columns.iter().map(|name| json!({"Name": name, "Type": "bigint"})).collect();
    let datum = |value: Option<&str>| value.map_or_else(|| json!({}), |value| json!({"VarCharValue": value}));
    let row = |row: &&[Option<&str>]| json!({"Data": row.iter().copied().map(datum).collect::<Vec<_>>()});
    let rows: Vec<Value> = rows.iter().map(row).collect();
    let mut page = json!({"ResultSet": {"Rows": rows, "ResultSetMetadata": {"ColumnInfo": columns}}});
    if let Some(next) = next {
        page["NextToken"] = json!(next);
    }
    page
}
