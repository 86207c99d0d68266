//! That a server is there while its guard is, and gone with it; and that the S3 that should check signatures does.

use std::collections::BTreeMap;
use std::net::TcpStream;
use std::process::Command;

use anyhow::{Context, Result};
use reqwest::{Client, StatusCode};

use crate::support::aws::{Lakehouse, Moto, S3s, json::signature};
use crate::support::portal::run;

#[tokio::test]
async fn a_server_ends_with_its_guard_and_takes_its_folder_along() -> Result<()> {
    let Some(moto) = Moto::start().await? else { return Ok(()) };
    let address = moto.url().strip_prefix("http://").context("a plain address")?.to_owned();
    let folder = moto.folder().to_owned();
    assert!(TcpStream::connect(&address).is_ok());
    assert!(folder.is_dir());
    drop(moto);
    assert!(TcpStream::connect(&address).is_err());
    assert!(!folder.exists());
    Ok(())
}

#[tokio::test]
async fn programs_are_pointed_at_the_emulators_and_at_nothing_of_the_developers() -> Result<()> {
    let Some(lakehouse) = Lakehouse::shared().await? else { return Ok(()) };
    let variables: BTreeMap<_, _> = lakehouse.variables().into_iter().collect();
    for service in ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL_GLUE"] {
        assert!(variables[service].starts_with("http://127.0.0.1:"), "{service}");
    }
    for file in ["AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"] {
        assert_eq!(variables[file], "/dev/null");
    }
    Ok(())
}

#[tokio::test]
async fn s3s_refuses_requests_without_a_signature_or_with_a_wrong_one() -> Result<()> {
    let Some(s3s) = S3s::start().await? else { return Ok(()) };
    std::fs::create_dir(s3s.buckets().join("lake"))?;
    let client = Client::new();
    let object = format!("{}/lake/item.json", s3s.url());
    // Older requests are refused for their age, whatever their signature.
    let now = run(Command::new("date").args(["--utc", "+%Y%m%dT%H%M%SZ"]))?;
    let unsigned = client.put(&object).body("{}").send().await?;
    assert_eq!(unsigned.status(), StatusCode::FORBIDDEN);
    let forged = client
        .put(&object)
        .header("Authorization", signature("s3"))
        .header("X-Amz-Date", now.trim())
        .header("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD")
        .body("{}")
        .send()
        .await?;
    assert_eq!(forged.status(), StatusCode::FORBIDDEN);
    let error = forged.text().await?;
    assert!(error.contains("SignatureDoesNotMatch"), "{error}");
    assert!(!s3s.buckets().join("lake/item.json").exists());
    Ok(())
}
