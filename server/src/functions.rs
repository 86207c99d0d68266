//! The program as functions of AWS Lambda: events in, answers out. What an event leads to is handed in; settings, lakes
//! and tables are the command line's.

pub mod changed;
pub mod custom_resource;
mod kind;
pub mod site;

use std::sync::Arc;
use std::time::SystemTime;

use lambda_runtime::{LambdaEvent, service_fn};
use serde_json::Value;
use tokio::task::spawn_blocking;

use crate::diagnostics;

pub use kind::{Kind, UnknownHandler};

/// Something that Lambda must be told; the event counts as failed.
pub type Failure = lambda_runtime::Error;

/// What is known of a call beside its event.
#[derive(Debug, Clone)]
pub struct Call {
    /// The service's name for it.
    pub id: String,
    /// When the service ends it, whatever it does.
    pub deadline: SystemTime,
}

/// Answers one event after the other, on a thread that may block, until Lambda ends the process. What is logged
/// meanwhile has the call's id.
pub fn answer_events(
    work: impl Fn(Value, &Call) -> Result<Value, Failure> + Send + Sync + 'static,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let work = Arc::new(work);
    runtime.block_on(lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let work = Arc::clone(&work);
        let call = Call { deadline: event.context.deadline(), id: event.context.request_id };
        async move {
            let span = tracing::info_span!("call", request_id = call.id);
            let answer = spawn_blocking(move || span.in_scope(|| work(event.payload, &call))).await;
            // The process stands still between calls.
            diagnostics::flush();
            answer.unwrap_or_else(|panic| Err(panic.into()))
        }
    })))
}
