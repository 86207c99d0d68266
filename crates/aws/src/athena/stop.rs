//! No query is left running: whoever stops waiting for one stops it.

use std::time::Duration;

use aws_sdk_athena::Client;
use tokio::runtime::Handle;
use tracing::{Instrument, info, warn};

use super::permits::Permit;
use super::sdk_error;

/// A query Athena has accepted. Dropped before [`RunningQuery::ended`], it is stopped.
#[derive(Debug)]
pub(super) struct RunningQuery {
    id: String,
    reads: Client,
    permit: Permit,
    has_ended: bool,
}

/// Longest time to go on trying to stop a query, retries included.
const STOP_TIMEOUT: Duration = Duration::from_secs(10);

impl RunningQuery {
    pub(super) const fn new(id: String, reads: Client, permit: Permit) -> Self {
        Self { id, reads, permit, has_ended: false }
    }

    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Athena says that it is over.
    pub(super) fn ended(mut self) {
        self.has_ended = true;
    }
}

impl Drop for RunningQuery {
    fn drop(&mut self) {
        if self.has_ended {
            return;
        }
        let id = std::mem::take(&mut self.id);
        let Ok(runtime) = Handle::try_current() else {
            warn!(query_id = id, "the query goes on: there is no runtime left to stop it on");
            return;
        };
        let stopped = stop(self.reads.clone(), id, Permit::clone(&self.permit));
        runtime.spawn(stopped.in_current_span());
    }
}

/// Failures are logged only, as nobody waits. A cancelled query is billed for what it has read.
async fn stop(reads: Client, id: String, permit: Permit) {
    let request = reads.stop_query_execution().query_execution_id(&id).send();
    match tokio::time::timeout(STOP_TIMEOUT, request).await {
        Ok(Ok(_)) => info!(query_id = id, "the query was stopped"),
        Ok(Err(error)) => {
            let error = sdk_error::failure("StopQueryExecution", &error);
            warn!(query_id = id, %error, "the query could not be stopped");
        }
        Err(_) => warn!(query_id = id, "the query could not be stopped in time"),
    }
    drop(permit);
}
