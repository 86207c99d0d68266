//! AWS JSON 1.1 as it goes over the wire, without a library between a test and the service.

use anyhow::{Context, Result, ensure};
use reqwest::{Client, StatusCode};
use serde_json::Value;

use super::{ACCESS_KEY, REGION};

/// A service at an address.
pub(crate) struct AwsJson {
    url: String,
    /// What operations begin with: `AmazonAthena`.
    prefix: &'static str,
    /// The service's name in signatures.
    service: &'static str,
    client: Client,
}

/// What came back, whether or not it is an error.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: Value,
}

impl AwsJson {
    pub(crate) fn athena(url: &str) -> Self {
        Self { url: url.to_owned(), prefix: "AmazonAthena", service: "athena", client: Client::new() }
    }

    pub(crate) fn sqs(url: &str) -> Self {
        Self { url: url.to_owned(), prefix: "AmazonSQS", service: "sqs", client: Client::new() }
    }

    pub(crate) fn glue(url: &str) -> Self {
        Self { url: url.to_owned(), prefix: "AWSGlue", service: "glue", client: Client::new() }
    }

    /// An answer that must be one.
    pub(crate) async fn ask(&self, operation: &str, request: &Value) -> Result<Value> {
        let reply = self.call(operation, request).await?;
        ensure!(reply.status == StatusCode::OK, "{operation} answers {}: {}", reply.status, reply.body);
        Ok(reply.body)
    }

    /// Fails only where there is no whole answer.
    pub(crate) async fn call(&self, operation: &str, request: &Value) -> Result<Reply> {
        self.send(operation, request, Some(&signature(self.service))).await
    }

    pub(crate) async fn call_unsigned(&self, operation: &str, request: &Value) -> Result<Reply> {
        self.send(operation, request, None).await
    }

    async fn send(&self, operation: &str, request: &Value, signature: Option<&str>) -> Result<Reply> {
        let mut post = self
            .client
            .post(&self.url)
            .header("Content-Type", "application/x-amz-json-1.1")
            .header("X-Amz-Target", format!("{}.{operation}", self.prefix))
            .body(request.to_string());
        if let Some(signature) = signature {
            post = post.header("Authorization", signature);
        }
        let response = post.send().await.with_context(|| format!("no answer to {operation}"))?;
        let status = response.status();
        let body = response.bytes().await.with_context(|| format!("the answer to {operation} ends early"))?;
        let body = if body.is_empty() { Value::Null } else { serde_json::from_slice(&body)? };
        Ok(Reply { status, body })
    }
}

impl Reply {
    /// The error's name, without the namespace that some services put before it.
    pub(crate) fn error(&self) -> Option<&str> {
        let name = self.body["__type"].as_str()?;
        name.rsplit('#').next()
    }

    /// What the error says; some services write the member small.
    pub(crate) fn message(&self) -> &str {
        let message = self.body["Message"].as_str().or(self.body["message"].as_str());
        message.unwrap_or_default()
    }
}

/// The form of a signature with a secret that is wrong: enough where nobody checks it, and refused where somebody does.
pub(crate) fn signature(service: &str) -> String {
    format!(
        "AWS4-HMAC-SHA256 Credential={ACCESS_KEY}/20260101/{REGION}/{service}/aws4_request, \
         SignedHeaders=host;x-amz-date, Signature={}",
        "0".repeat(64)
    )
}
