//! A place.

use catalog::whereabouts::Province;
use catalog::{Bbox, Bilingual};

use crate::read::reach_km;
use crate::sphere::Spot;

/// What kind of place it is; of equal names, the first kind is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Country,
    Province,
    Territory,
    Town,
    Water,
    Island,
    Region,
    Park,
}

impl Kind {
    pub(crate) fn of(name: &str) -> Option<Self> {
        Some(match name {
            "country" => Self::Country,
            "province" => Self::Province,
            "territory" => Self::Territory,
            "town" => Self::Town,
            "water" => Self::Water,
            "island" => Self::Island,
            "region" => Self::Region,
            "park" => Self::Park,
            _ => return None,
        })
    }
}

/// A place with its names.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub kind: Kind,
    pub bbox: Bbox,
    pub name: Bilingual,
    /// Other names of it, in whichever language.
    pub others: Vec<String>,
    /// Of a town, where it is known; else 0.
    pub population: u32,
    /// That of a town, where it is known.
    pub province: Option<Province>,
}

impl Place {
    /// Whether its name alone, in small letters, is taken for it: small towns have names that are words.
    pub(crate) const fn is_well_known(&self) -> bool {
        self.population == 0 || self.population >= 50_000
    }

    /// The middle of its box.
    pub(crate) fn middle(&self) -> Spot {
        let Bbox { west, south, north, .. } = self.bbox;
        (west + self.bbox.width() / 2.0, south.midpoint(north))
    }

    /// How far a town reaches from its middle.
    pub(crate) fn reach_km(&self) -> f64 {
        reach_km(self.population)
    }
}
