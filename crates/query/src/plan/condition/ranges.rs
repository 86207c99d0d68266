//! Sets of whole numbers.

/// Ranges, both ends included, that rise and do not touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranges(Vec<(i64, i64)>);

impl Ranges {
    pub const NONE: Self = Self(Vec::new());

    /// Nothing when the first is greater than the last.
    pub fn new(first: i64, last: i64) -> Self {
        if first <= last { Self(vec![(first, last)]) } else { Self::NONE }
    }

    /// `numbers` rise.
    pub fn of_sorted(numbers: impl Iterator<Item = i64>) -> Self {
        let mut ranges: Vec<(i64, i64)> = Vec::new();
        for number in numbers {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => ranges.push((number, number)),
            }
        }
        Self(ranges)
    }

    pub fn as_slice(&self) -> &[(i64, i64)] {
        &self.0
    }

    pub fn contains(&self, number: i64) -> bool {
        self.0.iter().any(|(first, last)| (*first..=*last).contains(&number))
    }

    /// The same numbers, but `open`, which is the greatest, exactly if `instead` is one of them.
    pub(super) fn with_open_end(self, instead: i64, open: i64) -> Self {
        let has_instead = self.contains(instead);
        let mut ranges = self.0;
        if let Some((_, last)) = ranges.last_mut()
            && *last == open
        {
            *last = open - 1;
        }
        ranges.retain(|(first, last)| first <= last);
        if has_instead {
            ranges.push((open, open));
        }
        Self(ranges)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_one_range() {
        let ranges = Ranges::of_sorted([0, 1, 2, 5, 7, 8].into_iter());
        assert_eq!(ranges.as_slice(), [(0, 2), (5, 5), (7, 8)]);
        assert_eq!(
            [0, 2, 3, 5, 6, 8, 9].map(|number| ranges.contains(number)),
            [true, true, false, true, false, true, false]
        );
        assert_eq!(Ranges::new(3, 2), Ranges::NONE);
    }

    #[test]
    fn the_open_end_is_where_its_stand_in_is() {
        let check = |first: i64, last: i64, expected: &[(i64, i64)]| {
            assert_eq!(Ranges::new(first, last).with_open_end(50, 99).as_slice(), expected, "{first} {last}");
        };
        check(10, 99, &[(10, 98), (99, 99)]);
        check(60, 99, &[(60, 98)]);
        check(1, 40, &[(1, 40)]);
        check(1, 60, &[(1, 60), (99, 99)]);
        check(99, 99, &[]);
    }
}
