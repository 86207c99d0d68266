//! Async calls for callers that block.

use std::future::Future;
use std::sync::LazyLock;
use std::sync::mpsc::sync_channel;

use tokio::runtime::{Builder, Runtime};

static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let runtime = Builder::new_multi_thread().worker_threads(2).thread_name("aws").enable_all().build();
    runtime.expect("the threads of a runtime")
});

/// Runs `call` and waits for it, on whatever thread: inside of another runtime too, whose thread it holds up.
pub(crate) fn wait<T: Send + 'static>(call: impl Future<Output = T> + Send + 'static) -> T {
    let (sender, receiver) = sync_channel(1);
    RUNTIME.spawn(async move {
        let _ = sender.send(call.await);
    });
    receiver.recv().expect("the call ends with a value")
}
