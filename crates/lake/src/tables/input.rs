//! What a snapshot is made of.

use crate::items::read_pass::ReadItems;
use crate::items::source::ItemEntry;
use crate::records::dictionary::Codes;

/// The first pass's results, and how the second is to go about them.
pub(crate) struct Input<'a> {
    pub(crate) items: &'a [ItemEntry],
    pub(crate) read: &'a ReadItems,
    /// Numbers of entries, by document.
    pub(crate) order: &'a [u32],
    pub(crate) codes: &'a Codes,
    pub(crate) workers: usize,
    pub(crate) rows_in_memory: usize,
    pub(crate) shard_rows: u64,
}
