//! The tables of a snapshot: what a row of each is made of, and how they are written.

pub(crate) mod build;
pub(crate) mod cards;
pub(crate) mod document_tables;
pub(crate) mod facets;
mod geometry;
pub(crate) mod index;
pub(crate) mod input;
pub(crate) mod items;
pub(crate) mod phrases;
pub(crate) mod postings;
pub(crate) mod records;
pub(crate) mod runs;
pub mod schema;
pub(crate) mod sharded_writer;
pub(crate) mod table_layout;
pub(crate) mod table_writer;
pub(crate) mod words;
