//! Addresses that a service gives for an answer: whoever has one may write there once, with no other credentials.

use std::time::Duration;

use aws_smithy_http_client::Connector;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};
use aws_smithy_runtime_api::client::http::HttpConnector;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;

use crate::runtime::wait;

const ATTEMPTS: u32 = 3;
const TIMEOUT: Duration = Duration::from_secs(10);

/// The answer could not be left; the address is a secret and is not part of the message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the answer could not be put to the address given for it: {0}")]
pub struct CallbackError(String);

/// Puts `body` to a pre-signed address. Blocks.
///
/// # Errors
///
/// When no attempt of three was accepted.
pub fn put(url: &str, body: Vec<u8>) -> Result<(), CallbackError> {
    let url = url.to_owned();
    wait(async move {
        let connector = Connector::builder().tls_provider(Provider::Rustls(CryptoMode::Ring)).build();
        let mut refused = CallbackError(String::new());
        for attempt in 0..ATTEMPTS {
            if attempt > 0 {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            match attempted(&connector, &url, body.clone()).await {
                Ok(()) => return Ok(()),
                Err(error) => refused = error,
            }
        }
        Err(refused)
    })
}

async fn attempted(connector: &Connector, url: &str, body: Vec<u8>) -> Result<(), CallbackError> {
    let mut request = HttpRequest::new(SdkBody::from(body));
    let invalid = |_| CallbackError("it is none".to_owned());
    request.set_method("PUT").map_err(invalid)?;
    request.set_uri(url).map_err(|_| CallbackError("it is none".to_owned()))?;
    let answer = tokio::time::timeout(TIMEOUT, connector.call(request)).await;
    let answer = answer.map_err(|_| CallbackError("no answer in time".to_owned()))?;
    let answer = answer.map_err(|error| CallbackError(error.to_string()))?;
    match answer.status() {
        status if status.is_success() => Ok(()),
        status => Err(CallbackError(format!("status {}", status.as_u16()))),
    }
}
