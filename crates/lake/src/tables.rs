//! The tables of a snapshot: what a row of each is made of.

pub(crate) mod cards;
pub(crate) mod facets;
pub(crate) mod items;
pub(crate) mod phrases;
pub(crate) mod postings;
pub(crate) mod records;
pub(crate) mod words;
