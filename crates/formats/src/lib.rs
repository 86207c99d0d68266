//! Records and results as other people write them: one module for each format.
//!
//! Everything here is pure: a record goes in, a document comes out. It must not know of HTTP, pages, SQL or files.

mod addresses;
#[cfg(test)]
mod sample;
pub mod schema_org;

pub use addresses::{Addresses, record_path};
