//! Many short texts in one piece of memory.

use std::ops::Range;

/// Texts one behind the other, each known by its place.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    joined: String,
    ends: Vec<usize>,
}

impl Texts {
    pub(crate) fn push(&mut self, text: &str) {
        self.joined.push_str(text);
        self.ends.push(self.joined.len());
    }

    pub(super) fn push_reversed(&mut self, text: &str) {
        self.joined.extend(text.chars().rev());
        self.ends.push(self.joined.len());
    }

    pub(crate) const fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, place: usize) -> &str {
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.joined[start..self.ends[place]]
    }

    pub(crate) fn last(&self) -> Option<&str> {
        self.len().checked_sub(1).map(|last| self.get(last))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|place| self.get(place))
    }

    /// The first place within `places` whose text is not before what is looked for, in sorted texts.
    pub(crate) fn partition_point(&self, places: Range<usize>, is_before: impl Fn(&str) -> bool) -> usize {
        let Range { mut start, mut end } = places;
        while start < end {
            let middle = start + (end - start) / 2;
            if is_before(self.get(middle)) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        start
    }

    /// Gives back what was held for more texts.
    pub(crate) fn shrink(&mut self) {
        self.joined.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}
