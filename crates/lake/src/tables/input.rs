//! What a snapshot is made of.

use crate::items::read_pass::{ReadItems, Rows};
use crate::items::source::ItemEntry;
use crate::items::spool::Span;
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
    pub(crate) group_records: u16,
    pub(crate) group_rows: usize,
}

impl Input<'_> {
    /// Where the record of an entry is spooled, if its rows are made anew.
    pub(crate) fn span(&self, entry: u32) -> Option<Span> {
        match self.read.entries[entry as usize].rows {
            Rows::Spooled(span) => Some(span),
            Rows::Stored(_) => None,
        }
    }
}
