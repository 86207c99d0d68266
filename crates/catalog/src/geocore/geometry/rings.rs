//! The points of a geometry, ring by ring, however deeply it is nested and in whichever notation.

use crate::geocore::json::Json;

/// The outline of a part, or a line.
pub(super) struct Ring {
    /// Longitudes and latitudes in their order; never empty.
    pub(super) points: Vec<(f64, f64)>,
    /// Given as a line, so that two points are its ends, not corners of a box.
    pub(super) is_line: bool,
}

/// The rings of all parts. Holes are among them: their boxes lie within the others and change nothing.
#[derive(Default)]
pub(super) struct Rings(Vec<Ring>);

impl Rings {
    /// The rings of a GeoJSON geometry, a geometry wrapped in another object or list, or a WKT text.
    pub(super) fn of_geometry(geometry: &Json) -> Self {
        let mut rings = Self::default();
        rings.add_geometry(geometry);
        rings
    }

    /// The rings of `{north, south, east, west}`, as one rectangle.
    pub(super) fn of_extent(extent: &Json) -> Self {
        let side = |name| extent.get(name).number();
        match (side("west"), side("south"), side("east"), side("north")) {
            (Some(west), Some(south), Some(east), Some(north)) => {
                let points = vec![(west, south), (east, south), (east, north), (west, north)];
                Self(vec![Ring { points, is_line: false }])
            }
            _ => Self::default(),
        }
    }

    pub(super) const fn is_given(&self) -> bool {
        !self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Ring> {
        self.0.iter()
    }

    fn add_geometry(&mut self, geometry: &Json) {
        if let Some(wkt) = geometry.text() {
            self.add_wkt(wkt);
        }
        let is_line = geometry.get("type").text().is_some_and(is_line);
        self.add_coordinates(geometry.get("coordinates"), is_line);
        for wrapped in ["geometries", "geometry"].map(|field| geometry.get(field)) {
            if !wrapped.is_null() {
                self.add_geometry(wrapped);
            }
        }
        for part in geometry.items() {
            self.add_geometry(part);
        }
    }

    fn add_coordinates(&mut self, coordinates: &Json, is_line: bool) {
        let items = coordinates.items();
        if let Some(point) = point(coordinates) {
            self.0.push(Ring { points: vec![point], is_line });
        } else if items.iter().any(|item| point(item).is_some()) {
            self.0.push(Ring { points: items.iter().filter_map(point).collect(), is_line });
        } else {
            for item in items {
                self.add_coordinates(item, is_line);
            }
        }
    }

    /// Each innermost pair of parentheses is a ring; whatever is no pair of numbers in it is passed over.
    fn add_wkt(&mut self, wkt: &str) {
        let mut is_line = false;
        for group in wkt.split(['(', ')']) {
            let points: Vec<_> = group.split(',').filter_map(wkt_point).collect();
            if !points.is_empty() {
                self.0.push(Ring { points, is_line });
            } else if group.contains(char::is_alphabetic) {
                is_line = self::is_line(group);
            }
        }
    }
}

/// `LineString`, `MULTILINESTRING Z`, and what stands before it.
fn is_line(kind: &str) -> bool {
    kind.to_ascii_lowercase().contains("linestring")
}

/// A position: longitude, latitude and perhaps more.
fn point(position: &Json) -> Option<(f64, f64)> {
    let [x, y, ..] = position.items() else { return None };
    Some((x.number()?, y.number()?))
}

fn wkt_point(text: &str) -> Option<(f64, f64)> {
    let mut numbers =
        text.split_whitespace().map(|number| number.parse::<f64>().ok().filter(|n| n.is_finite()));
    Some((numbers.next()??, numbers.next()??))
}
