//! Four numbers as typed or drawn: west, south, east, north; not a number where there is none.

use super::frame::Frame;
use super::outline;
use super::path::Path;
use super::point::Point;
use super::span::Span;

pub(super) type Bounds = [f64; 4];

pub(super) const UNSET: Bounds = [f64::NAN; 4];

/// Path units per unit of the drawing: a power of two, so that `PATH_TRANSFORM` is exact.
const SCALE: f64 = 16.0;
pub(super) const PATH_TRANSFORM: &str = "scale(.0625)";

/// The box between two places, rounded to `decimals`; places are longitude, not wrapped, and latitude.
pub(super) fn between(one: (f64, f64), other: (f64, f64), decimals: i32) -> Bounds {
    let round = |value: f64| (value * 10_f64.powi(decimals)).round() / 10_f64.powi(decimals) + 0.0;
    let wrap = |longitude: f64| {
        if longitude < -180.0 {
            longitude + 360.0
        } else if longitude > 180.0 {
            longitude - 360.0
        } else {
            longitude
        }
    };
    let ((west, east), (south, north)) = (ordered(one.0, other.0), ordered(one.1, other.1));
    [round(wrap(west)), round(south), round(wrap(east)), round(north.min(90.0))]
}

fn ordered(a: f64, b: f64) -> (f64, f64) {
    if a <= b { (a, b) } else { (b, a) }
}

/// The box on the national drawing as path data for `PATH_TRANSFORM`; empty when the numbers are no box.
pub(super) fn path(bounds: Bounds) -> String {
    let [west, south, east, north] = bounds;
    let longitudes = (-180.0..=180.0).contains(&west) && (-180.0..=180.0).contains(&east);
    let latitudes = -90.0 <= south && south <= north && north <= 90.0;
    if !(longitudes && latitudes) {
        return String::new();
    }
    let east = if west > east { east + 360.0 } else { east };
    let mut path = Path::default();
    for span in (Span { west, south, east, north }).around(Frame::National.centre()) {
        path.ring(&outline::ring(span, Frame::National), SCALE);
    }
    path.finish()
}

/// Longitude, not wrapped, and latitude of a point of the drawing.
pub(super) fn place(point: Point) -> (f64, f64) {
    Frame::place_on_national(point)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_near(bounds: Bounds, expected: Bounds) {
        assert!(bounds.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-9), "{bounds:?}");
    }

    #[test]
    fn any_two_opposite_corners_give_the_box() {
        let expected = [-110.0, 50.0, -100.12, 60.0];
        for (one, other) in [((-110.0, 50.0), (-100.123, 60.0)), ((-100.123, 50.0), (-110.0, 60.0))] {
            assert_near(between(one, other, 2), expected);
        }
    }

    #[test]
    fn a_box_drawn_over_the_antimeridian_has_west_greater_than_east() {
        assert_near(between((-190.0, 50.0), (-170.0, 60.0), 1), [170.0, 50.0, -170.0, 60.0]);
    }

    #[test]
    fn numbers_that_are_no_box_draw_nothing() {
        for bounds in [UNSET, [0.0, 5.0, 1.0, 4.0], [-181.0, 0.0, 0.0, 1.0], [0.0, f64::NAN, 1.0, 2.0]] {
            assert_eq!(path(bounds), "");
        }
        assert!(path([-110.0, 50.0, -100.0, 60.0]).starts_with('M'));
    }
}
