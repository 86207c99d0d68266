//! Being asked to stop: Ctrl-C on a terminal, SIGTERM by whatever runs the process.
//!
//! Both are listened to by every command. A process that runs as the first of its container would not hear them else.

use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use std::{process, thread};

use aws::athena::Athena;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::Failure;
use crate::diagnostics;

/// Longer than a query takes to be stopped.
pub(super) const LAST_QUERIES: Duration = Duration::from_secs(15);

/// What is to be given back before the process ends.
static LAST_ACT: Mutex<Option<LastAct>> = Mutex::new(None);

type LastAct = Box<dyn Fn() + Send>;

/// How long the end waits for it: whatever waits for this process to end does not wait much longer.
const LAST_ACT_WITHIN: Duration = Duration::from_secs(3);

struct Requests {
    terminate: Signal,
    interrupt: Signal,
}

impl Requests {
    /// Within a runtime. From now on, neither ends the process by itself.
    fn listen() -> std::io::Result<Self> {
        Ok(Self { terminate: signal(SignalKind::terminate())?, interrupt: signal(SignalKind::interrupt())? })
    }

    async fn one(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

pub(super) async fn interrupted() -> std::io::Result<()> {
    Requests::listen()?.one().await;
    Ok(())
}

/// Names what a request to stop does before it ends the process.
pub(super) fn before_end(act: impl Fn() + Send + 'static) {
    *LAST_ACT.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(act));
}

fn do_last_act() {
    let Some(act) = LAST_ACT.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
    let (done, ended) = channel();
    let spawned = thread::Builder::new().name("last act".to_owned()).spawn(move || {
        act();
        let _ = done.send(());
    });
    if spawned.is_ok() {
        let _ = ended.recv_timeout(LAST_ACT_WITHIN);
    }
}

/// Lets a request to stop end the process wherever its work is. Fit for work that may be killed at any moment: what is
/// published is published by one step, and what is left over is removed by the next run.
pub(super) fn end_process_when_asked() -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut requests = {
        let _within = runtime.enter();
        Requests::listen()?
    };
    thread::Builder::new().name("interrupts".to_owned()).spawn(move || {
        runtime.block_on(requests.one());
        diagnostics::say("portal: interrupted");
        do_last_act();
        diagnostics::end();
        process::exit(1)
    })?;
    Ok(())
}

/// What `work` comes to unless it is interrupted; either way, no query is left running.
pub(super) async fn interruptible<T>(
    athena: Option<&Athena>,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    let result = tokio::select! {
        result = work => result,
        asked = interrupted() => Err(asked.map_or_else(Failure::from, |()| "interrupted".into())),
    };
    if let Some(athena) = athena
        && tokio::time::timeout(LAST_QUERIES, athena.close()).await.is_err()
    {
        tracing::warn!("a query could not be stopped");
    }
    result
}
