//! The operations, once the request is known to be well signed and meant to succeed.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::call::Operation;
use super::description::described;
use super::error::ApiError;
use super::execution::Request;
use super::executions::Begun;
use super::front::Front;
use super::requests::{ById, GetResults, GetWorkGroup, Start};
use super::{results, run, work_group};

const DEFAULT_WORK_GROUP: &str = "primary";

pub(crate) async fn answer(front: &Front, operation: Operation, request: &Value) -> Result<Value, ApiError> {
    match operation {
        Operation::StartQueryExecution => start(front, read(request)?).await,
        Operation::GetQueryExecution => Ok(described(&*front.executions.get(&id(request)?)?)),
        Operation::GetQueryResults => {
            let ask: GetResults = read(request)?;
            let execution = front.executions.get(&ask.query_execution_id)?;
            results::page(&execution, ask.next_token.as_deref(), ask.max_results)
        }
        Operation::StopQueryExecution => {
            front.executions.get(&id(request)?)?.cancel(None);
            Ok(json!({}))
        }
        Operation::GetWorkGroup => {
            let ask: GetWorkGroup = read(request)?;
            Ok(work_group::find(&front.account.work_groups, &ask.work_group)?.described())
        }
    }
}

fn read<T: DeserializeOwned>(request: &Value) -> Result<T, ApiError> {
    T::deserialize(request).map_err(|error| ApiError::unreadable(&error.to_string()))
}

fn id(request: &Value) -> Result<String, ApiError> {
    read::<ById>(request).map(|ask| ask.query_execution_id)
}

async fn start(front: &Front, start: Start) -> Result<Value, ApiError> {
    start.check()?;
    let name = start.work_group.as_deref().unwrap_or(DEFAULT_WORK_GROUP);
    let group = work_group::find(&front.account.work_groups, name)?;
    if !group.enabled {
        return Err(ApiError::invalid(format!("WorkGroup {name} is disabled.")));
    }
    let own_output = start.result_configuration.and_then(|configuration| configuration.output_location);
    let Some(output) = group.output.clone().or(own_output) else {
        return Err(ApiError::invalid(
            "No output location provided. An output location is required either through the Workgroup result \
             configuration setting or as an API input.",
        ));
    };
    let request = Request {
        sql: start.query_string,
        parameters: start.execution_parameters,
        database: start.query_execution_context.and_then(|context| context.database),
        work_group: name.to_owned(),
        output,
    };
    let token = start.client_request_token.as_deref();
    let execution = match front.executions.begin(request, token, front.account.max_active)? {
        Begun::Again(execution) => execution,
        Begun::New(execution) => {
            if let Err(refusal) = run::begin(front, &execution, group.max_scanned_bytes).await {
                front.executions.forget(&execution.id);
                return Err(refusal);
            }
            execution
        }
    };
    Ok(json!({"QueryExecutionId": execution.id}))
}
