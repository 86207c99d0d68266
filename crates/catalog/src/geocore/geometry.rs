//! Footprints: the GeoJSON geometry, else the WKT text, else the geographic extent, made into one or two boxes.
//!
//! Geometries of real items are bounding boxes written as rings, west-south corner first, so that the order of the
//! corners says what was meant: a west greater than its east crosses the antimeridian, a south greater than its north
//! is a mistake.

mod rings;

use super::json::Json;
use super::warning::{Notes, Warning};
use crate::Bbox;
use rings::{Ring, Rings};

/// Beyond the edge of the world by at most this many degrees is rounding, and is pulled back.
const ROUNDING: f64 = 0.5;

/// The footprint: one box, two where it meets the antimeridian from both sides, none when unknown. No box crosses.
pub(super) fn footprint(feature: &Json, notes: &mut Notes) -> Vec<Bbox> {
    let properties = feature.get("properties");
    let sources = [
        Rings::of_geometry(feature.get("geometry")),
        Rings::of_geometry(properties.get("geometry")),
        Rings::of_extent(properties.get("extent").get("geographicExtent")),
    ];
    let mut is_given = false;
    for rings in sources {
        is_given |= rings.is_given();
        let boxes: Vec<Bbox> =
            rings.iter().filter_map(|ring| bbox(ring, notes)).flat_map(|bbox| bbox.split()).collect();
        if !boxes.is_empty() {
            return merge(&boxes);
        }
    }
    notes.add(if is_given { Warning::UnreadableGeometry } else { Warning::MissingGeometry });
    Vec::new()
}

/// The box of one ring, which may cross the antimeridian.
fn bbox(ring: &Ring, notes: &mut Notes) -> Option<Bbox> {
    let ring = if has_exchanged_axes(&ring.points) {
        notes.add(Warning::SwappedBox);
        let points = ring.points.iter().map(|(x, y)| (*y, *x)).collect();
        &Ring { points, ..*ring }
    } else {
        ring
    };
    let points = &ring.points;
    let (mut west, mut east) = extremes(points.iter().map(|point| point.0))?;
    let (south, north) = extremes(points.iter().map(|point| point.1))?;
    match order(ring) {
        Order::Plain => {}
        Order::NoRectangle => {
            if let Some((west, east)) =
                across_the_antimeridian(points).filter(|(from, to)| to - from < east - west)
            {
                return Bbox::new(longitude(west), south, longitude(east), north).ok();
            }
        }
        // The narrower reading is the one that was meant: 170 to -170 crosses, -52 to -142 was written backwards.
        Order::EastFirst if east - west > 180.0 => (west, east) = (east, west),
        Order::EastFirst | Order::SouthFirst => notes.add(Warning::SwappedBox),
    }
    let inside = in_range(west, south, east, north);
    if inside.is_none_or(|inside| inside != (west, south, east, north)) {
        notes.add(Warning::CoordinatesOutOfRange);
    }
    let (west, south, east, north) = inside?;
    Bbox::new(west, south, east, north).ok()
}

/// In which order the corners of a rectangle come.
enum Order {
    /// As they should.
    Plain,
    NoRectangle,
    /// The first corner is east of the third.
    EastFirst,
    /// The first corner is north of the third.
    SouthFirst,
}

#[expect(clippy::float_cmp, reason = "corners of a box repeat the very same numbers")]
fn order(ring: &Ring) -> Order {
    let [a, b, c, d, ..] = ring.points[..] else { return order_of_few(ring) };
    let is_rectangle = a.1 == b.1 && b.0 == c.0 && c.1 == d.1 && d.0 == a.0;
    match (is_rectangle, a.0 > c.0, a.1 > c.1) {
        (true, true, false) => Order::EastFirst,
        (true, false, true) => Order::SouthFirst,
        // Both at once is a ring that starts at another corner, which is no mistake.
        (true, ..) => Order::Plain,
        (false, ..) => Order::NoRectangle,
    }
}

/// Of the ends of a line, which may go either way, or of two corners of a box, of which the western comes first. From one
/// edge of the world to the other, it is all of it.
fn order_of_few(ring: &Ring) -> Order {
    let [(first, _), .., (last, _)] = ring.points[..] else { return Order::Plain };
    let is_world = (first - last).abs() >= 360.0 - ROUNDING;
    let may_cross = ring.is_line || first > last;
    if may_cross && !is_world { Order::NoRectangle } else { Order::Plain }
}

/// The western and eastern ends of an outline that goes across the antimeridian, which its longitudes show by jumping
/// more than half round the world between two points. Swaths of satellites are such outlines. `None` for one that stays
/// on one side, goes round the world or covers half of it, and for one that is not in range as it stands.
fn across_the_antimeridian(points: &[(f64, f64)]) -> Option<(f64, f64)> {
    if points.iter().any(|(x, y)| x.abs() > 180.0 || y.abs() > 90.0) {
        return None;
    }
    let mut turns = 0.0;
    let mut before: Option<f64> = None;
    let unwound = points.iter().map(|(x, _)| {
        let jump = before.map_or(0.0, |before| x - before);
        if jump.abs() > 180.0 {
            turns -= 360.0 * f64::signum(jump);
        }
        before = Some(*x);
        x + turns
    });
    extremes(unwound).filter(|(from, to)| to - from < 180.0)
}

/// A longitude of at most a turn and a half as one from -180 to 180.
fn longitude(degrees: f64) -> f64 {
    match degrees {
        degrees if degrees > 180.0 => degrees - 360.0,
        degrees if degrees < -180.0 => degrees + 360.0,
        degrees => degrees,
    }
}

/// Latitude first: nothing in range as it stands, everything in range the other way round.
fn has_exchanged_axes(points: &[(f64, f64)]) -> bool {
    points.iter().any(|(_, y)| y.abs() > 90.0 + ROUNDING)
        && points.iter().all(|(x, y)| x.abs() <= 90.0 && y.abs() <= 180.0 + ROUNDING)
}

fn extremes(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |found: Option<(f64, f64)>, value| {
        let (least, greatest) = found.unwrap_or((value, value));
        Some((least.min(value), greatest.max(value)))
    })
}

/// Pulls slight excess back to the edge and brings longitudes counted to 360 into range; `None` when it is absurd.
fn in_range(west: f64, south: f64, east: f64, north: f64) -> Option<(f64, f64, f64, f64)> {
    let latitude = |value: f64| (value.abs() <= 90.0 + ROUNDING).then(|| value.clamp(-90.0, 90.0));
    let (south, north) = (latitude(south)?, latitude(north)?);
    if west.abs() > 360.0 || east.abs() > 360.0 {
        return None;
    }
    if east - west >= 360.0 {
        return Some((-180.0, south, 180.0, north));
    }
    let longitude = |value: f64| match value {
        value if value > 180.0 + ROUNDING => value - 360.0,
        value if value < -180.0 - ROUNDING => value + 360.0,
        value => value.clamp(-180.0, 180.0),
    };
    Some((longitude(west), south, longitude(east), north))
}

/// One box around all, or two when some end at 180° where others begin at -180°.
fn merge(boxes: &[Bbox]) -> Vec<Bbox> {
    let is_cut = boxes.iter().any(|bbox| bbox.east >= 180.0 && bbox.west > -180.0)
        && boxes.iter().any(|bbox| bbox.west <= -180.0 && bbox.east < 180.0);
    if !is_cut {
        return around(boxes.iter()).into_iter().collect();
    }
    // Parts between the two sides go with the nearer edge.
    let is_eastern = |bbox: &&Bbox| bbox.west + bbox.east > 0.0;
    let (east, west): (Vec<&Bbox>, Vec<&Bbox>) = boxes.iter().partition(is_eastern);
    around(east.into_iter()).into_iter().chain(around(west.into_iter())).collect()
}

fn around<'b>(boxes: impl Iterator<Item = &'b Bbox>) -> Option<Bbox> {
    boxes.copied().reduce(|a, b| Bbox {
        west: a.west.min(b.west),
        south: a.south.min(b.south),
        east: a.east.max(b.east),
        north: a.north.max(b.north),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(feature: &str, expected: &[&str], warnings: &[Warning]) {
        let mut notes = Notes::default();
        let boxes = footprint(&serde_json::from_str(feature).unwrap(), &mut notes);
        assert_eq!(boxes.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{feature}");
        assert_eq!(notes.into_warnings(), warnings, "{feature}");
    }

    fn check_ring(ring: &str, expected: &[&str], warnings: &[Warning]) {
        check(
            &format!(r#"{{"geometry": {{"type": "Polygon", "coordinates": [[{ring}]]}}}}"#),
            expected,
            warnings,
        );
    }

    #[test]
    fn a_ring_is_a_box_closed_or_not() {
        check_ring("[-80,42],[-70,42],[-70,50],[-80,50],[-80,42]", &["-80,42,-70,50"], &[]);
        check_ring("[-80,42],[-70,42],[-70,50],[-80,50]", &["-80,42,-70,50"], &[]);
        check_ring("[-80,42],[-80,50],[-70,50],[-70,42],[-80,42]", &["-80,42,-70,50"], &[]);
        check_ring("[-70,50],[-80,50],[-80,42],[-70,42],[-70,50]", &["-80,42,-70,50"], &[]);
        check_ring("[-80,42,12.5],[-70,50,0]", &["-80,42,-70,50"], &[]);
        check_ring(r#"["-80","42"],["-70","50"]"#, &["-80,42,-70,50"], &[]);
    }

    #[test]
    fn a_point_and_a_line_are_boxes_without_area() {
        check_ring("[-80,42],[-80,42],[-80,42],[-80,42],[-80,42]", &["-80,42,-80,42"], &[]);
        check(r#"{"geometry": {"type": "Point", "coordinates": [-80, 42]}}"#, &["-80,42,-80,42"], &[]);
        check(
            r#"{"geometry": {"type": "LineString", "coordinates": [[-80, 42], [-80, 43]]}}"#,
            &["-80,42,-80,43"],
            &[],
        );
    }

    #[test]
    fn a_geometry_across_the_antimeridian_becomes_two_boxes() {
        let two = ["142.9,34,180,57", "-180,34,-131,57"];
        check(
            r#"{"geometry": {"type": "MultiPolygon", "coordinates": [
                [[[142.9,34],[180,34],[180,57],[142.9,57],[142.9,34]]],
                [[[-180,34],[-131,34],[-131,57],[-180,57],[-180,34]]]]}}"#,
            &two,
            &[],
        );
        check_ring("[142.9,34],[-131,34],[-131,57],[142.9,57],[142.9,34]", &two, &[]);
        check_ring(
            "[142.9,34],[229,34],[229,57],[142.9,57],[142.9,34]",
            &two,
            &[Warning::CoordinatesOutOfRange],
        );
        check_ring("[-217.1,34],[-131,34],[-131,57],[-217.1,57]", &two, &[Warning::CoordinatesOutOfRange]);
    }

    #[test]
    fn an_outline_that_jumps_from_one_edge_to_the_other_crosses_the_antimeridian() {
        let swath = "[179.2,-28.5],[-178.5,-28.9],[-178.1,-30.6],[179.7,-30.2],[179.2,-28.5]";
        check_ring(swath, &["179.2,-30.6,180,-28.5", "-180,-30.6,-178.1,-28.5"], &[]);
        check_ring(
            "[-178.5,-28.9],[-178.1,-30.6],[179.7,-30.2],[179.2,-28.5],[-178.5,-28.9]",
            &["179.2,-30.6,180,-28.5", "-180,-30.6,-178.1,-28.5"],
            &[],
        );
        check(
            r#"{"properties": {"geometry": "POLYGON((175 60, -175 61, -174 65, 174 66))"}}"#,
            &["174,60,180,66", "-180,60,-174,66"],
            &[],
        );
        // Round the world, and round a pole.
        let world = "[-180,-90],[0,-90],[180,-90],[180,90],[0,90],[-180,90],[-180,-90]";
        check_ring(world, &["-180,-90,180,90"], &[]);
        let pole = "[-180,70],[-60,72],[60,71],[180,70],[180,90],[-180,90],[-180,70]";
        check_ring(pole, &["-180,70,180,90"], &[]);
        check_ring("[-140,42],[-52,43],[-53,84],[-141,83]", &["-141,42,-52,84"], &[]);
    }

    #[test]
    fn a_line_of_two_points_may_cross_the_antimeridian_either_way() {
        let line = |coordinates: &str, expected: &[&str]| {
            let json = format!(r#"{{"geometry": {{"type": "LineString", "coordinates": [{coordinates}]}}}}"#);
            check(&json, expected, &[]);
        };
        let two = ["170,50,180,52", "-180,50,-170,52"];
        line("[170,50],[-170,52]", &two);
        line("[-170,52],[170,50]", &two);
        line("[175,50],[170,50],[-170,52]", &two);
        check(r#"{"geometry": "MULTILINESTRING((-170 52, 170 50))"}"#, &two, &[]);
        check(r#"{"properties": {"geometry": "LINESTRING Z(170 50 1, -170 52 1)"}}"#, &two, &[]);
        line("[-80,42],[-70,43]", &["-80,42,-70,43"]);
        line("[-180,1],[180,2]", &["-180,1,180,2"]);
        line("[180,1],[-180,2]", &["-180,1,180,2"]);
        line("[-100,1],[100,2]", &["100,1,180,2", "-180,1,-100,2"]);
        // Of a box, the western corner comes first.
        check_ring("[-170,50],[170,52]", &["-170,50,170,52"], &[]);
        check_ring("[170,50],[-170,52]", &two, &[]);
    }

    #[test]
    fn corners_in_the_wrong_order_are_exchanged() {
        check_ring(
            "[-80,50],[-70,50],[-70,42],[-80,42],[-80,50]",
            &["-80,42,-70,50"],
            &[Warning::SwappedBox],
        );
        check_ring(
            "[-52,42],[-142,42],[-142,84],[-52,84],[-52,42]",
            &["-142,42,-52,84"],
            &[Warning::SwappedBox],
        );
        check_ring("[42,-100],[42,-70],[50,-70],[50,-100]", &["-100,42,-70,50"], &[Warning::SwappedBox]);
    }

    #[test]
    fn slight_excess_is_pulled_back_and_the_absurd_left_out() {
        let out = [Warning::CoordinatesOutOfRange];
        check_ring("[-180.0001,-90.2],[180.0001,90.2]", &["-180,-90,180,90"], &out);
        check_ring("[200,10],[300,20]", &["-160,10,-60,20"], &out);
        let absurd = [Warning::UnreadableGeometry, Warning::CoordinatesOutOfRange];
        check_ring("[500000,4600000],[600000,4700000]", &[], &absurd);
        check_ring("[-80,42],[-70,999]", &[], &absurd);
    }

    #[test]
    fn parts_are_merged_and_holes_ignored() {
        check(
            r#"{"geometry": {"type": "MultiPolygon", "coordinates": [
                [[[-80,42],[-79,43]], [[-79.8,42.1],[-79.7,42.2]]], [[[-70,50],[-69,51]]]]}}"#,
            &["-80,42,-69,51"],
            &[],
        );
        check(
            r#"{"geometry": {"type": "GeometryCollection", "geometries": [
                {"type": "Point", "coordinates": [-80, 42]}, {"type": "Point", "coordinates": [-70, 50]}]}}"#,
            &["-80,42,-70,50"],
            &[],
        );
    }

    #[test]
    fn the_text_and_the_extent_stand_in_for_the_geometry() {
        check(
            r#"{"geometry": null, "properties": {"geometry": "POLYGON((-80 42, -70 42, -70 50, -80 50, -80 42))"}}"#,
            &["-80,42,-70,50"],
            &[],
        );
        check(
            r#"{"properties": {"geometry": "SRID=4326;MULTIPOLYGON (((177 21, 180 21, 180 62)), ((-180 21, -106 62)))"}}"#,
            &["177,21,180,62", "-180,21,-106,62"],
            &[],
        );
        check(
            r#"{"properties": {"extent": {"geographicExtent": {"north": "84.00", "south": "41", "east": -52, "west": "-142"}}}}"#,
            &["-142,41,-52,84"],
            &[],
        );
        check(r#"{"geometry": "POINT(-80 42)"}"#, &["-80,42,-80,42"], &[]);
        check(
            r#"{"geometry": {"geometry": {"coordinates": [[[[-80,42],[-70,50]]]]}}}"#,
            &["-80,42,-70,50"],
            &[],
        );
    }

    #[test]
    fn nulls_are_no_geometry() {
        check("{}", &[], &[Warning::MissingGeometry]);
        check_ring(
            "[null,null],[null,null],[null,null],[null,null],[null,null]",
            &[],
            &[Warning::MissingGeometry],
        );
        check(
            r#"{"properties": {"geometry": "POLYGON((null null, null null, null null, null null))"}}"#,
            &[],
            &[Warning::MissingGeometry],
        );
        check(r#"{"geometry": {"type": "Polygon", "coordinates": "no"}}"#, &[], &[Warning::MissingGeometry]);
        check_ring("null,[-80,42],[-70,50]", &["-80,42,-70,50"], &[]);
    }
}
