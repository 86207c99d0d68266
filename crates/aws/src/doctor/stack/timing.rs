//! What starts by the clock, and how the last daily run ended.

use serde_json::json;

use super::calls::problem;
use crate::api::{Api, encoded};
use crate::doctor::Problem;
use crate::doctor::check::Finding;

pub(super) async fn schedule(api: &Api, name: &str) -> Finding<()> {
    const ACTION: &str = "scheduler:GetSchedule";
    let tried = format!("GetSchedule {name}");
    let schedule = match api.get(ACTION, format!("/schedules/{}", encoded(name))).await {
        Ok(schedule) => schedule,
        Err(fault) => return Finding::failed(tried, problem(fault, ACTION, name)),
    };
    let (state, when) = (schedule["State"].as_str(), schedule["ScheduleExpression"].as_str());
    if state == Some("ENABLED") {
        return Finding::ok(tried, format!("{name} starts at {}", when.unwrap_or("no time")), ());
    }
    let what = format!("{name} does not start by itself: it is {}", state.unwrap_or("unknown"));
    Finding::failed(
        tried,
        Problem::new(what, "enable it in EventBridge Scheduler, or deploy the stack again"),
    )
}

pub(super) async fn pipeline(api: &Api, machine: &str) -> Finding<()> {
    const ACTION: &str = "states:ListExecutions";
    let tried = format!("ListExecutions {machine}");
    let body = json!({ "stateMachineArn": machine, "maxResults": 1 });
    let answer = match api.json(ACTION, &body).await {
        Ok(answer) => answer,
        Err(fault) => return Finding::failed(tried, problem(fault, ACTION, machine)),
    };
    let last = &answer["executions"][0];
    match last["status"].as_str() {
        None => {
            let remedy = format!("start it: aws stepfunctions start-execution --state-machine-arn {machine}");
            Finding::warning(tried, Problem::new("it has not run yet", remedy), Some(()))
        }
        Some(status @ ("SUCCEEDED" | "RUNNING")) => Finding::ok(tried, format!("the last run: {status}"), ()),
        Some(status) => {
            let name = last["executionArn"].as_str().unwrap_or_default();
            let remedy = format!("aws stepfunctions describe-execution --execution-arn {name}");
            Finding::warning(tried, Problem::new(format!("the last run: {status}"), remedy), Some(()))
        }
    }
}
