//! Sets of numbers of names.

/// A set of numbers below a bound, one bit each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Docs {
    bits: Vec<u64>,
}

impl Docs {
    /// For numbers below `bound`.
    pub(super) fn empty(bound: usize) -> Self {
        Self { bits: vec![0; bound.div_ceil(64)] }
    }

    /// Numbers at or above the bound are left out.
    pub(super) fn insert(&mut self, number: u32) {
        if let Some(bits) = self.bits.get_mut(number as usize / 64) {
            *bits |= 1 << (number % 64);
        }
    }

    pub(super) fn contains(&self, number: u32) -> bool {
        self.bits.get(number as usize / 64).is_some_and(|bits| (bits >> (number % 64)) & 1 == 1)
    }

    pub(super) fn len(&self) -> usize {
        self.bits.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Those that are among `numbers` too.
    pub(super) fn among(&self, numbers: &[u32]) -> Self {
        let mut common = Self { bits: vec![0; self.bits.len()] };
        for number in numbers.iter().copied().filter(|number| self.contains(*number)) {
            common.insert(number);
        }
        common
    }

    /// At most `most` of them, spread evenly over all, ascending.
    pub(super) fn spread(&self, most: usize) -> Vec<u32> {
        let step = self.len().div_ceil(most.max(1)).max(1);
        let mut chosen = Vec::new();
        let (mut before, mut next) = (0, 0);
        for (place, bits) in (0..).zip(&self.bits) {
            let ones = bits.count_ones() as usize;
            while next < before + ones {
                chosen.extend(Ones(*bits).nth(next - before).map(|bit| place * 64 + bit));
                next += step;
            }
            before += ones;
        }
        chosen
    }

    /// Ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0..).zip(&self.bits).flat_map(|(place, bits)| Ones(*bits).map(move |bit| place * 64 + bit))
    }
}

/// The places of the bits that are set.
struct Ones(u64);

impl Iterator for Ones {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let place = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_beyond_its_bound() {
        let mut docs = Docs::empty(130);
        for number in [0, 63, 64, 129, 5000] {
            docs.insert(number);
        }
        assert_eq!(docs.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert_eq!((docs.len(), docs.contains(64), docs.contains(65)), (4, true, false));
        assert_eq!(docs.among(&[64, 65, 64, 0]).iter().collect::<Vec<_>>(), [0, 64]);
        assert_eq!(Docs::empty(0).len(), 0);
    }

    #[test]
    fn a_sample_is_spread_evenly() {
        let mut docs = Docs::empty(1000);
        (0..1000).step_by(3).for_each(|number| docs.insert(number));
        let all: Vec<u32> = docs.iter().collect();
        for most in [1, 2, 7, 96, 334, 5000] {
            let step = all.len().div_ceil(most);
            let expected: Vec<u32> = all.iter().copied().step_by(step).collect();
            assert_eq!(docs.spread(most), expected, "{most}");
        }
        assert_eq!((docs.spread(0).len(), Docs::empty(64).spread(9)), (1, vec![]));
    }
}
