//! Searches on Athena: one SQL text in, its rows out, and no query left running behind.
//!
//! This is a client of five operations of the service. It knows neither searches nor snapshots: whoever calls it gives
//! the text and says which columns must come back. All policy about retries, turns, deadlines and stopping is here.

mod config;
mod failure;
mod pace;
mod permits;
mod polling;
mod results;
mod run;
mod sdk_error;
mod start;
mod stop;
mod work_group;

use std::sync::Arc;
use std::time::Duration;

use aws_sdk_athena::Client;
use aws_sdk_athena::config::retry::RetryConfig;
use aws_sdk_athena::config::timeout::TimeoutConfig;
use tokio::sync::watch;

pub use config::AthenaConfig;
pub use failure::{AthenaFailure, FailureCategory};
pub use results::{Column, QueryResult, QueryStats};
pub use work_group::{OutputLocation, WorkGroupReport};

/// Runs statements in one work group. Clones share the bound on queries at once.
#[derive(Debug, Clone)]
pub struct Athena {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    /// For `StartQueryExecution`: never retries by itself, because [`start`] does.
    starts: Client,
    /// For everything else, which may be repeated without thought: the SDK's standard retries.
    reads: Client,
    config: AthenaConfig,
    permits: permits::Permits,
    /// Turns true when nothing more is to run.
    closed: watch::Sender<bool>,
}

/// Longest wait for the answer to one request. Athena answers them in tens of milliseconds.
const ATTEMPT: Duration = Duration::from_secs(5);

/// Tries of one reading request, the first included.
const READ_ATTEMPTS: u32 = 3;

impl Athena {
    /// The client gives credentials, region and endpoint; its retries and timeouts are replaced.
    pub fn new(client: &Client, config: AthenaConfig) -> Self {
        let timeouts = TimeoutConfig::builder().operation_attempt_timeout(ATTEMPT).build();
        let with_retries = |retries| {
            let config = client.config().to_builder().retry_config(retries).timeout_config(timeouts.clone());
            Client::from_conf(config.build())
        };
        let shared = Shared {
            starts: with_retries(RetryConfig::disabled()),
            reads: with_retries(RetryConfig::standard().with_max_attempts(READ_ATTEMPTS)),
            permits: permits::Permits::new(config.max_queries, config.queue_timeout),
            config,
            closed: watch::Sender::new(false),
        };
        Self { shared: Arc::new(shared) }
    }

    pub fn config(&self) -> &AthenaConfig {
        &self.shared.config
    }

    /// Runs one statement and reads at most `row_limit` of its rows.
    ///
    /// With `columns`, the answer must have exactly these names in this order. The query is stopped when
    /// [`AthenaConfig::query_timeout`] passes, and when the returned future is dropped, even before Athena has
    /// confirmed the start. Needs a Tokio runtime.
    pub async fn run(
        &self,
        sql: &str,
        columns: Option<&[&str]>,
        row_limit: usize,
    ) -> Result<QueryResult, AthenaFailure> {
        run::run(&self.shared, sql, columns, row_limit).await
    }

    /// Whether the work group can run the portal's statements. Asks `GetWorkGroup` once and starts nothing.
    pub async fn check(&self) -> Result<WorkGroupReport, AthenaFailure> {
        work_group::check(&self.shared.reads, &self.shared.config).await
    }

    /// Gives up what runs, for the end of the process, and waits until all of it has been stopped: what dropped futures
    /// left to stop would otherwise die with the runtime. Nothing can be run any more.
    pub async fn close(&self) {
        self.shared.closed.send_replace(true);
        self.shared.permits.all_returned().await;
    }
}

#[cfg(test)]
mod tests;
