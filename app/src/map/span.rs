//! Footprints as unbroken runs of longitude, so that a box across the antimeridian is one shape again.

use catalog::Bbox;

/// A box whose longitudes only grow: `east` is beyond 180 where it crosses the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    pub(crate) west: f64,
    pub(crate) south: f64,
    pub(crate) east: f64,
    pub(crate) north: f64,
}

impl From<Bbox> for Span {
    fn from(bbox: Bbox) -> Self {
        Self { west: bbox.west, south: bbox.south, east: bbox.west + bbox.width(), north: bbox.north }
    }
}

impl Span {
    /// The boxes of a footprint, with the two halves of a box cut at 180° put together.
    pub(super) fn join(footprint: &[Bbox]) -> Vec<Self> {
        let mut spans: Vec<Self> = footprint.iter().copied().map(Self::from).collect();
        let mut index = 0;
        while index < spans.len() {
            let left = spans[index];
            match spans.iter().position(|right| left.continues_in(*right)) {
                Some(other) if other != index => {
                    spans[index].east = spans[other].east + 360.0;
                    spans.remove(other);
                    index = 0;
                }
                _ => index += 1,
            }
        }
        spans
    }

    /// The smallest span around both, read west to east from the first one on.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            south: self.south.min(other.south),
            east: self.east.max(other.east),
            north: self.north.max(other.north),
        }
    }

    fn continues_in(self, right: Self) -> bool {
        let same = |a: f64, b: f64| (a - b).abs() < 1e-6;
        same(self.east, 180.0)
            && same(right.west, -180.0)
            && same(self.south, right.south)
            && same(self.north, right.north)
    }

    /// One or two spans with every longitude within 180° of `centre`, for a map that is cut opposite to it.
    pub(super) fn around(self, centre: f64) -> Vec<Self> {
        let (first, last) = (centre - 180.0, centre + 180.0);
        if self.east - self.west >= 360.0 {
            return vec![Self { west: first, east: last, ..self }];
        }
        let west = (self.west - first).rem_euclid(360.0) + first;
        let east = west + (self.east - self.west);
        if east <= last {
            return vec![Self { west, east, ..self }];
        }
        vec![Self { west, east: last, ..self }, Self { west: first, east: east - 360.0, ..self }]
    }

    /// The middle of cells that divide the span `side` by `side`, as longitude and latitude.
    pub(super) fn samples(self, side: u32) -> impl Iterator<Item = (f64, f64)> {
        let at = move |from: f64, to: f64, step: u32| {
            from + (to - from) * (f64::from(step) + 0.5) / f64::from(side)
        };
        (0..side * side)
            .map(move |cell| (at(self.west, self.east, cell % side), at(self.south, self.north, cell / side)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn boxes(texts: &[&str]) -> Vec<Bbox> {
        texts.iter().map(|text| text.parse().expect("a box")).collect()
    }

    #[track_caller]
    fn check(texts: &[&str], expected: &[(f64, f64)]) {
        let joined: Vec<_> = Span::join(&boxes(texts)).iter().map(|span| (span.west, span.east)).collect();
        assert_eq!(joined, expected);
    }

    #[test]
    fn halves_cut_at_the_antimeridian_are_joined() {
        check(&["142.9,34.21,180,57.64", "-180,34.21,-131,57.64"], &[(142.9, 229.0)]);
        check(&["-180,34.21,-131,57.64", "142.9,34.21,180,57.64"], &[(142.9, 229.0)]);
        check(&["170,40,-160,60"], &[(170.0, 200.0)]);
    }

    #[test]
    fn boxes_that_do_not_meet_stay_apart() {
        check(&["142,34,180,57", "-180,30,-131,57"], &[(142.0, 180.0), (-180.0, -131.0)]);
        check(&["-180,-90,180,90"], &[(-180.0, 180.0)]);
        check(&[], &[]);
    }

    #[test]
    fn a_span_over_the_cut_of_the_map_is_two() {
        let span = Span { west: 60.0, south: 0.0, east: 100.0, north: 10.0 };
        let runs: Vec<_> = span.around(-95.0).iter().map(|span| (span.west, span.east)).collect();
        assert_eq!(runs, [(60.0, 85.0), (-275.0, -260.0)]);
    }
}
