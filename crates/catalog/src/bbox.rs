//! Places as boxes of longitude and latitude.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A box in degrees (EPSG:4326). `west > east` means that it crosses the antimeridian (RFC 7946 §5.2).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bbox {
    pub west: f64,
    pub south: f64,
    pub east: f64,
    pub north: f64,
}

/// Why four numbers are no box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidBbox {
    #[error("not four numbers in the order west,south,east,north")]
    NotFourNumbers,
    #[error("a longitude is outside -180 to 180, or a latitude outside -90 to 90")]
    OutOfRange,
    #[error("south is greater than north")]
    SouthAboveNorth,
}

impl Bbox {
    /// The largest longitude that is wrapped, some thousand turns round the world: further ones are no places.
    pub const FARTHEST_LONGITUDE: f64 = 360_000.0;

    pub fn new(west: f64, south: f64, east: f64, north: f64) -> Result<Self, InvalidBbox> {
        let longitude = |value: f64| (-180.0..=180.0).contains(&value);
        let latitude = |value: f64| (-90.0..=90.0).contains(&value);
        if !(longitude(west) && longitude(east) && latitude(south) && latitude(north)) {
            return Err(InvalidBbox::OutOfRange);
        }
        if south > north {
            return Err(InvalidBbox::SouthAboveNorth);
        }
        // Adding zero turns -0.0 into 0.0, so that equal boxes are written alike.
        Ok(Self { west: west + 0.0, south: south + 0.0, east: east + 0.0, north: north + 0.0 })
    }

    /// The box between two longitudes of any turn: a map that is dragged on round the world names 170 to 190 what is 170
    /// to -170.
    pub fn wrapped(west: f64, south: f64, east: f64, north: f64) -> Result<Self, InvalidBbox> {
        let is_within = |limit: f64| west.abs() <= limit && east.abs() <= limit;
        if is_within(180.0) || !is_within(Self::FARTHEST_LONGITUDE) {
            return Self::new(west, south, east, north);
        }
        if east - west >= 360.0 {
            return Self::new(-180.0, south, 180.0, north);
        }
        let (west, east) = (wrap(west), wrap(east));
        let east = if east <= -180.0 { 180.0 } else { east };
        Self::new(west, south, east, north)
    }

    pub fn crosses_antimeridian(&self) -> bool {
        self.west > self.east
    }

    /// The one or two boxes without a crossing that cover the same place.
    pub fn split(&self) -> Vec<Self> {
        if self.crosses_antimeridian() {
            vec![Self { east: 180.0, ..*self }, Self { west: -180.0, ..*self }]
        } else {
            vec![*self]
        }
    }

    /// Degrees of longitude, 0 to 360.
    pub fn width(&self) -> f64 {
        if self.crosses_antimeridian() { self.east - self.west + 360.0 } else { self.east - self.west }
    }

    /// Degrees of latitude.
    pub fn height(&self) -> f64 {
        self.north - self.south
    }
}

/// The longitude from -180, included, to 180; at most four decimals, as the sum of two numbers has too many.
fn wrap(longitude: f64) -> f64 {
    let turned = rounded((longitude + 180.0).rem_euclid(360.0) - 180.0);
    if turned >= 180.0 { -180.0 } else { turned }
}

fn rounded(degrees: f64) -> f64 {
    (degrees * 1e4).round() / 1e4
}

/// `west,south,east,north`, with at most four decimals (about 11 m).
impl fmt::Display for Bbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let round = |value: f64| rounded(value) + 0.0;
        write!(f, "{},{},{},{}", round(self.west), round(self.south), round(self.east), round(self.north))
    }
}

/// Longitudes are wrapped round the world.
impl FromStr for Bbox {
    type Err = InvalidBbox;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers: Vec<f64> = text
            .split(',')
            .map(|part| part.trim().parse::<f64>().ok().filter(|number| number.is_finite()))
            .collect::<Option<_>>()
            .ok_or(InvalidBbox::NotFourNumbers)?;
        let [west, south, east, north] = numbers[..] else { return Err(InvalidBbox::NotFourNumbers) };
        Self::wrapped(rounded(west), rounded(south), rounded(east), rounded(north))
    }
}
