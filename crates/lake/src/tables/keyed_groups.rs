//! Where groups of rows begin in tables that are sorted by a text. As rows alone tell, and not how many came before, a row
//! more or less moves the beginnings near it and no others: the rest is the same in the next snapshot.

use crate::tables::input::Input;

pub(crate) struct KeyedGroups {
    /// Of the ids of the records, by document.
    hashes: Vec<u64>,
    /// Rows of a group, on average.
    rows: usize,
}

impl KeyedGroups {
    pub(crate) fn new(input: &Input<'_>) -> Self {
        let id = |number: &u32| input.read.entries[*number as usize].id.as_bytes();
        Self {
            hashes: input.order.iter().map(|number| hash(id(number))).collect(),
            rows: input.group_rows.max(2),
        }
    }

    /// Rows of the longest group.
    pub(crate) const fn most(&self) -> usize {
        self.rows * 2
    }

    /// Whether a group begins with the row of a document and a key, whose hash is given, after a group of `rows`.
    pub(crate) fn begins(&self, rows: usize, key: u64, doc: i32) -> bool {
        let half = self.rows / 2;
        let Some(id) = usize::try_from(doc).ok().and_then(|doc| self.hashes.get(doc)) else { return false };
        rows >= half && mixed(key ^ id.rotate_left(32)).is_multiple_of(half as u64)
    }
}

/// FNV-1a: the same on every machine, and these are short.
pub(crate) fn hash(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3))
}

/// Low bits that depend on all others.
const fn mixed(bits: u64) -> u64 {
    bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32
}
