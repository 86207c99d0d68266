//! Making a bucket: the one call to S3 that tests make without a client library.

use anyhow::{Context, Result};
use reqwest::Client;

use super::REGION;
use super::json::signature;

/// Where nobody checks the signature.
pub(crate) async fn make(endpoint: &str, name: &str) -> Result<()> {
    let place = format!(
        "<CreateBucketConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
         <LocationConstraint>{REGION}</LocationConstraint></CreateBucketConfiguration>"
    );
    let request = Client::new().put(format!("{endpoint}/{name}")).header("Authorization", signature("s3"));
    let answer = request.body(place).send().await?.error_for_status();
    answer.map(drop).with_context(|| format!("cannot make the bucket {name}"))
}
