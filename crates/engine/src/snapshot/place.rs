//! Where a record is, or would be, among those of a snapshot in the default order.

use std::cmp::Reverse;

use catalog::Cursor;
use query::plan::Begins;

use super::Snapshot;

impl Snapshot {
    /// Where a list goes on behind a record.
    pub fn cursor(&self, doc: u32) -> Cursor {
        Cursor { updated: self.cards().updated(doc), id: self.cards().id(doc).to_owned() }
    }

    /// The place here that comes behind a record of any snapshot.
    pub(crate) fn begins(&self, after: &Cursor) -> Begins {
        let (cards, today) = (self.cards(), self.made_on());
        // Records that are newer than their snapshot come with those of no date.
        let dated = |updated: i32| if updated > today { 0 } else { updated };
        let there = (Reverse(dated(after.updated)), after.id.as_str());
        let is_before = |doc: u32| (Reverse(dated(cards.updated(doc))), cards.id(doc)) <= there;
        let (mut first, mut last) = (0, u32::try_from(cards.len()).expect("doc numbers are INTEGER"));
        while first < last {
            let middle = first + (last - first) / 2;
            if is_before(middle) { first = middle + 1 } else { last = middle }
        }
        Begins { updated: after.updated, doc: first }
    }

    /// `yyyymmdd`, as its name says: `s20260501T120000Z-…`.
    fn made_on(&self) -> i32 {
        self.name().as_str().get(1..9).and_then(|day| day.parse().ok()).unwrap_or(i32::MAX)
    }
}
