//! Lambda's runtime API for one event, and a bucket that takes what is put to a pre-signed address.

use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

const PATIENCE: Duration = Duration::from_mins(1);
const NEXT: &str = "/2018-06-01/runtime/invocation/next";
pub(crate) const REQUEST_ID: &str = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";
const INVOCATION: &str = "/2018-06-01/runtime/invocation/{id}";

/// What a function made of an event.
#[derive(Debug, PartialEq)]
pub(crate) enum Outcome {
    Answer(Value),
    Failure(Value),
    /// As the URL of a function that streams takes it: status and headers, eight zeros, the body.
    Streamed {
        prelude: Value,
        body: String,
    },
}

struct Api {
    event: Mutex<Option<Value>>,
    outcomes: UnboundedSender<Outcome>,
}

/// The program as a function with one event; it ends when dropped, as if it were killed.
pub(crate) struct Function {
    handler: String,
    told: UnboundedReceiver<Outcome>,
    _ended_with_this: Running,
}

/// Starts the program as the function `handler`, gives it the event, and ends it.
pub(crate) async fn answer(program: Command, handler: &str, event: &Value) -> Result<Outcome> {
    Function::start(program, handler, event).await?.outcome().await
}

impl Function {
    pub(crate) async fn start(mut program: Command, handler: &str, event: &Value) -> Result<Self> {
        let (outcomes, told) = unbounded_channel();
        let api = Arc::new(Api { event: Mutex::new(Some(event.clone())), outcomes });
        let routes = Router::new()
            .route(NEXT, get(next))
            .route(&format!("{INVOCATION}/response"), post(respond))
            .route(&format!("{INVOCATION}/error"), post(fail))
            .layer(DefaultBodyLimit::disable())
            .with_state(api);
        let address = listen(routes).await?;
        let process = program
            .env("AWS_LAMBDA_RUNTIME_API", &address)
            .env("AWS_LAMBDA_FUNCTION_NAME", handler)
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .env("_HANDLER", handler)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .context("cannot start the portal")?;
        Ok(Self { handler: handler.to_owned(), told, _ended_with_this: Running(process) })
    }

    pub(crate) async fn outcome(mut self) -> Result<Outcome> {
        let outcome = tokio::time::timeout(PATIENCE, self.told.recv()).await;
        outcome.with_context(|| format!("no answer of {}", self.handler))?.context("the runtime API is gone")
    }
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn listen(routes: Router) -> Result<String> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    Ok(address)
}

/// The event, and then none for ever.
async fn next(State(api): State<Arc<Api>>) -> Response {
    let event = api.event.lock().unwrap_or_else(PoisonError::into_inner).take();
    let Some(event) = event else { return std::future::pending().await };
    let headers = [
        ("lambda-runtime-aws-request-id", REQUEST_ID),
        ("lambda-runtime-deadline-ms", "4102444800000"),
        ("lambda-runtime-invoked-function-arn", "arn:aws:lambda:us-east-2:123456789012:function:portal"),
        ("lambda-runtime-trace-id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=1"),
        ("content-type", "application/json"),
    ];
    (headers, event.to_string()).into_response()
}

async fn respond(State(api): State<Arc<Api>>, headers: HeaderMap, body: String) -> StatusCode {
    let is_streamed =
        headers.get("lambda-runtime-function-response-mode").is_some_and(|mode| mode == "streaming");
    let outcome = match body.split_once("\0\0\0\0\0\0\0\0").filter(|_| is_streamed) {
        Some((prelude, body)) => Outcome::Streamed { prelude: json(prelude), body: body.to_owned() },
        None => Outcome::Answer(json(&body)),
    };
    let _ = api.outcomes.send(outcome);
    StatusCode::ACCEPTED
}

async fn fail(State(api): State<Arc<Api>>, body: String) -> StatusCode {
    let _ = api.outcomes.send(Outcome::Failure(json(&body)));
    StatusCode::ACCEPTED
}

fn json(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|_| Value::String(body.to_owned()))
}

/// Takes whatever is put to it.
pub(crate) struct Bucket {
    address: String,
    last: Arc<Mutex<Option<Value>>>,
}

impl Bucket {
    pub(crate) async fn start() -> Result<Self> {
        let last = Arc::new(Mutex::new(None));
        let taken = Arc::clone(&last);
        let take = async move |body: String| {
            *taken.lock().unwrap_or_else(PoisonError::into_inner) = Some(json(&body));
        };
        Ok(Self { address: listen(Router::new().route("/answer", put(take))).await?, last })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}/answer?Signature=x", self.address)
    }

    pub(crate) fn last(&self) -> Option<Value> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Takes orders of runs of state machines.
pub(crate) struct Machines {
    address: String,
    ordered: Arc<Mutex<Vec<Value>>>,
}

impl Machines {
    pub(crate) async fn start() -> Result<Self> {
        let ordered: Arc<Mutex<Vec<Value>>> = Arc::default();
        let taken = Arc::clone(&ordered);
        let take = async move |body: String| {
            taken.lock().unwrap_or_else(PoisonError::into_inner).push(json(&body));
            r#"{"executionArn":"arn:aws:states:us-east-1:1:execution:m:1","startDate":1.0}"#
        };
        Ok(Self { address: listen(Router::new().route("/", post(take))).await?, ordered })
    }

    pub(crate) fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn ordered(&self) -> Vec<Value> {
        self.ordered.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
