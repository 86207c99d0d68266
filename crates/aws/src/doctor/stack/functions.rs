//! The functions: whether they can be called, what starts them, and what they last failed at.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::calls::problem;
use crate::api::{Api, encoded};
use crate::doctor::Problem;
use crate::doctor::check::Finding;

/// How far back errors are looked for.
const LATELY: Duration = Duration::from_hours(24);
const LONGEST_MESSAGE: usize = 500;

/// Gives the log group of the function.
pub(super) async fn check(api: &Api, name: &str) -> Finding<String> {
    const ACTION: &str = "lambda:GetFunctionConfiguration";
    let tried = format!("GetFunctionConfiguration {name}");
    let path = format!("/2015-03-31/functions/{}/configuration", encoded(name));
    let function = match api.get(ACTION, path).await {
        Ok(function) => function,
        Err(fault) if fault.has_code(&["ResourceNotFoundException"]) => {
            let remedy = "it was removed beside the stack: delete the stack and deploy it again";
            return Finding::failed(tried, Problem::new(format!("there is no function {name}"), remedy));
        }
        Err(fault) => return Finding::failed(tried, problem(fault, ACTION, name)),
    };
    let group = text(&function["LoggingConfig"]["LogGroup"]);
    let group = if group.is_empty() { format!("/aws/lambda/{name}") } else { group };
    let (state, update) = (text(&function["State"]), text(&function["LastUpdateStatus"]));
    let handler = text(&function["Handler"]);
    let is_ready = ["Active", "Inactive", ""].contains(&state.as_str());
    if !is_ready || update == "Failed" {
        let reason = [&function["StateReason"], &function["LastUpdateStatusReason"]].map(text).join(" ");
        let what = format!("{handler} is {state}, its last update {update}: {}", reason.trim());
        let remedy = "deploy again with the zip of this version, built for the architecture of the stack";
        return Finding::failed(tried, Problem::new(what, remedy));
    }
    Finding::ok(tried, format!("{handler} can be called, with {} MB", function["MemorySize"]), group)
}

pub(super) async fn errors(api: &Api, name: &str, group: String) -> Finding<()> {
    const ACTION: &str = "logs:FilterLogEvents";
    let tried = format!("FilterLogEvents {group}");
    let since = SystemTime::now().checked_sub(LATELY).and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    let since = since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or_default());
    let body = json!({
        "logGroupName": group, "startTime": since, "limit": 1,
        "filterPattern": "?\"\\\"level\\\":\\\"ERROR\\\"\" ?\"Task timed out\" ?\"Runtime exited\"",
    });
    let answer = match api.json(ACTION, &body).await {
        Ok(answer) => answer,
        // Written when the function is first called.
        Err(fault) if fault.has_code(&["ResourceNotFoundException"]) => {
            return Finding::ok(tried, "it has never been called", ());
        }
        Err(fault) => {
            return Finding::warning(tried, problem(fault, ACTION, &group), Some(()));
        }
    };
    let Some(event) = answer["events"].as_array().and_then(|events| events.first()) else {
        return Finding::ok(tried, "none in a day", ());
    };
    let message: String = text(&event["message"]).trim().chars().take(LONGEST_MESSAGE).collect();
    let remedy = format!("read on with: aws logs tail {group} --since 1d");
    Finding::warning(tried, Problem::new(format!("{name} said: {message}"), remedy), Some(()))
}

/// What reads the queue.
pub(super) async fn mapping(api: &Api, id: &str) -> Finding<()> {
    const ACTION: &str = "lambda:GetEventSourceMapping";
    let tried = format!("GetEventSourceMapping {id}");
    let mapping = match api.get(ACTION, format!("/2015-03-31/event-source-mappings/{}", encoded(id))).await {
        Ok(mapping) => mapping,
        Err(fault) => return Finding::failed(tried, problem(fault, ACTION, id)),
    };
    let (state, last) = (text(&mapping["State"]), text(&mapping["LastProcessingResult"]));
    if state == "Enabled" {
        return Finding::ok(tried, format!("changes are read from the queue; last result: {last}"), ());
    }
    let what = format!("changes are not read from the queue: it is {state}");
    let remedy = format!("aws lambda update-event-source-mapping --enabled --uuid {id}");
    Finding::failed(tried, Problem::new(what, remedy))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
