//! The greatest of many numbers within any range, without looking at all of them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// The greatest number of every block of rows, of every two blocks, of every four, and so on.
#[derive(Debug, Default)]
pub(crate) struct Peaks {
    levels: Vec<Vec<u32>>,
}

/// Rows of a block of the lowest level.
const BLOCK: usize = 64;

/// A row or a block by its greatest number; of equal ones, the one that begins first is the greater.
type Peak = (u32, Reverse<usize>, Span);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Span {
    Row,
    Block { level: usize },
}

impl Peaks {
    pub(crate) fn new(numbers: &[u32]) -> Self {
        let greatest = |numbers: &[u32]| numbers.iter().copied().max().unwrap_or(0);
        let mut level: Vec<u32> = numbers.chunks(BLOCK).map(greatest).collect();
        let mut levels = Vec::new();
        while level.len() > 1 {
            let next = level.chunks(2).map(greatest).collect();
            levels.push(std::mem::replace(&mut level, next));
        }
        levels.push(level);
        Self { levels }
    }

    /// The rows of `range` with the greatest of `numbers`, greatest first, of equal ones the first row first. Looks at
    /// some hundred numbers per row it gives, however long the range is.
    pub(crate) fn greatest(&self, numbers: &[u32], range: Range<usize>, limit: usize) -> Vec<usize> {
        let row = |row: usize| (numbers[row], Reverse(row), Span::Row);
        let mut open: BinaryHeap<Peak> = BinaryHeap::new();
        let mut at = range.start;
        while at < range.end {
            let level = (0..self.levels.len())
                .take_while(|level| at.is_multiple_of(size(*level)) && at + size(*level) <= range.end)
                .last();
            open.push(level.map_or_else(|| row(at), |level| self.block(level, at)));
            at += level.map_or(1, size);
        }
        let mut found = Vec::new();
        while found.len() < limit
            && let Some((_, Reverse(start), span)) = open.pop()
        {
            match span {
                Span::Row => found.push(start),
                Span::Block { level: 0 } => open.extend((start..start + BLOCK).map(row)),
                Span::Block { level } => {
                    open.extend([start, start + size(level - 1)].map(|start| self.block(level - 1, start)));
                }
            }
        }
        found
    }

    fn block(&self, level: usize, start: usize) -> Peak {
        (self.levels[level][start / size(level)], Reverse(start), Span::Block { level })
    }
}

const fn size(level: usize) -> usize {
    BLOCK << level
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_greatest_are_those_of_a_sorted_list(
            numbers in prop::collection::vec(0_u32..40, 0..900),
            ends in (0_usize..900, 0_usize..900),
            limit in 0_usize..90,
        ) {
            let (start, end) = (ends.0.min(numbers.len()), ends.1.min(numbers.len()));
            let mut expected: Vec<usize> = (start..end).collect();
            expected.sort_by_key(|row| (Reverse(numbers[*row]), *row));
            expected.truncate(limit);
            prop_assert_eq!(Peaks::new(&numbers).greatest(&numbers, start..end, limit), expected);
        }
    }
}
