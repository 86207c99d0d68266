//! The tables of a snapshot: what a row of each is made of, and how they are written.

pub(crate) mod build;
pub(crate) mod cards;
pub(crate) mod column_builder;
pub(crate) mod document_tables;
pub(crate) mod entries;
pub(crate) mod facets;
pub(crate) mod forms;
mod geometry;
pub(crate) mod index;
pub(crate) mod index_rows;
pub(crate) mod input;
pub(crate) mod items;
pub(crate) mod keyed_groups;
pub(crate) mod keyed_writer;
pub(crate) mod numbering;
pub(crate) mod phrases;
pub(crate) mod postings;
pub(crate) mod records;
pub(crate) mod row_groups;
pub(crate) mod runs;
pub mod schema;
pub(crate) mod sharded_writer;
pub(crate) mod stored_file;
pub(crate) mod table_layout;
pub(crate) mod table_writer;
pub(crate) mod words;
