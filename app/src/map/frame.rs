//! The maps the shapes are drawn on, and the coordinates of their drawings under `assets/`.

use super::lambert;
use super::point::Point;
use super::span::Span;

/// A rectangle of a drawing, as in `viewBox`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Window {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Which of the two drawings a shape is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Canada in EPSG:3978, 2 km to the unit (`map.svg`, `land-*.svg`).
    National,
    /// Longitude and latitude, 0.36° to the unit, centred on 110° W: the Pacific stays whole (`world*.svg`).
    World,
}

/// Metres of EPSG:3978 at the left and upper edge of the national drawing.
const LEFT_M: f64 = -2.9e6;
const TOP_M: f64 = 4.07e6;
const METRES_PER_UNIT: f64 = 2_000.0;

/// The meridian in the middle of the world drawing.
const WORLD_CENTRE: f64 = -110.0;
const UNITS_PER_DEGREE: f64 = 1_000.0 / 360.0;

impl Frame {
    /// All of the drawing.
    pub(super) const fn window(self) -> Window {
        match self {
            Self::National => Window { x: 0.0, y: 0.0, width: 3_200.0, height: 2_560.0 },
            Self::World => Window { x: 0.0, y: 0.0, width: 1_000.0, height: 500.0 },
        }
    }

    /// The meridian opposite to which the drawing is cut.
    pub(super) const fn centre(self) -> f64 {
        match self {
            Self::National => lambert::CENTRAL_MERIDIAN,
            Self::World => WORLD_CENTRE,
        }
    }

    pub(super) fn project(self, longitude: f64, latitude: f64) -> Point {
        match self {
            Self::National => {
                let (x, y) = lambert::forward(longitude, latitude);
                Point { x: (x - LEFT_M) / METRES_PER_UNIT, y: (TOP_M - y) / METRES_PER_UNIT }
            }
            Self::World => Point {
                x: 500.0 + (longitude - WORLD_CENTRE) * UNITS_PER_DEGREE,
                y: 250.0 - latitude * UNITS_PER_DEGREE,
            },
        }
    }

    /// The drawing that shows most of the place: the national one as long as half of the area is on it.
    pub(super) fn for_spans(spans: &[Span]) -> Self {
        let window = Self::National.window();
        let (mut inside, mut all) = (0.0, 0.0);
        for (longitude, latitude) in spans
            .iter()
            .flat_map(|span| span.around(Self::National.centre()))
            .flat_map(|span| span.samples(12))
        {
            let weight = latitude.to_radians().cos();
            all += weight;
            if window.contains(Self::National.project(longitude, latitude)) {
                inside += weight;
            }
        }
        if inside * 2.0 >= all { Self::National } else { Self::World }
    }
}

impl Window {
    pub(super) fn contains(self, point: Point) -> bool {
        (self.x..=self.x + self.width).contains(&point.x)
            && (self.y..=self.y + self.height).contains(&point.y)
    }

    pub(super) fn centre(self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// The smallest window around the points.
    pub(super) fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let (low, high) = points.fold((first, first), |(low, high), point| {
            (
                Point { x: low.x.min(point.x), y: low.y.min(point.y) },
                Point { x: high.x.max(point.x), y: high.y.max(point.y) },
            )
        });
        Some(Self { x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y })
    }

    /// As the attribute `viewBox`.
    pub(super) fn view_box(self) -> String {
        use super::path::whole;
        let numbers = [self.x, self.y, self.width, self.height].map(|number| whole(number).to_string());
        numbers.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bbox: &str, expected: Frame) {
        let spans = Span::join(&[bbox.parse().expect("a box")]);
        assert_eq!(Frame::for_spans(&spans), expected, "{bbox}");
    }

    #[test]
    fn places_in_and_around_canada_are_on_the_national_map() {
        check("-141,41.7,-52.6,83.1", Frame::National);
        check("-144.8,31.6,-9.3,83.5", Frame::National);
        check("-75.8,45.3,-75.6,45.5", Frame::National);
        check("-152,47,-122,60", Frame::National);
        check("-95,60,-95,60", Frame::National);
    }

    #[test]
    fn places_elsewhere_and_the_whole_world_are_on_the_world_map() {
        check("-180,-90,180,90", Frame::World);
        check("142.9,34.21,-131,57.64", Frame::World);
        check("2,48,3,49", Frame::World);
        check("-70,-80,-60,-70", Frame::World);
        check("100,60,120,70", Frame::World);
    }

    #[test]
    fn canada_is_within_the_national_drawing() {
        let window = Frame::National.window();
        for (longitude, latitude) in
            [(-141.0, 60.3), (-133.2, 53.9), (-52.6, 46.6), (-82.7, 41.7), (-69.0, 83.2), (-141.0, 69.7)]
        {
            assert!(window.contains(Frame::National.project(longitude, latitude)), "{longitude} {latitude}");
        }
    }
}
