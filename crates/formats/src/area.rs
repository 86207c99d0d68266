//! Where the data of a record is.

use catalog::{Bbox, Record};
use serde::Serialize;

/// A position as longitude and latitude.
type Position = [f64; 2];

/// A geometry of RFC 7946, §3.1.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "type", content = "coordinates")]
pub enum Geometry {
    Point(Position),
    LineString([Position; 2]),
    Polygon([Vec<Position>; 1]),
    MultiPolygon(Vec<[Vec<Position>; 1]>),
}

impl Geometry {
    /// The boxes of a footprint as one geometry; `None` where the place is not known.
    pub fn of(footprint: &[Bbox]) -> Option<Self> {
        let boxes: Vec<Bbox> = footprint.iter().flat_map(Bbox::split).collect();
        match boxes[..] {
            [] => None,
            [bbox] => Some(match (bbox.width() == 0.0, bbox.height() == 0.0) {
                (true, true) => Self::Point([bbox.west, bbox.south]),
                (false, false) => Self::Polygon([ring(&bbox)]),
                // A ring without an area is no polygon.
                _ => Self::LineString([[bbox.west, bbox.south], [bbox.east, bbox.north]]),
            }),
            ref several => Some(Self::MultiPolygon(several.iter().map(|bbox| [ring(bbox)]).collect())),
        }
    }
}

/// The boxes of a record, none of which crosses the antimeridian (RFC 7946, §3.1.9).
pub(crate) fn boxes(record: &Record) -> Vec<Bbox> {
    record.footprint.iter().flat_map(Bbox::split).collect()
}

/// Anticlockwise, and closed (RFC 7946, §3.1.6).
fn ring(bbox: &Bbox) -> Vec<Position> {
    let Bbox { west, south, east, north } = *bbox;
    vec![[west, south], [east, south], [east, north], [west, north], [west, south]]
}

/// The one box around all; west of it is greater than east where it is on both sides of the antimeridian (RFC 7946, §5.2).
pub(crate) fn envelope(record: &Record) -> Option<Bbox> {
    bounds(&record.footprint)
}

/// The same of a footprint.
pub(crate) fn bounds(footprint: &[Bbox]) -> Option<Bbox> {
    let boxes: Vec<Bbox> = footprint.iter().flat_map(Bbox::split).collect();
    let around = |one: Bbox, other: &Bbox| Bbox {
        west: one.west.min(other.west),
        south: one.south.min(other.south),
        east: one.east.max(other.east),
        north: one.north.max(other.north),
    };
    let (first, rest) = boxes.split_first()?;
    let whole = rest.iter().fold(*first, around);
    let [one, other] = boxes[..] else { return Some(whole) };
    let crossing = if reaches_round(&one, &other) {
        Some((one.west, other.east))
    } else if reaches_round(&other, &one) {
        Some((other.west, one.east))
    } else {
        None
    };
    Some(crossing.map_or(whole, |(west, east)| Bbox { west, east, ..whole }))
}

/// Whether the first box ends where the second one begins, at the antimeridian, with a gap between them elsewhere.
fn reaches_round(western: &Bbox, eastern: &Bbox) -> bool {
    western.east >= 180.0 && eastern.west <= -180.0 && western.west > eastern.east
}

/// In the order of RFC 7946, §5.
pub(crate) fn corners(bbox: &Bbox) -> [f64; 4] {
    [bbox.west, bbox.south, bbox.east, bbox.north]
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    fn record(boxes: &[[f64; 4]]) -> Record {
        let bbox = |[w, s, e, n]: &[f64; 4]| Bbox::new(*w, *s, *e, *n).expect("a box");
        Record { footprint: boxes.iter().map(bbox).collect(), ..Record::default() }
    }

    #[test]
    fn an_area_across_the_antimeridian_is_two_polygons_and_one_box() {
        let check = |boxes: &[[f64; 4]]| {
            let record = record(boxes);
            assert_eq!(envelope(&record).map(|bbox| bbox.to_string()).as_deref(), Some("170,50,-130,60"));
            let geometry = serde_json::to_string(&Geometry::of(&record.footprint)).expect("JSON");
            assert!(geometry.starts_with(r#"{"type":"MultiPolygon","coordinates":[[[["#), "{geometry}");
        };
        check(&[[170.0, 50.0, -130.0, 60.0]]);
        check(&[[170.0, 50.0, 180.0, 60.0], [-180.0, 52.0, -130.0, 60.0]]);
        check(&[[-180.0, 52.0, -130.0, 60.0], [170.0, 50.0, 180.0, 60.0]]);
    }

    #[test]
    fn a_place_without_an_area_is_no_polygon() {
        let json = |boxes: &[[f64; 4]]| {
            serde_json::to_string(&Geometry::of(&record(boxes).footprint)).expect("JSON")
        };
        expect![[r#"{"type":"Point","coordinates":[-75.5,45.0]}"#]]
            .assert_eq(&json(&[[-75.5, 45.0, -75.5, 45.0]]));
        expect![[r#"{"type":"LineString","coordinates":[[-75.5,45.0],[-75.5,46.0]]}"#]]
            .assert_eq(&json(&[[-75.5, 45.0, -75.5, 46.0]]));
        assert_eq!(json(&[]), "null");
    }
}
