//! Where a footprint lies, as people say it. What is said is true of every footprint it is said of:
//!
//! - *in the area of* a place: the two cover mostly the same;
//! - *around* a town: the town is in it, or its middle no farther off than the town reaches;
//! - *so many km from* a town: of a footprint so small that its middle stands for all of it;
//! - *in*, or *across*, provinces: all of its land is theirs, and each has some of it;
//! - of anything else, nothing.

use catalog::Bbox;
use catalog::whereabouts::{Direction, Province};

use crate::footprint::{Footprint, holds};
use crate::names::Gazetteer;
use crate::outlines::{Soil, soil_at};
use crate::place::{Kind, Place};
use crate::sphere::{bearing, distance_km};

/// What is to be said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Said<'a> {
    Around(&'a Place),
    From { town: &'a Place, km: f64, direction: Direction },
    Provinces(Vec<Province>),
    Area(&'a Place),
}

/// A footprint that reaches no farther is a spot to those who look for it from a town.
const SMALL_KM: f64 = 35.0;
/// One that reaches farther than this is not called by a town in it.
const MIDDLING_KM: f64 = 120.0;
/// People of a town that a middling footprint is called by.
const CITY: u32 = 50_000;
/// Farther off, a town says less than its province.
const FARTHEST_KM: f64 = 200.0;
/// Footprints and places as alike as this are called the same.
const ALIKE: f64 = 0.7;
/// Less of the land than this is nothing that borders drawn so coarsely can tell.
const NEGLIGIBLE: f64 = 0.03;
/// Less of it is land: it is called by its water.
const AT_SEA: f64 = 0.25;
/// Larger waters say nothing of what is in them.
const MOST_WATER: f64 = 60.0;

pub(crate) fn of<'a>(gazetteer: &'a Gazetteer, footprint: &[Bbox]) -> Option<Said<'a>> {
    let place = Footprint::of(footprint)?;
    let land = Land::under(&place);
    alike(gazetteer, &place, |kind| !is_province(kind))
        .or_else(|| from_town(gazetteer, &place, &land))
        .or_else(|| around_city(gazetteer, &place))
        .or_else(|| land.provinces(1))
        .or_else(|| on_water(gazetteer, &place, &land))
        .or_else(|| alike(gazetteer, &place, is_province))
        .or_else(|| land.provinces(3))
}

const fn is_province(kind: Kind) -> bool {
    matches!(kind, Kind::Province | Kind::Territory)
}

/// The place that covers most nearly the same.
fn alike<'a>(gazetteer: &'a Gazetteer, place: &Footprint, wanted: impl Fn(Kind) -> bool) -> Option<Said<'a>> {
    let regions = gazetteer.places().iter().filter(|region| region.kind != Kind::Town && wanted(region.kind));
    let likeness = regions.map(|region| (region, place.likeness(&region.bbox)));
    let (region, likeness) = likeness.max_by(|one, other| one.1.total_cmp(&other.1))?;
    (likeness >= ALIKE).then_some(Said::Area(region))
}

/// A small footprint by a town: a near one, or a large one not so near.
fn from_town<'a>(gazetteer: &'a Gazetteer, place: &Footprint, land: &Land) -> Option<Said<'a>> {
    if place.radius_km > SMALL_KM || land.abroad > 0.5 {
        return None;
    }
    let province = soil_at(place.middle);
    let is_at_home = |town: &Place| town.province.map(Soil::Of) == province;
    let (town, km) = nearest(gazetteer, place, is_at_home).or_else(|| nearest(gazetteer, place, |_| true))?;
    let reach = town.reach_km().max(place.radius_km);
    if km <= reach {
        return Some(Said::Around(town));
    }
    Some(Said::From { town, km, direction: Direction::of_bearing(bearing(town.middle(), place.middle)) })
}

fn nearest<'a>(
    gazetteer: &'a Gazetteer,
    place: &Footprint,
    is_wanted: impl Fn(&Place) -> bool,
) -> Option<(&'a Place, f64)> {
    let towns = gazetteer.places().iter().filter(|town| town.kind == Kind::Town && town.population > 0);
    let near = towns.filter(|town| is_wanted(town)).filter_map(|town| {
        let km = distance_km(town.middle(), place.middle);
        (km <= FARTHEST_KM).then_some((town, km))
    });
    // Sixteen times the people make up for twice the way.
    let weight = |town: &Place, km: f64| (km + 5.0) / f64::from(town.population).powf(0.25);
    near.min_by(|one, other| weight(one.0, one.1).total_cmp(&weight(other.0, other.1)))
}

/// A middling footprint with a city in the midst of it.
fn around_city<'a>(gazetteer: &'a Gazetteer, place: &Footprint) -> Option<Said<'a>> {
    if place.radius_km > MIDDLING_KM {
        return None;
    }
    let cities = gazetteer.places().iter().filter(|town| town.kind == Kind::Town && town.population >= CITY);
    let amid = cities.filter(|town| distance_km(town.middle(), place.middle) <= place.radius_km / 2.0);
    amid.max_by_key(|town| town.population).map(Said::Around)
}

/// The smallest water that holds nearly all of a footprint at sea.
fn on_water<'a>(gazetteer: &'a Gazetteer, place: &Footprint, land: &Land) -> Option<Said<'a>> {
    if land.all() >= AT_SEA {
        return None;
    }
    let size =
        |bbox: &Bbox| bbox.width() * bbox.height() * bbox.south.midpoint(bbox.north).to_radians().cos();
    let waters = gazetteer.places().iter().filter(|water| water.kind == Kind::Water);
    let around = waters.filter(|water| place.share(|spot| holds(&water.bbox, spot)) > 1.0 - NEGLIGIBLE);
    let smallest = around.min_by(|one, other| size(&one.bbox).total_cmp(&size(&other.bbox)))?;
    (size(&smallest.bbox) < MOST_WATER).then_some(Said::Area(smallest))
}

/// Shares of a footprint that are land.
struct Land {
    provinces: Vec<(Province, f64)>,
    abroad: f64,
}

impl Land {
    fn under(place: &Footprint) -> Self {
        let soils: Vec<_> = place.spots.iter().map(|(spot, share)| (soil_at(*spot), *share)).collect();
        let share = |soil: Soil| -> f64 {
            soils.iter().filter(|(own, _)| *own == Some(soil)).map(|(_, share)| share).sum()
        };
        let mut provinces: Vec<_> =
            Province::ALL.into_iter().map(|province| (province, share(Soil::Of(province)))).collect();
        provinces.retain(|(_, share)| *share > 0.0);
        provinces.sort_by(|one, other| other.1.total_cmp(&one.1));
        Self { provinces, abroad: share(Soil::Abroad) }
    }

    fn all(&self) -> f64 {
        self.abroad + self.provinces.iter().map(|(_, share)| share).sum::<f64>()
    }

    /// Those with a part of the land worth naming, `most` at most, where all others together have none.
    fn provinces<'a>(&self, most: usize) -> Option<Said<'a>> {
        let least = self.all() * NEGLIGIBLE;
        let named: Vec<_> = self.provinces.iter().take_while(|(_, share)| *share >= least).collect();
        let theirs: f64 = named.iter().map(|(_, share)| share).sum();
        let is_all = self.all() - theirs <= least && self.all() >= AT_SEA;
        (is_all && (1..=most).contains(&named.len()))
            .then(|| Said::Provinces(named.into_iter().map(|(province, _)| *province).collect()))
    }
}

#[cfg(test)]
mod tests;
