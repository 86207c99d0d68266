//! SVG path data: relative, in whole units, and without floating-point formatting, which is 20 KB of wasm.

#[cfg(feature = "ssr")]
use super::point::Point;

/// Builds the `d` of a path.
#[cfg(feature = "ssr")]
#[derive(Debug, Default)]
pub(super) struct Path {
    data: String,
}

#[cfg(feature = "ssr")]
impl Path {
    /// A closed ring. `scale` is how many units of the path one unit of the points is.
    pub(super) fn ring(&mut self, points: &[Point], scale: f64) {
        let mut steps = points.iter().map(|point| (whole(point.x * scale), whole(point.y * scale)));
        let Some((mut x, mut y)) = steps.next() else { return };
        self.data.push('M');
        self.pair(x, y);
        self.data.push('l');
        for (next_x, next_y) in steps {
            self.pair(next_x - x, next_y - y);
            (x, y) = (next_x, next_y);
        }
        self.data.push('z');
    }

    pub(super) fn finish(self) -> String {
        self.data
    }

    fn pair(&mut self, x: i32, y: i32) {
        self.number(x);
        self.number(y);
    }

    fn number(&mut self, value: i32) {
        let after_digit = self.data.ends_with(|last: char| last.is_ascii_digit());
        if after_digit && value >= 0 {
            self.data.push(' ');
        }
        self.data.push_str(&value.to_string());
    }
}

/// The nearest whole number, kept where sums of two cannot overflow.
#[expect(clippy::cast_possible_truncation, reason = "the value is clamped to a billion first")]
pub(super) fn whole(value: f64) -> i32 {
    value.round().clamp(-1e9, 1e9) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rings_are_relative_and_closed() {
        let mut path = Path::default();
        path.ring(&[Point { x: 1.0, y: 2.0 }, Point { x: 3.0, y: -1.0 }, Point { x: 3.4, y: 4.0 }], 1.0);
        path.ring(&[Point { x: -1.0, y: -2.0 }, Point { x: 0.5, y: 0.0 }], 4.0);
        path.ring(&[], 1.0);
        assert_eq!(path.finish(), "M1 2l2-3 0 5zM-4-8l6 8z");
    }

    #[test]
    fn numbers_that_are_none_do_not_break_a_path() {
        assert_eq!((whole(f64::NAN), whole(f64::INFINITY)), (0, 1_000_000_000));
    }
}
