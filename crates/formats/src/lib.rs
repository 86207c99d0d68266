//! Records and results as other people write them: one module for each format.
//!
//! Everything here is pure: a record goes in, a document comes out. It must not know of HTTP, pages, SQL or files.

mod addresses;
mod area;
pub mod atom;
pub mod brief;
mod dates;
pub mod dcat;
pub mod geocore_api;
mod licence;
mod links;
pub mod listing;
mod media;
pub mod ogc_record;
#[cfg(test)]
mod sample;
pub mod schema_org;
pub mod stac;
mod texts;
mod topics;

pub use addresses::{Addresses, record_path};
pub use area::Geometry;
pub use links::{Link, Served};
