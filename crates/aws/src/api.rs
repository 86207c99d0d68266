//! Calls of services of which a handful of operations is needed: signed as every call to AWS, and no more than that.
//!
//! A library a service would do the same. Those of `CloudFormation`, `CloudWatch`, Glue, Lambda, SNS, SQS, the Scheduler and Step
//! Functions take minutes to compile and add megabytes to the program each, for one or two operations.

mod answer;
mod attempts;
mod service;
#[cfg(test)]
pub(crate) mod tests;
mod xml;

use std::fmt::Write;

use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::http::SharedHttpConnector;
use serde_json::Value;

use crate::Sdk;
use crate::fault::Fault;
use attempts::Order;
use service::{Protocol, Service};

pub use xml::Element;

/// Who calls, where, and through what.
#[derive(Debug, Clone)]
pub struct Api {
    credentials: Option<SharedCredentialsProvider>,
    region: Option<String>,
    http: SharedHttpConnector,
}

impl Api {
    /// With the credentials and the region of the configuration. Endpoints are AWS's own, or those of `AWS_ENDPOINT_URL_…`.
    pub fn new(sdk: &Sdk) -> Self {
        let connector = Connector::builder().tls_provider(Provider::Rustls(CryptoMode::Ring)).build();
        Self::through(sdk.credentials(), sdk.region(), SharedHttpConnector::new(connector))
    }

    /// For tests: through a connector of one's own.
    pub(crate) const fn through(
        credentials: Option<SharedCredentialsProvider>,
        region: Option<String>,
        http: SharedHttpConnector,
    ) -> Self {
        Self { credentials, region, http }
    }

    /// An operation of a service that speaks JSON, by the name of the permission it needs: `sqs:GetQueueAttributes`.
    pub(crate) async fn json(&self, action: &str, body: &Value) -> Result<Value, Fault> {
        let (service, operation) = Service::of(action)?;
        let Protocol::Json { target, version } = service.protocol else {
            return Err(Fault::own(format!("{action} does not speak JSON")));
        };
        let order = Order {
            service,
            method: "POST",
            path: "/".to_owned(),
            headers: vec![
                ("content-type", format!("application/x-amz-json-{version}")),
                ("x-amz-target", format!("{target}.{operation}")),
            ],
            body: body.to_string().into_bytes(),
        };
        answer::json(&self.send(order).await?)
    }

    /// An operation of a service that takes forms and answers in XML.
    pub(crate) async fn form(&self, action: &str, fields: &[(&str, &str)]) -> Result<Element, Fault> {
        let (service, operation) = Service::of(action)?;
        let Protocol::Query { version } = service.protocol else {
            return Err(Fault::own(format!("{action} does not take forms")));
        };
        let named = [("Action", operation), ("Version", version)];
        let order = Order {
            service,
            method: "POST",
            path: "/".to_owned(),
            headers: vec![("content-type", "application/x-www-form-urlencoded".to_owned())],
            body: form(named.iter().chain(fields)).into_bytes(),
        };
        xml::read(&self.send(order).await?)
    }

    /// An operation of a service that has paths, encoded by the caller.
    pub(crate) async fn get(&self, action: &str, path: String) -> Result<Value, Fault> {
        let (service, _) = Service::of(action)?;
        let order = Order { service, method: "GET", path, headers: Vec::new(), body: Vec::new() };
        answer::json(&self.send(order).await?)
    }

    /// The status of an address that the public has.
    pub(crate) async fn visit(&self, url: &str) -> Result<u16, Fault> {
        attempts::visit(&self.http, url).await
    }
}

fn form<'a>(fields: impl Iterator<Item = &'a (&'a str, &'a str)>) -> String {
    let pairs: Vec<String> = fields.map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    pairs.join("&")
}

/// For a form, or for one part of a path.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").expect("a String takes all");
        }
    }
    encoded
}
