//! The AWS configuration of this process, and the runtime its calls run on.

use std::time::Duration;

use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, SdkConfig};
use aws_credential_types::provider::SharedCredentialsProvider;
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};

use crate::runtime::wait;

/// Credentials, region and endpoints as the environment, profiles or roles give them.
#[derive(Debug, Clone)]
pub struct Sdk {
    config: SdkConfig,
}

/// How often a call is made that is throttled or meets a passing fault, the waits between growing.
const ATTEMPTS: u32 = 5;

impl Sdk {
    /// Reads the configuration, and blocks while it does. Credentials are looked for at the first call that needs them.
    pub fn load() -> Self {
        let client = aws_smithy_http_client::Builder::new()
            .tls_provider(Provider::Rustls(CryptoMode::Ring))
            .build_https();
        let loader = aws_config::defaults(BehaviorVersion::latest())
            .http_client(client)
            .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
            .timeout_config(
                TimeoutConfig::builder()
                    .connect_timeout(Duration::from_secs(5))
                    .read_timeout(Duration::from_secs(30))
                    .operation_attempt_timeout(Duration::from_mins(2))
                    .build(),
            );
        Self { config: wait(loader.load()) }
    }

    /// For tests: a configuration made by hand.
    pub const fn from_config(config: SdkConfig) -> Self {
        Self { config }
    }

    /// Where credentials would come from; none when the configuration names no source.
    pub fn credentials(&self) -> Option<SharedCredentialsProvider> {
        self.config.credentials_provider()
    }

    pub fn region(&self) -> Option<String> {
        self.config.region().map(ToString::to_string)
    }

    pub fn s3(&self) -> aws_sdk_s3::Client {
        // Emulators and other S3 services have no host name per bucket.
        let config = aws_sdk_s3::config::Builder::from(&self.config).force_path_style(has_own_endpoint());
        aws_sdk_s3::Client::from_conf(config.build())
    }

    pub fn athena(&self) -> aws_sdk_athena::Client {
        aws_sdk_athena::Client::new(&self.config)
    }
}

fn has_own_endpoint() -> bool {
    ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"].iter().any(|name| std::env::var_os(name).is_some())
}
