//! A custom resource of `CloudFormation`, which waits an hour for an answer at the address it gives: there must be one,
//! whatever happens.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Deserialize;
use serde_json::{Value, json};

use super::Failure;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Request {
    request_type: RequestType,
    #[serde(rename = "ResponseURL")]
    response_url: String,
    stack_id: String,
    request_id: String,
    logical_resource_id: String,
    physical_resource_id: Option<String>,
}

#[derive(PartialEq, Eq, Deserialize)]
enum RequestType {
    Create,
    Update,
    Delete,
}

/// Characters of a reason: the whole answer may have 4,096 bytes.
const LONGEST_REASON: usize = 500;

/// Does `work` when the resource is made or changed, and nothing when it is deleted; `put` tells the outcome.
pub fn answer(
    event: Value,
    work: impl FnOnce() -> Result<(), Failure>,
    put: impl FnOnce(&str, Vec<u8>) -> Result<(), Failure>,
) -> Result<Value, Failure> {
    let request: Request = serde_json::from_value(event)?;
    let outcome = if request.request_type == RequestType::Delete {
        Ok(())
    } else {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err("the function panicked".into()))
    };
    let (status, reason) = match &outcome {
        Ok(()) => ("SUCCESS", String::new()),
        Err(error) => ("FAILED", error.to_string().chars().take(LONGEST_REASON).collect()),
    };
    tracing::info!(status, reason, "the custom resource is answered");
    // Another id would make CloudFormation delete the one before.
    let physical = request.physical_resource_id.unwrap_or_else(|| request.logical_resource_id.clone());
    let answer = json!({
        "Status": status,
        "Reason": reason,
        "PhysicalResourceId": physical,
        "StackId": request.stack_id,
        "RequestId": request.request_id,
        "LogicalResourceId": request.logical_resource_id,
    });
    put(&request.response_url, answer.to_string().into_bytes())?;
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `CloudFormation`'s documentation shows a request.
    fn event(request_type: &str) -> Value {
        json!({
            "RequestType": request_type,
            "RequestId": "unique-request-id",
            "ResponseURL": "https://cloudformation-custom-resource-response.s3.amazonaws.com/x?Signature=y",
            "ResourceType": "Custom::Tables",
            "LogicalResourceId": "Tables",
            "StackId": "arn:aws:cloudformation:us-east-2:123456789012:stack/mystack/id",
            "ResourceProperties": { "ServiceToken": "arn", "Version": "1" },
        })
    }

    fn check(request_type: &str, work: impl FnOnce() -> Result<(), Failure>) -> (String, String) {
        let mut sent = None;
        let put = |url: &str, body: Vec<u8>| {
            assert!(url.ends_with("?Signature=y"), "{url}");
            sent = Some(serde_json::from_slice::<Value>(&body)?);
            Ok(())
        };
        answer(event(request_type), work, put).expect("it can be sent");
        let sent = sent.expect("an answer");
        assert_eq!(sent["PhysicalResourceId"], "Tables");
        assert_eq!(sent["RequestId"], "unique-request-id");
        let text = |name: &str| sent[name].as_str().expect("a text").to_owned();
        (text("Status"), text("Reason"))
    }

    #[test]
    fn cloudformation_hears_of_success_and_of_every_failure() {
        let success = ("SUCCESS".to_owned(), String::new());
        assert_eq!(check("Create", || Ok(())), success);
        assert_eq!(check("Update", || Err("denied".into())), ("FAILED".to_owned(), "denied".to_owned()));
        let (status, reason) = check("Create", || panic!("a fault"));
        assert_eq!((status.as_str(), reason.as_str()), ("FAILED", "the function panicked"));
        let (_, reason) = check("Create", || Err("x".repeat(10_000).into()));
        assert_eq!(reason.len(), LONGEST_REASON);
    }

    #[test]
    fn deleting_the_stack_leaves_the_tables() {
        assert_eq!(check("Delete", || panic!("nothing is to be done")).0, "SUCCESS");
    }
}
