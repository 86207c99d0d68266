//! The portal on one machine: its HTTP side over any `Catalogue`, and the command line that runs it.

pub mod athena;
pub mod cli;
pub mod diagnostics;
pub mod emf;
pub mod functions;
pub mod http;
pub mod metrics;
pub mod serving;
pub mod watch;

const _: () = assert!(!app::IS_HYDRATING, "the server must be built without the feature `hydrate` of `app`");

/// A search makes thousands of small and some large allocations: with the system's allocator they are a tenth of its time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;
