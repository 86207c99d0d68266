//! A call, sent again when the service is busy.

use std::time::{Duration, SystemTime};

use aws_credential_types::provider::ProvideCredentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::client::identity::Identity;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::byte_stream::ByteStream;

use super::service::Service;
use super::{Api, answer};
use crate::fault::{Fault, chain};

const ATTEMPTS: u32 = 3;
const TIMEOUT: Duration = Duration::from_secs(10);
/// A function that starts takes longer than a service.
const VISIT: Duration = Duration::from_secs(30);
/// Pages are asked for in sizes whose answers are far smaller.
const LONGEST_ANSWER: usize = 8 << 20;

pub(super) struct Order {
    pub(super) service: Service,
    pub(super) method: &'static str,
    pub(super) path: String,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Api {
    pub(super) async fn send(&self, order: Order) -> Result<Vec<u8>, Fault> {
        let region = self.region.as_deref().ok_or_else(|| Fault::own("no region is set: set AWS_REGION"))?;
        let mut attempt = 1;
        loop {
            let fault = match self.attempt(&order, region).await {
                Ok(body) => return Ok(body),
                Err(fault) => fault,
            };
            if attempt == ATTEMPTS || !fault.is_passing() {
                return Err(fault);
            }
            let pause = Duration::from_millis(200 << attempt).mul_f64(0.5 + fastrand::f64() / 2.0);
            tokio::time::sleep(pause).await;
            attempt += 1;
        }
    }

    async fn attempt(&self, order: &Order, region: &str) -> Result<Vec<u8>, Fault> {
        let request = self.signed(order, region).await?;
        let call = async {
            let answer = self.http.call(request).await.map_err(|error| Fault::unreached(chain(&error)))?;
            let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
            let body = collected(answer.into_body()).await?;
            if (200..300).contains(&status) {
                return Ok(body);
            }
            Err(answer::fault(status, headers.get("x-amzn-errortype"), &body))
        };
        tokio::time::timeout(TIMEOUT, call).await.map_err(|_| Fault::unreached("no answer in time"))?
    }

    async fn signed(&self, order: &Order, region: &str) -> Result<HttpRequest, Fault> {
        let none = || Fault::own("there is nowhere to look for credentials");
        let provider = self.credentials.as_ref().ok_or_else(none)?;
        let credentials = provider.provide_credentials().await.map_err(|error| Fault::own(chain(&error)))?;
        let identity = Identity::from(credentials);
        let parameters = v4::SigningParams::builder()
            .identity(&identity)
            .region(region)
            .name(order.service.name)
            .time(SystemTime::now())
            .settings(SigningSettings::default())
            .build();
        let parameters = parameters.map_err(|error| Fault::own(chain(&error)))?.into();
        let url = format!("{}{}", order.service.endpoint(region), order.path);
        let headers = order.headers.iter().map(|(name, value)| (*name, value.as_str()));
        let body = SignableBody::Bytes(&order.body);
        let signable = SignableRequest::new(order.method, url.as_str(), headers, body);
        let signable = signable.map_err(|error| Fault::own(chain(&error)))?;
        let signed = sign(signable, &parameters).map_err(|error| Fault::own(chain(&error)))?;
        let mut request = HttpRequest::new(SdkBody::from(order.body.clone()));
        request.set_method(order.method).map_err(|error| Fault::own(chain(&error)))?;
        request.set_uri(url).map_err(|error| Fault::own(chain(&error)))?;
        for (name, value) in &order.headers {
            request.headers_mut().insert(*name, value.clone());
        }
        let (signatures, _) = signed.into_parts().0.into_parts();
        for header in signatures {
            request.headers_mut().insert(header.name(), header.value().to_owned());
        }
        Ok(request)
    }
}

/// Without a signature.
pub(super) async fn visit(http: &SharedHttpConnector, url: &str) -> Result<u16, Fault> {
    let mut request = HttpRequest::new(SdkBody::empty());
    request.set_uri(url).map_err(|error| Fault::own(chain(&error)))?;
    let answer = tokio::time::timeout(VISIT, http.call(request)).await;
    let answer = answer.map_err(|_| Fault::unreached("no answer in time"))?;
    Ok(answer.map_err(|error| Fault::unreached(chain(&error)))?.status().as_u16())
}

async fn collected(body: SdkBody) -> Result<Vec<u8>, Fault> {
    let mut stream = ByteStream::new(body);
    let mut bytes = Vec::new();
    while let Some(piece) = stream.next().await {
        bytes.extend_from_slice(&piece.map_err(|error| Fault::unreached(chain(&error)))?);
        if bytes.len() > LONGEST_ANSWER {
            return Err(Fault::own("the answer is longer than any should be"));
        }
    }
    Ok(bytes)
}
