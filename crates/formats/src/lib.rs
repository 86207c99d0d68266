//! Records and results as other people write them: one module for each format.
//!
//! Everything here is pure: a record goes in, a document comes out. It must not know of HTTP, pages, SQL or files.

mod addresses;
pub mod atom;
pub mod geocore_api;
pub mod geometry;
pub mod listing;
pub mod ogc_record;
#[cfg(test)]
mod sample;
pub mod schema_org;
mod texts;

pub use addresses::{Addresses, record_path};
