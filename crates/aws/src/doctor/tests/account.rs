//! An account of our own in memory: two buckets, a Glue, an Athena that knows one query.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use ::lake::FORMAT_VERSION;
use aws_smithy_http_client::test_util::infallible_client_fn;
use aws_smithy_runtime_api::client::http::SharedHttpClient;
use aws_smithy_types::body::SdkBody;
use http::{Request, Response};
use query::analysis::ANALYSER_ID;
use serde_json::json;

use super::*;
use crate::athena::AthenaConfig;
use crate::glue::tests::fake::Fake;

const SNAPSHOT: &str = "s20260501T120000Z-0123456789ab";

/// Texts by key or by name, and the calls that are refused.
#[derive(Clone, Default)]
pub(super) struct Account {
    pub(super) glue: Fake,
    texts: Arc<Mutex<BTreeMap<String, String>>>,
    denied: Arc<Mutex<Vec<String>>>,
}

impl Account {
    pub(super) async fn ready() -> Self {
        let account = Self::default();
        let pointer = json!({
            "snapshot": SNAPSHOT, "previous": null, "published_at": "2026-05-01T12:00:00Z",
            "history": [{"snapshot": SNAPSHOT, "published_at": "2026-05-01T12:00:00Z"}],
        });
        let manifest = json!({
            "format_version": FORMAT_VERSION, "analyser": ANALYSER_ID, "content_hash": "0", "records": 3,
            "rejected": 0, "tables": {"terms": {"rows": 7, "files": []}}, "facets": {"values": {}}, "dates": {},
        });
        let group = json!({"WorkGroup": {"Name": "portal", "State": "ENABLED", "Configuration": {
            "ResultConfiguration": {"OutputLocation": "s3://results/"},
            "EngineVersion": {"EffectiveEngineVersion": "Athena engine version 3"},
            "BytesScannedCutoffPerQuery": 10_000_000,
        }}});
        for (key, text) in [
            ("geocore/current.json", pointer.to_string()),
            (&format!("geocore/snapshot={SNAPSHOT}/manifest.json"), manifest.to_string()),
            ("in/a.json", "{}".to_owned()),
            ("work group", group.to_string()),
            ("count", "7".to_owned()),
        ] {
            account.texts.lock().expect("no panic").insert(key.to_owned(), text);
        }
        let database = "geocore".parse().expect("a name");
        let lake = "s3://lake/geocore".parse().expect("a location");
        glue::apply(&account.glue.api(), &database, &lake, Mode::Apply).await.expect("applied");
        account
    }

    /// Refuses S3 calls of a method whose key ends or begins with a name, or lists of a bucket.
    pub(super) fn deny(&self, call: &str) {
        self.denied.lock().expect("no panic").push(call.to_owned());
    }

    pub(super) fn remove(&self, key: &str) {
        self.texts.lock().expect("no panic").remove(key).expect("there is such a key");
    }

    pub(super) fn replace(&self, key: &str, from: &str, to: &str) {
        let mut texts = self.texts.lock().expect("no panic");
        let text = texts.iter_mut().find(|(name, _)| name.ends_with(key)).expect("there is such a text").1;
        assert!(text.contains(from), "{text}");
        *text = text.replace(from, to);
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.texts.lock().expect("no panic").keys().cloned().collect()
    }

    pub(super) fn publisher(&self) -> Subject {
        let items = Some("s3://items/in".parse().expect("a location"));
        Subject { role: Role::Publisher { items }, ..self.reader() }
    }

    pub(super) fn reader(&self) -> Subject {
        let region = "ca-central-1";
        let credentials = Credentials::new("AKIDTEST", "secret", None, None, "test");
        let s3 = aws_sdk_s3::Config::builder()
            .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
            .region(aws_sdk_s3::config::Region::new(region))
            .credentials_provider(credentials.clone())
            .force_path_style(true)
            .http_client(self.http(Self::s3));
        let athena = aws_sdk_athena::Config::builder()
            .behavior_version(aws_sdk_athena::config::BehaviorVersion::latest())
            .region(aws_sdk_athena::config::Region::new(region))
            .credentials_provider(credentials.clone())
            .http_client(self.http(Self::athena));
        let athena = aws_sdk_athena::Client::from_conf(athena.build());
        Subject {
            credentials: Some(SharedCredentialsProvider::new(credentials)),
            region: Some(region.to_owned()),
            s3: aws_sdk_s3::Client::from_conf(s3.build()),
            lake: "s3://lake/geocore".parse().expect("a location"),
            role: Role::Reader,
            searches: Searches::Athena {
                glue: self.glue.api(),
                database: "geocore".parse().expect("a name"),
                athena: Athena::new(&athena, AthenaConfig::new("geocore", "portal")),
            },
        }
    }

    fn http(&self, answer: fn(&Self, &Request<SdkBody>) -> (u16, String)) -> SharedHttpClient {
        let account = self.clone();
        infallible_client_fn(move |request| {
            let (status, body) = answer(&account, &request);
            Response::builder().status(status).body(SdkBody::from(body)).expect("a valid response")
        })
    }

    fn s3(&self, request: &Request<SdkBody>) -> (u16, String) {
        let (method, path) = (request.method().as_str(), request.uri().path().trim_start_matches('/'));
        let path = path.replace("%3D", "=");
        let (bucket, key) = path.split_once('/').unwrap_or((&path, ""));
        let query = request.uri().query().unwrap_or_default();
        let call = match query {
            _ if query.contains("list-type=2") => format!("{method} list {bucket}"),
            _ if query.contains("uploads") => format!("{method} uploads {bucket}"),
            _ => format!("{method} {key}"),
        };
        let is_denied = |rule: &String| {
            let (verb, name) = rule.split_once(' ').expect("a method and a name");
            call.starts_with(verb) && call.contains(name)
        };
        if self.denied.lock().expect("no panic").iter().any(is_denied) {
            return (403, error("AccessDenied"));
        }
        let mut texts = self.texts.lock().expect("no panic");
        match method {
            "GET" if call.contains(" list ") => {
                let prefix = if bucket == "lake" { "geocore/" } else { "in/" };
                let keys = texts.keys().filter(|key| key.starts_with(prefix));
                let keys: Vec<String> =
                    keys.map(|key| format!("<Contents><Key>{key}</Key></Contents>")).collect();
                (200, format!("<ListBucketResult>{}</ListBucketResult>", keys.concat()))
            }
            "GET" if call.contains(" uploads ") => (200, "<ListMultipartUploadsResult/>".to_owned()),
            "GET" => texts.get(key).map_or_else(|| (404, error("NoSuchKey")), |text| (200, text.clone())),
            "PUT" => {
                assert_eq!(request.headers().get("if-none-match").expect("a condition"), "*");
                texts.insert(key.to_owned(), String::new());
                (200, String::new())
            }
            "DELETE" => {
                texts.remove(key);
                (204, String::new())
            }
            other => panic!("no {other} is expected"),
        }
    }

    fn athena(&self, request: &Request<SdkBody>) -> (u16, String) {
        let text = |name: &str| self.texts.lock().expect("no panic")[name].clone();
        let target = request.headers().get("x-amz-target").expect("an operation").to_str().expect("ASCII");
        let cell = |value: &str| json!({"Data": [{"VarCharValue": value}]});
        let answer = match target {
            "AmazonAthena.GetWorkGroup" => return (200, text("work group")),
            "AmazonAthena.StartQueryExecution" => json!({"QueryExecutionId": "q"}),
            "AmazonAthena.GetQueryExecution" => json!({"QueryExecution": {
                "QueryExecutionId": "q", "Status": {"State": "SUCCEEDED"}, "StatementType": "DML",
                "Statistics": {"DataScannedInBytes": 1000, "TotalExecutionTimeInMillis": 30},
            }}),
            "AmazonAthena.GetQueryResults" => json!({"ResultSet": {
                "Rows": [cell("n"), cell(&text("count"))],
                "ResultSetMetadata": {"ColumnInfo": [{"Name": "n", "Type": "bigint"}]},
            }}),
            other => panic!("no {other} is expected"),
        };
        (200, answer.to_string())
    }
}

fn error(code: &str) -> String {
    format!("<Error><Code>{code}</Code><Message>refused</Message></Error>")
}
