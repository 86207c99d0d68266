//! Who is calling, and where. No call to AWS beyond those of the credentials' own source.

use std::time::SystemTime;

use aws_sdk_s3::config::{Credentials, ProvideCredentials, SharedCredentialsProvider};

use super::Problem;
use super::check::Finding;
use super::problem::CREDENTIALS;
use crate::fault::chain;

pub(super) async fn check(region: Option<&str>, provider: Option<&SharedCredentialsProvider>) -> Finding<()> {
    let tried = "the environment, the profile and the role";
    let Some(region) = region else {
        let problem = Problem::new("no region is set", "set AWS_REGION, or a region in the profile");
        return Finding::failed(tried, problem);
    };
    let Some(provider) = provider else {
        return Finding::failed(tried, Problem::new("there is nowhere to look for credentials", CREDENTIALS));
    };
    match provider.provide_credentials().await {
        Ok(credentials) if is_expired(&credentials) => {
            Finding::failed(tried, Problem::new("the credentials have expired", CREDENTIALS))
        }
        Ok(credentials) => {
            let found = format!("access key {} in {region}", masked(credentials.access_key_id()));
            Finding::ok(tried, found, ())
        }
        Err(error) => Finding::failed(tried, Problem::new(chain(&error), CREDENTIALS)),
    }
}

fn is_expired(credentials: &Credentials) -> bool {
    credentials.expiry().is_some_and(|expiry| expiry < SystemTime::now())
}

/// Enough to tell two keys apart, too little to be one.
fn masked(key: &str) -> String {
    let last: Vec<char> = key.chars().rev().take(4).collect();
    format!("…{}", last.into_iter().rev().collect::<String>())
}
