//! Footprints as `GeoJSON` geometries (RFC 7946 §3.1.6, §3.1.9).

use catalog::Bbox;
use serde_json::{Value, json};

/// A polygon for one box, several for those that meet at the antimeridian, null where the place is not known. A box without
/// width and height is a point.
pub fn of(footprint: &[Bbox]) -> Value {
    match footprint {
        [] => Value::Null,
        [place] if place.west == place.east && place.south == place.north => {
            json!({ "type": "Point", "coordinates": [place.west, place.south] })
        }
        [place] => json!({ "type": "Polygon", "coordinates": ring(place) }),
        places => {
            let polygons: Vec<Value> = places.iter().map(ring).collect();
            json!({ "type": "MultiPolygon", "coordinates": polygons })
        }
    }
}

/// Counter-clockwise, closed.
fn ring(place: &Bbox) -> Value {
    let Bbox { west, south, east, north } = *place;
    json!([[[west, south], [east, south], [east, north], [west, north], [west, south]]])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_footprint_is_as_many_polygons_as_boxes() {
        let place = |west, east| Bbox::new(west, 50.0, east, 60.0).expect("a box");
        assert_eq!(of(&[]), Value::Null);
        assert_eq!(of(&[place(1.0, 2.0)])["coordinates"][0].as_array().map(Vec::len), Some(5));
        assert_eq!(of(&[place(170.0, 180.0), place(-180.0, -170.0)])["type"], "MultiPolygon");
        let point = Bbox::new(1.0, 2.0, 1.0, 2.0).expect("a box");
        assert_eq!(of(&[point]), json!({ "type": "Point", "coordinates": [1.0, 2.0] }));
    }
}
