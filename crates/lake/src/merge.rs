//! A snapshot from the one before: rows of records that have not changed are taken over, and only the others are made anew.
//!
//! What comes out is what a full build of the same items writes, to the last byte. Whatever keeps rows from being taken
//! over is an error that names the snapshot before as damaged, and a full build follows.

pub(crate) mod adoption;
mod doc_map;
pub(crate) mod document_rows;
pub(crate) mod former;
pub(crate) mod gone;
pub(crate) mod kept_facets;
mod kept_order;
pub(crate) mod known;
pub(crate) mod sorted_rows;
pub(crate) mod stored_rows;
pub(crate) mod stored_words;
pub(crate) mod titles;

pub(crate) use doc_map::DocMap;

use crate::LakeError;
use crate::merge::former::Former;
use crate::tables::input::Input;

/// What is taken over, and under which numbers.
pub(crate) struct Merge<'a> {
    pub(crate) former: Former<'a>,
    pub(crate) docs: DocMap,
}

impl<'a> Merge<'a> {
    pub(crate) fn new(former: Former<'a>, input: &Input<'_>) -> Result<Self, LakeError> {
        Ok(Self { docs: DocMap::new(input, &former)?, former })
    }
}
