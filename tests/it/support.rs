//! What tests of the running portal share.

pub(crate) mod athena;
pub(crate) mod aws;
pub(crate) mod deadline;
pub(crate) mod http;
pub(crate) mod paths;
pub(crate) mod portal;
pub(crate) mod trino;
