//! The portal on one machine: its HTTP side over any `Catalogue`, and the command line that runs it.

pub mod cli;
pub mod http;

const _: () = assert!(!app::IS_HYDRATING, "the server must be built without the feature `hydrate` of `app`");
