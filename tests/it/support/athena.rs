//! An Athena in front of a real Trino: the service's manners around an engine of its kind.
//!
//! What it says of SQL, of rows and of bytes read is Trino's word. States, pages, tokens, work groups and errors are
//! ours, written after the service's API reference, and so are the faults that a test arms. It must not know the
//! portal: any client that speaks AWS JSON 1.1 may call it.

mod call;
mod clock;
mod description;
mod error;
mod execution;
mod executions;
mod fault;
mod front;
mod http;
mod ledger;
mod operations;
mod requests;
mod results;
mod run;
mod work_group;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use anyhow::{Context, Result};
use tokio::runtime::Runtime;

use crate::support::trino::Trino;
pub(crate) use call::{Call, Operation};
pub(crate) use fault::{Cut, Fault, Times};
use front::Front;
pub(crate) use work_group::WorkGroup;

/// What the account behind the service looks like.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) work_groups: Vec<WorkGroup>,
    /// How many queries may be queued or running at once; one more start is throttled.
    pub(crate) max_active: Option<usize>,
}

/// A listening service; it ends when dropped.
pub(crate) struct Athena {
    front: Arc<Front>,
    address: SocketAddr,
    /// Of its own, so that a test that blocks its thread on a program still has an Athena that answers the program.
    runtime: Option<Runtime>,
}

impl Athena {
    /// On a free port of this machine.
    pub(crate) fn start(trino: Trino, account: Account) -> Result<Self> {
        Self::listen("127.0.0.1:0", trino, account)
    }

    pub(crate) fn listen(address: &str, trino: Trino, account: Account) -> Result<Self> {
        let listener = TcpListener::bind(address).with_context(|| format!("cannot listen on {address}"))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let front = Arc::new(Front::new(trino, account));
        let routes = http::routes(Arc::clone(&front));
        let inside = runtime.enter();
        let listener = tokio::net::TcpListener::from_std(listener)?;
        drop(inside);
        runtime.spawn(async move { axum::serve(listener, routes).await });
        Ok(Self { front, address, runtime: Some(runtime) })
    }

    /// For `AWS_ENDPOINT_URL_ATHENA`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on the fault strikes the calls or queries it is about.
    pub(crate) fn arm(&self, fault: Fault, times: Times) {
        self.front.faults.arm(fault, times);
    }

    /// Takes all faults back, those not yet struck included.
    pub(crate) fn disarm(&self) {
        self.front.faults.disarm();
    }

    /// Every call since the start or since they were last forgotten, in order.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.front.ledger.calls()
    }

    pub(crate) fn count(&self, operation: Operation) -> usize {
        self.front.ledger.calls().iter().filter(|call| call.operation == Some(operation)).count()
    }

    pub(crate) fn forget_calls(&self) {
        self.front.ledger.forget();
    }

    /// The ids of queries that are queued or running: what a client left behind.
    pub(crate) fn active(&self) -> Vec<String> {
        self.front.executions.active()
    }
}

impl Drop for Athena {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
