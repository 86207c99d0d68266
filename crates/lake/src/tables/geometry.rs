//! Footprints as `GeoParquet` 1.1 has them: well-known binary (OGC 06-103r4 §8), and a box beside it.

use catalog::Bbox;
use serde_json::json;

/// The key of a file's metadata, and what stands there.
pub(crate) const KEY: &str = "geo";
pub(crate) const GEOMETRY: &str = "geometry";
pub(crate) const BOX: &str = "bbox";

/// The members of the box, as the specification names them.
pub(crate) const SIDES: [&str; 4] = ["xmin", "ymin", "xmax", "ymax"];

/// What the columns are. Without a `crs`, positions are longitudes and latitudes of WGS 84.
pub(crate) fn metadata() -> String {
    let covering: serde_json::Map<_, _> =
        SIDES.map(|side| (side.to_owned(), json!([BOX, side]))).into_iter().collect();
    let column = json!({
        "encoding": "WKB",
        "geometry_types": ["LineString", "MultiPolygon", "Point", "Polygon"],
        "covering": { BOX: covering },
    });
    json!({ "version": "1.1.0", "primary_column": GEOMETRY, "columns": { GEOMETRY: column } }).to_string()
}

/// The boxes of a footprint as one geometry, cut at the antimeridian; `None` where the place is not known.
pub(crate) fn well_known_binary(footprint: &[Bbox]) -> Option<Vec<u8>> {
    let boxes: Vec<Bbox> = footprint.iter().flat_map(Bbox::split).collect();
    match boxes[..] {
        [] => None,
        [bbox] => Some(one(&bbox)),
        ref several => {
            let mut bytes = begun(6, several.len());
            for bbox in several {
                bytes.extend(polygon(bbox));
            }
            Some(bytes)
        }
    }
}

/// A ring without an area is no polygon.
fn one(bbox: &Bbox) -> Vec<u8> {
    match (bbox.width() == 0.0, bbox.height() == 0.0) {
        (true, true) => {
            let mut bytes = head(1);
            position(&mut bytes, bbox.west, bbox.south);
            bytes
        }
        (false, false) => polygon(bbox),
        _ => {
            let mut bytes = begun(2, 2);
            position(&mut bytes, bbox.west, bbox.south);
            position(&mut bytes, bbox.east, bbox.north);
            bytes
        }
    }
}

/// One ring, anticlockwise.
fn polygon(bbox: &Bbox) -> Vec<u8> {
    let Bbox { west, south, east, north } = *bbox;
    let mut bytes = begun(3, 1);
    bytes.extend(5_u32.to_le_bytes());
    for (x, y) in [(west, south), (east, south), (east, north), (west, north), (west, south)] {
        position(&mut bytes, x, y);
    }
    bytes
}

/// Little-endian, and the code of the geometry's type.
fn head(code: u32) -> Vec<u8> {
    let mut bytes = vec![1];
    bytes.extend(code.to_le_bytes());
    bytes
}

fn begun(code: u32, parts: usize) -> Vec<u8> {
    let mut bytes = head(code);
    bytes.extend(u32::try_from(parts).expect("footprints have few boxes").to_le_bytes());
    bytes
}

fn position(bytes: &mut Vec<u8>, x: f64, y: f64) {
    bytes.extend(x.to_le_bytes());
    bytes.extend(y.to_le_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_become_the_geometries_of_the_standard() {
        let check = |boxes: &[[f64; 4]], code: u8, length: usize| {
            let boxes: Vec<Bbox> =
                boxes.iter().map(|[w, s, e, n]| Bbox::new(*w, *s, *e, *n).expect("a box")).collect();
            let bytes = well_known_binary(&boxes).expect("a geometry");
            assert_eq!((bytes[0], bytes[1], bytes.len()), (1, code, length), "{boxes:?}");
        };
        check(&[[-75.5, 45.0, -75.5, 45.0]], 1, 21);
        check(&[[-75.5, 45.0, -70.0, 45.0]], 2, 41);
        check(&[[-75.5, 45.0, -70.0, 50.0]], 3, 93);
        check(&[[170.0, 45.0, -170.0, 50.0]], 6, 9 + 2 * 93);
        assert_eq!(well_known_binary(&[]), None);
    }
}
