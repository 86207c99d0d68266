//! From the documents of the snapshot before to those of this one.

use crate::LakeError;
use crate::items::read_pass::Rows;
use crate::merge::former::Former;
use crate::tables::input::Input;

/// Keeps the order of those that stay.
pub(crate) struct DocMap {
    new: Vec<i32>,
}

/// The number of a document that is no more.
const GONE: i32 = -1;

impl DocMap {
    pub(crate) fn new(input: &Input<'_>, former: &Former<'_>) -> Result<Self, LakeError> {
        let mut new = vec![GONE; former.records];
        let mut last = None;
        for (doc, number) in (0..).zip(input.order) {
            let Rows::Stored(old) = input.read.entries[*number as usize].rows else { continue };
            if last >= Some(old) {
                return Err(former.contradiction("its records are not in order"));
            }
            last = Some(old);
            new[old as usize] = doc;
        }
        Ok(Self { new })
    }

    /// `None` for a document that is gone, and for a number that never was one.
    pub(crate) fn get(&self, old: i32) -> Option<i32> {
        let new = *self.new.get(usize::try_from(old).ok()?)?;
        (new != GONE).then_some(new)
    }

    /// The old numbers of the documents whose rows are dropped.
    pub(crate) fn gone(&self) -> impl Iterator<Item = usize> {
        self.new.iter().enumerate().filter(|(_, new)| **new == GONE).map(|(old, _)| old)
    }
}
