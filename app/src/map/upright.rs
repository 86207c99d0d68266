//! The upright map: longitude to the right and latitude up, so that a box of four numbers is a rectangle.
//!
//! Its parallel without distortion is the one in the middle of what is shown: whatever one looks at has its true shape.

use super::bounds::{Bounds, is_box};
use super::path::whole;

/// What is shown of the map. Any longitude may be in it: meridians go on round the world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    /// Degrees at the left edge, not wrapped.
    pub(super) west: f64,
    /// Degrees at the upper edge.
    pub(super) north: f64,
    /// Degrees from the lower to the upper edge.
    pub(super) height: f64,
}

/// Width of a map to its height.
pub(super) const ASPECT: f64 = 1.25;
/// All of Canada.
pub(super) const CANADA: View = View { west: -155.4, north: 84.3, height: 43.6 };

/// Less shows nothing that is not on the map already; more than the second is more than the world.
const LOWEST: f64 = 0.4;
const HIGHEST: f64 = 288.0;
/// Meridians come no nearer to each other than they are here, in degrees of latitude.
const MOST_POLAR: f64 = 80.0;
/// How much larger than a box the view around it is.
const MARGIN: f64 = 1.7;

impl View {
    /// The view of this height that has a place (longitude, latitude) at parts of its width and height.
    pub(super) fn holding(place: (f64, f64), across: f64, down: f64, height: f64) -> Self {
        let height = height.clamp(LOWEST, HIGHEST);
        let room = (height / 2.0).min(90.0);
        let middle = (place.1 + (down - 0.5) * height).clamp(room - 90.0, 90.0 - room);
        let view = Self { west: 0.0, north: middle + height / 2.0, height };
        let west = place.0 - across * view.width();
        let centre = west + view.width() / 2.0;
        // Where one is after a walk round the world is where one was.
        Self { west: west - ((centre + 180.0) / 360.0).floor() * 360.0, ..view }
    }

    /// The view with a box in its middle, no lower than `lowest` degrees. All of Canada where the numbers are no box.
    pub(super) fn around(bounds: Bounds, lowest: f64) -> Self {
        if !is_box(bounds) {
            return CANADA;
        }
        let [west, south, east, north] = bounds;
        let east = if west > east { east + 360.0 } else { east };
        let middle = f64::midpoint(south, north);
        let high = (north - south).max((east - west) * squeeze(middle) / ASPECT);
        let place = (f64::midpoint(west, east), middle);
        Self::holding(place, 0.5, 0.5, (high * MARGIN).max(lowest))
    }

    pub(super) fn width(self) -> f64 {
        self.height * ASPECT / squeeze(self.north - self.height / 2.0)
    }

    /// Longitude, not wrapped, and latitude at parts of the width and height.
    pub(super) fn place(self, across: f64, down: f64) -> (f64, f64) {
        (self.west + across * self.width(), self.north - down * self.height)
    }

    /// Parts of the width and height at which a place is. Longitudes a turn away are looked for where they show.
    pub(super) fn parts(self, longitude: f64, latitude: f64) -> (f64, f64) {
        let turns = ((self.west - longitude) / 360.0).ceil();
        ((longitude + turns * 360.0 - self.west) / self.width(), (self.north - latitude) / self.height)
    }

    /// Nearer by `factor`, with what is at these parts staying there.
    pub(super) fn zoomed(self, factor: f64, across: f64, down: f64) -> Self {
        Self::holding(self.place(across, down), across, down, self.height / factor)
    }

    /// Moved by parts of its own size.
    pub(super) fn moved(self, right: f64, down: f64) -> Self {
        Self::holding(self.place(0.5 + right, 0.5 + down), 0.5, 0.5, self.height)
    }

    /// As the attribute `viewBox`, in thousandths of a degree.
    pub(super) fn view_box(self) -> String {
        let numbers = [self.west, -self.north, self.width(), self.height];
        numbers.map(|degrees| whole(degrees * 1_000.0).to_string()).join(" ")
    }
}

/// How much nearer meridians are at this latitude than at the equator.
fn squeeze(latitude: f64) -> f64 {
    cosine(latitude.clamp(-MOST_POLAR, MOST_POLAR).to_radians())
}

/// By its series, to seven digits below a quarter turn: the library's is right everywhere, and 2 KB of wasm.
fn cosine(radians: f64) -> f64 {
    let square = radians * radians;
    let mut term = 1.0;
    let mut sum = 1.0;
    for step in [2.0, 12.0, 30.0, 56.0, 90.0, 132.0] {
        // Each divisor has the two next factors of the factorial.
        term *= -square / step;
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn near(one: (f64, f64), other: (f64, f64)) {
        assert!((one.0 - other.0).abs() < 1e-9 && (one.1 - other.1).abs() < 1e-9, "{one:?} {other:?}");
    }

    #[test]
    fn what_is_under_the_pointer_stays_there() {
        let place = CANADA.place(0.3, 0.7);
        near(CANADA.zoomed(4.0, 0.3, 0.7).place(0.3, 0.7), place);
        near(View::holding(place, 0.6, 0.4, 10.0).place(0.6, 0.4), place);
        let (across, down) = CANADA.parts(place.0, place.1);
        near((across, down), (0.3, 0.7));
    }

    #[test]
    fn the_middle_of_a_view_has_its_true_shape() {
        let view = View::around([-76.0, 45.0, -75.0, 46.0], 4.0);
        let kilometres = |degrees: f64| degrees * 111.2;
        let wide = kilometres(view.width()) * 45.5_f64.to_radians().cos();
        assert!((wide / kilometres(view.height) - ASPECT).abs() < 1e-9);
    }

    #[test]
    fn a_box_is_shown_whole_and_a_small_one_with_its_region() {
        for bounds in
            [[-110.0, 50.0, -100.0, 60.0], [170.0, 40.0, -130.0, 60.0], [-180.0, -90.0, 180.0, 90.0]]
        {
            let view = View::around(bounds, 1.0);
            let east = if bounds[0] > bounds[2] { bounds[2] + 360.0 } else { bounds[2] };
            assert!(view.width() >= east - bounds[0] && view.height > bounds[3] - bounds[1], "{view:?}");
            assert!(view.parts(bounds[0], bounds[1]).0 < 0.5, "{view:?}");
        }
        assert!((View::around([-75.0, 45.0, -75.0, 45.0], 4.0).height - 4.0).abs() < 1e-9);
        assert_eq!(View::around([f64::NAN; 4], 4.0), CANADA);
    }

    #[test]
    fn nobody_leaves_the_world() {
        let north = CANADA.moved(0.0, -9.0);
        assert!((north.north - 90.0).abs() < 1e-9, "{north:?}");
        let round = CANADA.moved(40.0, 0.0);
        assert!((-360.0..180.0).contains(&round.west), "{round:?}");
        assert!((CANADA.zoomed(1e6, 0.5, 0.5).height - LOWEST).abs() < 1e-9);
    }

    #[test]
    fn canada_is_in_the_first_view() {
        for (longitude, latitude) in [(-141.0, 60.3), (-52.6, 46.6), (-82.7, 41.7), (-69.0, 83.2)] {
            let (across, down) = CANADA.parts(longitude, latitude);
            assert!((0.0..=1.0).contains(&across) && (0.0..=1.0).contains(&down), "{longitude} {latitude}");
        }
    }
}
