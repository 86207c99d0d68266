//! Against services of our own: what is sent, and what becomes of refusals.

use std::fmt;
use std::sync::{Arc, Mutex};

use aws_credential_types::Credentials;
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use serde_json::json;

use super::*;

/// A call as the services got it.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) url: String,
    /// `AmazonSQS.GetQueueAttributes`; empty where there is none.
    pub(crate) target: String,
    pub(crate) body: String,
    authorization: String,
}

type Answers = dyn Fn(&Sent) -> (u16, String) + Send + Sync;

#[derive(Clone)]
struct Services {
    answers: Arc<Answers>,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl fmt::Debug for Services {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Services")
    }
}

impl HttpConnector for Services {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let header = |name: &str| request.headers().get(name).unwrap_or_default().to_owned();
        let sent = Sent {
            url: request.uri().to_owned(),
            target: header("x-amz-target"),
            body: String::from_utf8_lossy(request.body().bytes().unwrap_or_default()).into_owned(),
            authorization: header("authorization"),
        };
        let (status, body) = (self.answers)(&sent);
        self.sent.lock().expect("no panic").push(sent);
        let status = StatusCode::try_from(status).expect("a status");
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::from(body))))
    }
}

/// What was sent so far.
#[derive(Clone)]
pub(crate) struct Calls(Arc<Mutex<Vec<Sent>>>);

impl Calls {
    pub(crate) fn all(&self) -> Vec<Sent> {
        self.0.lock().expect("no panic").clone()
    }
}

/// Services that answer so.
pub(crate) fn answering(answers: impl Fn(&Sent) -> (u16, String) + Send + Sync + 'static) -> (Api, Calls) {
    let sent = Arc::default();
    let services = Services { answers: Arc::new(answers), sent: Arc::clone(&sent) };
    let credentials = Credentials::new("AKIDTEST", "secret", None, None, "test");
    let api = Api::through(
        Some(SharedCredentialsProvider::new(credentials)),
        Some("ca-central-1".to_owned()),
        SharedHttpConnector::new(services),
    );
    (api, Calls(sent))
}

#[tokio::test]
async fn a_call_is_signed_and_says_what_it_wants() {
    let (api, calls) = answering(|_| (200, r#"{"Attributes":{}}"#.to_owned()));
    let body = json!({"QueueUrl": "https://sqs.test/1/q"});
    assert_eq!(api.json("sqs:GetQueueAttributes", &body).await, Ok(json!({"Attributes": {}})));
    let sent = calls.all().remove(0);
    assert_eq!(
        (sent.url.as_str(), sent.target.as_str()),
        ("https://sqs.ca-central-1.amazonaws.com/", "AmazonSQS.GetQueueAttributes")
    );
    assert_eq!(sent.body, body.to_string());
    for part in [
        "AWS4-HMAC-SHA256 Credential=AKIDTEST/",
        "/ca-central-1/sqs/aws4_request",
        "x-amz-target",
        "Signature=",
    ] {
        assert!(sent.authorization.contains(part), "{}", sent.authorization);
    }
}

#[tokio::test]
async fn a_form_is_encoded() {
    let (api, calls) = answering(|_| (200, "<PublishResponse/>".replace("/>", "></PublishResponse>")));
    api.form("sns:Publish", &[("Message", "a&b = é\n")]).await.expect("sent");
    assert_eq!(calls.all()[0].body, "Action=Publish&Version=2010-03-31&Message=a%26b%20%3D%20%C3%A9%0A");
}

#[tokio::test(start_paused = true)]
async fn a_busy_service_is_asked_again_and_a_refusal_is_final() {
    let (api, calls) =
        answering(|_| (400, r#"{"__type":"ThrottlingException","message":"slow"}"#.to_owned()));
    let fault = api.json("states:DescribeStateMachine", &json!({})).await.expect_err("it is busy");
    assert_eq!((fault.to_string().as_str(), calls.all().len()), ("ThrottlingException: slow", 3));
    let (api, calls) =
        answering(|_| (400, r#"{"__type":"AccessDeniedException","message":"no"}"#.to_owned()));
    assert!(api.json("states:DescribeStateMachine", &json!({})).await.expect_err("denied").is_denied());
    assert_eq!(calls.all().len(), 1);
}
