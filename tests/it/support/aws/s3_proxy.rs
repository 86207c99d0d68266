//! A proxy before an S3 that counts what is asked of it, and fails or holds back the calls a test chooses.

use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};

use anyhow::Result;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// One call as it came.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct S3Call {
    pub(crate) method: Method,
    /// `/bucket/key`.
    pub(crate) path: String,
    pub(crate) query: String,
}

/// What becomes of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Treatment {
    Pass,
    /// Answered with this status and error code, and not passed on.
    Refuse(u16, &'static str),
    /// Done by the service, and the answer lost.
    LoseAnswer,
    /// The answer's body ends in the middle.
    CutAnswer,
    /// Not passed on until [`S3Proxy::release`].
    Hold,
}

type Rule = Box<dyn Fn(usize, &S3Call) -> Treatment + Send>;

pub(crate) struct S3Proxy {
    shared: Arc<Shared>,
    address: SocketAddr,
    held: watch::Receiver<usize>,
    /// Of its own, so that a test that waits for a program does not hold it up.
    runtime: Option<Runtime>,
}

struct Shared {
    to: String,
    client: reqwest::Client,
    calls: Mutex<Vec<S3Call>>,
    rule: Mutex<Rule>,
    held: watch::Sender<usize>,
    released: watch::Sender<usize>,
}

impl Treatment {
    /// As S3 asks clients to slow down.
    pub(crate) const SLOW_DOWN: Self = Self::Refuse(503, "SlowDown");
    pub(crate) const DENIED: Self = Self::Refuse(403, "AccessDenied");
}

impl S3Proxy {
    pub(crate) fn start(to: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (held_sender, held) = watch::channel(0);
        let shared = Arc::new(Shared {
            to: to.to_owned(),
            client: reqwest::Client::new(),
            calls: Mutex::default(),
            rule: Mutex::new(Box::new(|_, _| Treatment::Pass)),
            held: held_sender,
            released: watch::channel(0).0,
        });
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let routes = Router::new().fallback(pass).with_state(Arc::clone(&shared));
        let inside = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        drop(inside);
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { shared, address, held, runtime: Some(runtime) })
    }

    /// For `AWS_ENDPOINT_URL_S3`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on calls are counted from 1, and the rule says what becomes of each.
    pub(crate) fn treat(&self, rule: impl Fn(usize, &S3Call) -> Treatment + Send + 'static) {
        self.shared.calls.lock().expect("unpoisoned").clear();
        *self.shared.rule.lock().expect("unpoisoned") = Box::new(rule);
    }

    pub(crate) fn calls(&self) -> Vec<S3Call> {
        self.shared.calls.lock().expect("unpoisoned").clone()
    }

    /// How many calls have been held back so far, released or not.
    pub(crate) fn held(&self) -> usize {
        *self.held.borrow()
    }

    /// Lets the calls go that are held back.
    pub(crate) fn release(&self) {
        self.shared.released.send_modify(|times| *times += 1);
    }
}

impl Drop for S3Proxy {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn pass(State(shared): State<Arc<Shared>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, 256 << 20).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let call = S3Call {
        method: parts.method.clone(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().unwrap_or_default().to_owned(),
    };
    let treatment = {
        let mut calls = shared.calls.lock().expect("unpoisoned");
        calls.push(call.clone());
        (shared.rule.lock().expect("unpoisoned"))(calls.len(), &call)
    };
    let mut released = shared.released.subscribe();
    match treatment {
        Treatment::Refuse(status, code) => return refusal(status, code),
        Treatment::Hold => {
            shared.held.send_modify(|held| *held += 1);
            let _ = released.changed().await;
        }
        Treatment::Pass | Treatment::LoseAnswer | Treatment::CutAnswer => {}
    }
    let address = format!("{}{}", shared.to, parts.uri);
    // The host is part of what was signed.
    let sent = shared.client.request(parts.method, address).headers(parts.headers).body(body).send().await;
    let Ok(answer) = sent else { return StatusCode::BAD_GATEWAY.into_response() };
    if treatment == Treatment::LoseAnswer {
        return refusal(503, "SlowDown");
    }
    let (status, headers) = (answer.status(), answer.headers().clone());
    let bytes: Bytes = answer.bytes().await.unwrap_or_default();
    let body = if treatment == Treatment::CutAnswer { cut(&bytes) } else { Body::from(bytes) };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    for (name, value) in &headers {
        if name != "transfer-encoding" && name != "connection" {
            response.headers_mut().append(name, value.clone());
        }
    }
    response
}

fn refusal(status: u16, code: &str) -> Response {
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>As the test wants it.</Message></Error>"
    );
    (StatusCode::from_u16(status).unwrap_or_default(), body).into_response()
}

/// The first half, and then the connection is gone.
fn cut(bytes: &Bytes) -> Body {
    let half = Ok(bytes.slice(..bytes.len() / 2));
    let end = Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset));
    Body::from_stream(futures::stream::iter([half, end]))
}
