//! Lambert conformal conic projection of Canada (EPSG:3978: NAD83, parallels 49° and 77°, origin 49° N 95° W).
//!
//! Formulas of Snyder, *Map Projections: A Working Manual* (USGS 1395), pp. 107–109, on the GRS 80 ellipsoid.

use std::f64::consts::FRAC_PI_4;

/// The meridian that runs straight up the map.
pub(super) const CENTRAL_MERIDIAN: f64 = -95.0;

/// First eccentricity of GRS 80.
const ECCENTRICITY: f64 = 0.081_819_191_042_815_79;
/// The cone constant `n`; a test derives it from the parallels.
const CONE: f64 = 0.900_790_086_404_411_6;
/// `a · F` in metres: the radius of a parallel is this times `t` to the power `n`.
const RADIUS: f64 = 6_378_137.0 * 1.762_152_692_388_983;
/// The radius of the parallel of origin, in metres.
const ORIGIN_RADIUS: f64 = 4_654_175.264_342_441;

/// Metres east and north of 49° N 95° W. `longitude` may pass ±180: it is not wrapped.
pub(super) fn forward(longitude: f64, latitude: f64) -> (f64, f64) {
    let radius = RADIUS * conformal(latitude.to_radians()).powf(CONE);
    let angle = CONE * (longitude - CENTRAL_MERIDIAN).to_radians();
    (radius * angle.sin(), ORIGIN_RADIUS - radius * angle.cos())
}

/// Snyder's `t` (15-9): 1 at the equator, 0 at the pole.
fn conformal(latitude: f64) -> f64 {
    // Rounding makes it a hair below zero at the pole itself, where a power of it would not be a number.
    ((FRAC_PI_4 - latitude / 2.0).tan() / flattening(latitude)).max(0.0)
}

fn flattening(latitude: f64) -> f64 {
    let sine = ECCENTRICITY * latitude.sin();
    ((1.0 - sine) / (1.0 + sine)).powf(ECCENTRICITY / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(longitude: f64, latitude: f64, x: f64, y: f64) {
        let projected = forward(longitude, latitude);
        assert!((projected.0 - x).abs() < 0.01 && (projected.1 - y).abs() < 0.01, "{projected:?}");
    }

    /// The expected metres are those of PROJ for EPSG:3978.
    #[test]
    fn known_places_are_where_proj_puts_them() {
        check(-95.0, 49.0, 0.0, 0.0);
        check(-75.6972, 45.4215, 1_510_614.978, -169_810.951);
        check(-123.1207, 49.2827, -1_977_819.538, 475_889.535);
        check(-52.7126, 47.5615, 2_970_250.056, 864_995.106);
        check(-62.3481, 82.5018, 476_816.634, 3_808_393.830);
        check(-83.0, 41.7, 1_027_498.430, -727_321.919);
        check(-180.0, 60.0, -3_355_505.455, 3_852_748.246);
        check(-190.0, 55.0, -3_981_469.967, 4_346_074.327);
    }

    #[test]
    fn the_constants_follow_from_the_standard_parallels() {
        let scale = |latitude: f64| latitude.cos() / (1.0 - (ECCENTRICITY * latitude.sin()).powi(2)).sqrt();
        let (south, north) = (49_f64.to_radians(), 77_f64.to_radians());
        let cone = (scale(south) / scale(north)).ln() / (conformal(south) / conformal(north)).ln();
        let radius = 6_378_137.0 * scale(south) / (cone * conformal(south).powf(cone));
        assert!((cone - CONE).abs() < 1e-12, "{cone}");
        assert!((radius - RADIUS).abs() < 1e-5, "{radius}");
        assert!((radius * conformal(south).powf(cone) - ORIGIN_RADIUS).abs() < 1e-5);
    }

    #[test]
    fn the_pole_is_a_point() {
        let (x, y) = forward(12.0, 90.0);
        assert!(x.abs() < 1.0 && (y - ORIGIN_RADIUS).abs() < 1.0);
    }
}
