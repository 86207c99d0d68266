//! Places as boxes, which is as exactly as records know where they are.

use catalog::Bbox;
use catalog::filter::{Expression, Kind};

use crate::node::{Node, What};
use crate::refused::{Reason, Refused};

/// Whether the box around a record's place has a point in common with the other operand.
pub(super) fn meets(first: &Node, second: &Node) -> Result<Expression, Refused> {
    let (subject, place) =
        if first.subject().is_err() && second.subject().is_ok() { (second, first) } else { (first, second) };
    let property = subject.subject()?.property;
    if property.kind() != Kind::Geometry {
        return Err(subject.unfit(property));
    }
    let sides = match &place.what {
        What::Box(numbers) => match numbers[..] {
            [west, south, east, north] | [west, south, _, east, north, _] => Some([west, south, east, north]),
            _ => None,
        },
        What::Point(numbers) => match numbers[..] {
            [x, y] | [x, y, _] => Some([x, y, x, y]),
            _ => None,
        },
        What::Polygon(rings) => rectangle(rings),
        _ => return Err(place.unfit(property)),
    };
    let bbox = sides.and_then(|[west, south, east, north]| Bbox::wrapped(west, south, east, north).ok());
    bbox.map(Expression::Meets).ok_or_else(|| place.refused(Reason::NoBox))
}

/// The sides of a polygon with four corners and sides along the axes, wherever and however round it begins.
#[expect(clippy::float_cmp, reason = "corners of a rectangle are written with the same numbers")]
fn rectangle(rings: &[Vec<Vec<f64>>]) -> Option<[f64; 4]> {
    let [ring] = rings else { return None };
    let corners: Vec<(f64, f64)> =
        ring.iter().map(|point| Some((*point.first()?, *point.get(1)?))).collect::<Option<_>>()?;
    let [a, b, c, d, end] = corners[..] else { return None };
    let is_along = |x: (f64, f64), y: (f64, f64)| (x.0 == y.0) != (x.1 == y.1);
    let is_closed = a == end && [(a, b), (b, c), (c, d), (d, a)].into_iter().all(|(x, y)| is_along(x, y));
    // Sides that turn back on themselves have their corners in a line.
    let is_wide = is_closed && (a.0 == b.0) != (b.0 == c.0) && a.0 != c.0 && a.1 != c.1;
    is_wide.then(|| [a.0.min(c.0), a.1.min(c.1), a.0.max(c.0), a.1.max(c.1)])
}
