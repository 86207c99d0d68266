//! What tests of the running portal share.

pub(crate) mod deadline;
pub(crate) mod http;
pub(crate) mod paths;
pub(crate) mod portal;
