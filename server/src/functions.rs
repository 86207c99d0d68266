//! The program as functions of AWS Lambda: events in, answers out. What an event leads to is handed in; settings, lakes
//! and tables are the command line's.

pub mod changed;
pub mod custom_resource;
mod kind;
pub mod site;

use std::sync::Arc;

use lambda_runtime::{LambdaEvent, service_fn};
use serde_json::Value;

pub use kind::{Kind, UnknownHandler};

/// Something that Lambda must be told; the event counts as failed.
pub type Failure = lambda_runtime::Error;

/// Answers one event after the other, on a thread that may block, until Lambda ends the process.
pub fn answer_events(
    work: impl Fn(Value) -> Result<Value, Failure> + Send + Sync + 'static,
) -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let work = Arc::new(work);
    runtime.block_on(lambda_runtime::run(service_fn(move |event: LambdaEvent<Value>| {
        let work = Arc::clone(&work);
        async move {
            let answer = tokio::task::spawn_blocking(move || work(event.payload)).await;
            answer.unwrap_or_else(|panic| Err(panic.into()))
        }
    })))
}
