//! Records as linked data: DCAT 3 (<https://www.w3.org/TR/vocab-dcat-3/>), as DCAT-AP 3.0 and `GeoDCAT`-AP narrow it.
//!
//! A document holds both languages, each text with the tag of its own.

mod agents;
mod catalogue;
mod codes;
mod dataset;
mod distribution;
mod extent;
mod graph;
mod vocabulary;

pub use catalogue::{CataloguePage, catalogue};
pub use dataset::dataset;
pub use graph::Graph;

/// The media type of [`Graph::to_turtle`].
pub const TURTLE: &str = "text/turtle";
/// The media type of [`Graph::to_json_ld`].
pub const JSON_LD: &str = "application/ld+json";

#[cfg(test)]
mod tests;
