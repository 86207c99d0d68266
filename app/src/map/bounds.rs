//! Four numbers as typed or drawn: west, south, east, north; not a number where there is none.

use super::path::whole;

pub(super) type Bounds = [f64; 4];

pub(super) const UNSET: Bounds = [f64::NAN; 4];

/// The box between two places, rounded to `decimals`; places are longitude, not wrapped, and latitude.
pub(super) fn between(one: (f64, f64), other: (f64, f64), decimals: i32) -> Bounds {
    let round = |value: f64| (value * 10_f64.powi(decimals)).round() / 10_f64.powi(decimals) + 0.0;
    let ((west, east), (south, north)) = (ordered(one.0, other.0), ordered(one.1, other.1));
    let (south, north) = (round(south.max(-90.0)), round(north.min(90.0)));
    if east - west >= 360.0 {
        return [-180.0, south, 180.0, north];
    }
    [round(wrapped(west)), south, round(wrapped(east)), north]
}

/// The same meridian between -180 and 180.
pub(super) fn wrapped(longitude: f64) -> f64 {
    if (-180.0..=180.0).contains(&longitude) {
        longitude
    } else {
        longitude - ((longitude + 180.0) / 360.0).floor() * 360.0
    }
}

fn ordered(a: f64, b: f64) -> (f64, f64) {
    if a <= b { (a, b) } else { (b, a) }
}

pub(super) fn is_box([west, south, east, north]: Bounds) -> bool {
    let longitudes = (-180.0..=180.0).contains(&west) && (-180.0..=180.0).contains(&east);
    longitudes && -90.0 <= south && south <= north && north <= 90.0
}

/// Whether a box goes on beyond 180°.
pub(super) fn crosses(bounds: Bounds) -> bool {
    is_box(bounds) && bounds[0] > bounds[2]
}

/// The box on the upright map, in thousandths of a degree, once for each turn of the world a view may show. Empty when
/// the numbers are no box.
pub(super) fn path(bounds: Bounds) -> String {
    let mut path = String::new();
    if !is_box(bounds) {
        return path;
    }
    let [west, south, east, north] = bounds;
    let east = if west > east { east + 360.0 } else { east };
    for turn in TURNS {
        let shift = f64::from(turn) * 360.0;
        ring(&mut path, [west + shift, south, east + shift, north]);
    }
    path
}

/// Whole turns of the world, one of which brings any meridian into any view.
pub(super) const TURNS: std::ops::RangeInclusive<i32> = -1..=1;

/// A box whose east may lie beyond 180°, once, where a view that begins in `from` shows it.
#[cfg(feature = "ssr")]
pub(super) fn once([west, south, east, north]: Bounds, from: f64) -> String {
    let shift = ((from - east) / 360.0).ceil() * 360.0;
    let mut path = String::new();
    ring(&mut path, [west + shift, south, east + shift, north]);
    path
}

fn ring(path: &mut String, [west, south, east, north]: Bounds) {
    let sides = [west, -north, east, -south].map(|degrees| whole(degrees * 1_000.0).to_string());
    let [left, top, right, bottom] = &sides;
    path.extend(["M", left, " ", top, "H", right, "V", bottom, "H", left, "z"]);
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
        let bounds = between((-190.0, 50.0), (-170.0, 60.0), 1);
        assert_near(bounds, [170.0, 50.0, -170.0, 60.0]);
        assert!(
            crosses(bounds) && path(bounds).contains("M170000 -60000H190000V-50000H170000z"),
            "{}",
            path(bounds)
        );
    }

    #[test]
    fn a_box_drawn_round_the_world_is_the_world() {
        assert_near(between((-300.0, -95.0), (100.0, 95.0), 1), [-180.0, -90.0, 180.0, 90.0]);
    }

    #[test]
    fn numbers_that_are_no_box_draw_nothing() {
        for bounds in [UNSET, [0.0, 5.0, 1.0, 4.0], [-181.0, 0.0, 0.0, 1.0], [0.0, f64::NAN, 1.0, 2.0]] {
            assert_eq!(path(bounds), "");
        }
        assert!(path([-110.0, 50.0, -100.0, 60.0]).starts_with('M'));
    }
}
