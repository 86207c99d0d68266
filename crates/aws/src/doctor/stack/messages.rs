//! The queues between items and snapshots.

use serde_json::json;

use super::calls::problem;
use crate::api::Api;
use crate::doctor::check::Finding;
use crate::doctor::{Problem, Step};

pub(super) async fn check(api: &Api, url: &str, step: Step) -> Finding<()> {
    let tried = format!("GetQueueAttributes {url}");
    let body = json!({ "QueueUrl": url, "AttributeNames": ["ApproximateNumberOfMessages"] });
    let answer = match api.json("sqs:GetQueueAttributes", &body).await {
        Ok(answer) => answer,
        Err(fault) if fault.has_code(&["QueueDoesNotExist", "AWS.SimpleQueueService.NonExistentQueue"]) => {
            let remedy = "it was removed beside the stack: delete the stack and deploy it again";
            return Finding::failed(tried, Problem::new("there is no such queue", remedy));
        }
        Err(fault) => return Finding::failed(tried, problem(fault, "sqs:GetQueueAttributes", url)),
    };
    let waiting = answer["Attributes"]["ApproximateNumberOfMessages"].as_str().unwrap_or("?");
    if step == Step::DeadLetters && waiting != "0" {
        let what = format!("{waiting} messages led to nothing");
        let remedy = "look at the errors of changed below; the next run finds what they told of, and then the queue can be purged";
        return Finding::warning(tried, Problem::new(what, remedy), Some(()));
    }
    Finding::ok(tried, format!("{waiting} messages wait"), ())
}
