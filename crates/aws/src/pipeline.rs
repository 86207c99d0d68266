//! The state machine that publishes.

use serde_json::json;

use crate::api::Api;
use crate::fault::Fault;
use crate::runtime::wait;

/// Starts the machine, and gives the name of what was started. Blocks.
pub fn start(api: &Api, machine: &str) -> Result<String, Fault> {
    let (api, body) = (api.clone(), json!({ "stateMachineArn": machine, "input": "{}" }));
    let answer = wait(async move { api.json("states:StartExecution", &body).await })?;
    let started = answer["executionArn"].as_str().map(str::to_owned);
    started.ok_or_else(|| Fault::own("the service does not say what it started"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::tests::answering;

    #[test]
    fn what_was_started_has_a_name_or_was_not_started() {
        let (api, calls) = answering(|_| (200, r#"{"executionArn":"arn:x","startDate":1.0}"#.to_owned()));
        assert_eq!(start(&api, "arn:m"), Ok("arn:x".to_owned()));
        let sent = calls.all().remove(0);
        assert_eq!(sent.target, "AWSStepFunctions.StartExecution");
        assert_eq!(sent.body, json!({ "stateMachineArn": "arn:m", "input": "{}" }).to_string());
        let (api, _) = answering(|_| (200, "{}".to_owned()));
        assert!(start(&api, "arn:m").is_err());
    }
}
