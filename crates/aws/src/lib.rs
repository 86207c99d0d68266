//! The portal on AWS services: a lake and its items in S3, its tables in Glue, its searches on Athena.
//!
//! Everything here implements a port of another crate or is an operator's command. Credentials, region and endpoints
//! come from where every AWS tool takes them (`AWS_*`, profiles, roles). Nothing here knows of HTTP pages or DataFusion.

pub mod api;
pub mod athena;
pub mod callback;
pub mod doctor;
mod fault;
pub mod glue;
pub mod pipeline;
mod runtime;
pub mod s3;
mod sdk;
pub mod watch;

pub use fault::{Fault, Permission};
pub use sdk::Sdk;
