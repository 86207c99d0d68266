//! Where data lies, in the terms that people have for it. The words are the pages'.

use serde::{Deserialize, Serialize};

use crate::Localised;

/// Where a footprint lies. Each is true by geometry, whatever else could be said.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Whereabouts {
    /// Over a town or beside it.
    Around(Town),
    /// So far from a town, in a direction from it.
    From { town: Town, km: u32, direction: Direction },
    /// In a province or territory, or across several: the one with the most of it first.
    Provinces(Vec<Province>),
    /// About where the place with this name is.
    Area(Localised),
    /// All of Canada, or nearly.
    Country,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Town {
    pub name: Localised,
    /// Towns that an operator adds may have none.
    pub province: Option<Province>,
    /// Degrees.
    pub longitude: f64,
    pub latitude: f64,
}

/// A province or territory of Canada.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Province {
    Ab,
    Bc,
    Mb,
    Nb,
    Nl,
    Ns,
    Nt,
    Nu,
    On,
    Pe,
    Qc,
    Sk,
    Yt,
}

impl Province {
    pub const ALL: [Self; 13] = [
        Self::Ab,
        Self::Bc,
        Self::Mb,
        Self::Nb,
        Self::Nl,
        Self::Ns,
        Self::Nt,
        Self::Nu,
        Self::On,
        Self::Pe,
        Self::Qc,
        Self::Sk,
        Self::Yt,
    ];

    /// The two letters of Canada Post (and of ISO 3166-2 after `CA-`).
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ab => "AB",
            Self::Bc => "BC",
            Self::Mb => "MB",
            Self::Nb => "NB",
            Self::Nl => "NL",
            Self::Ns => "NS",
            Self::Nt => "NT",
            Self::Nu => "NU",
            Self::On => "ON",
            Self::Pe => "PE",
            Self::Qc => "QC",
            Self::Sk => "SK",
            Self::Yt => "YT",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|province| province.code() == code)
    }
}

/// One of the eight winds, each an eighth of the circle wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    North,
    NorthEast,
    East,
    SouthEast,
    South,
    SouthWest,
    West,
    NorthWest,
}

impl Direction {
    pub const ALL: [Self; 8] = [
        Self::North,
        Self::NorthEast,
        Self::East,
        Self::SouthEast,
        Self::South,
        Self::SouthWest,
        Self::West,
        Self::NorthWest,
    ];

    /// The wind nearest to a bearing in degrees, clockwise from north.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is 0 to 8")]
    pub fn of_bearing(degrees: f64) -> Self {
        let eighth = (degrees.rem_euclid(360.0) / 45.0).round() as usize;
        Self::ALL[eighth % Self::ALL.len()]
    }

    /// `n`, `ne` …, as messages choose by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::North => "n",
            Self::NorthEast => "ne",
            Self::East => "e",
            Self::SouthEast => "se",
            Self::South => "s",
            Self::SouthWest => "sw",
            Self::West => "w",
            Self::NorthWest => "nw",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wind_is_an_eighth_of_the_circle_wide() {
        for (bearing, expected) in
            [(0.0, "n"), (22.4, "n"), (22.6, "ne"), (180.0, "s"), (-90.0, "w"), (337.6, "n"), (719.9, "n")]
        {
            assert_eq!(Direction::of_bearing(bearing).code(), expected, "{bearing}");
        }
        assert_eq!(Direction::of_bearing(f64::NAN), Direction::North);
    }

    #[test]
    fn provinces_are_known_by_their_letters() {
        for province in Province::ALL {
            assert_eq!(Province::from_code(province.code()), Some(province));
        }
        assert_eq!(Province::from_code("ab"), None);
    }
}
