//! The decisions behind an item that other items may need: its identifier, subject, place, publisher and years, and its
//! place in a series. A child recomputes its parent's blueprint, which is why blueprints must be cheap and depend on
//! nothing but the seed and the position.

use crate::area::{self, Area};
use crate::organisations::{self, Organisation};
use crate::places::{Jurisdiction, Place};
use crate::random::{Rng, mix2};
use crate::subjects::{Ranked, SUBJECTS};

/// One item in each block of this many is a series.
const BLOCK: usize = 25;

/// Where the item stands among series.
#[derive(PartialEq, Eq, Debug)]
pub(crate) enum Kinship {
    Series,
    /// The identifier of a series in the same catalogue.
    ChildOf(String),
    /// The identifier of nothing, as harvested catalogues are full of.
    OrphanOf(String),
    Alone,
}

pub(crate) struct Blueprint {
    pub(crate) seed: u64,
    /// The seed of the series for its children: a series on one species has no child on another.
    pub(crate) matter: u64,
    pub(crate) id: String,
    pub(crate) ranked: &'static Ranked,
    pub(crate) place: &'static Place,
    pub(crate) area: Area,
    pub(crate) organisation: &'static Organisation,
    pub(crate) first_year: u32,
    pub(crate) last_year: u32,
    pub(crate) kinship: Kinship,
}

impl Blueprint {
    pub(crate) fn of(index: usize, records: usize, seed: u64) -> Self {
        let own = mix2(seed, index as u64);
        let mut rng = Rng::new(mix2(own, 1));
        let is_series = index == series_of_block(index / BLOCK, records, seed);
        let parent = match rng.below(1000) {
            0..120 if !is_series => Some(chosen_series(records, seed, &mut rng)),
            _ => None,
        };
        let is_orphan = !is_series && parent.is_none() && rng.chance(0.0115);
        let mut blueprint = match parent {
            Some(parent) => child(index, &Self::of(parent, records, seed), own, &mut rng),
            None => fresh(index, own, &mut rng),
        };
        if is_series {
            blueprint.kinship = Kinship::Series;
        } else if is_orphan {
            blueprint.kinship = Kinship::OrphanOf(uuid(&mut rng));
        }
        blueprint
    }
}

/// The position of the series of a block; every block has one, however short the last.
fn series_of_block(block: usize, records: usize, seed: u64) -> usize {
    let start = block * BLOCK;
    let length = BLOCK.min(records - start);
    start + Rng::new(mix2(seed, !(block as u64))).below(length)
}

/// A few series have many children and most have few.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of blocks fits an f64 exactly and the product stays below it"
)]
fn chosen_series(records: usize, seed: u64, rng: &mut Rng) -> usize {
    let blocks = records.div_ceil(BLOCK);
    let unit = rng.unit();
    let block = ((unit * unit * blocks as f64) as usize).min(blocks - 1);
    series_of_block(block, records, seed)
}

fn fresh(index: usize, seed: u64, rng: &mut Rng) -> Blueprint {
    let ranked = &SUBJECTS[rng.skewed(SUBJECTS.len())];
    let place = ranked.places[rng.skewed(ranked.places.len())];
    let area = Area::draw(place, rng);
    let city = place.fr.trim_start_matches("Grand ");
    let organisation = organisations::choose(ranked.subject.theme, place.jurisdiction, place.kind, city, rng);
    finish(index, seed, ranked, place, area, organisation, Kinship::Alone, rng)
}

fn child(index: usize, parent: &Blueprint, seed: u64, rng: &mut Rng) -> Blueprint {
    let (place, area) = within(parent, rng);
    let kinship = Kinship::ChildOf(parent.id.clone());
    let own = finish(index, seed, parent.ranked, place, area, parent.organisation, kinship, rng);
    Blueprint { matter: parent.matter, ..own }
}

/// The place of the series or one inside it.
fn within(parent: &Blueprint, rng: &mut Rng) -> (&'static Place, Area) {
    let is_same = rng.chance(0.6);
    let smaller: Vec<&'static Place> =
        parent.ranked.places.iter().copied().filter(|p| is_part(p, parent)).collect();
    if !is_same && !smaller.is_empty() {
        let place = smaller[rng.skewed(smaller.len())];
        return (place, Area::draw(place, rng));
    }
    // Parts, towns and map sheets are drawn in a whole place only: a part of another part may lie beside it.
    let is_whole = parent.area.en == parent.place.en;
    let area = if is_whole { Area::draw(parent.place, rng) } else { parent.area.clone() };
    (parent.place, area)
}

/// The boxes of provinces overlap, so that a place of another is no part, wherever its box lies.
fn is_part(place: &Place, parent: &Blueprint) -> bool {
    [place.jurisdiction, Jurisdiction::Ca].contains(&parent.place.jurisdiction)
        && area::holds(parent.area.bbox, place.bbox)
}

#[expect(clippy::too_many_arguments, reason = "the two callers differ in how they choose each of these")]
fn finish(
    index: usize,
    seed: u64,
    ranked: &'static Ranked,
    place: &'static Place,
    area: Area,
    organisation: &'static Organisation,
    kinship: Kinship,
    rng: &mut Rng,
) -> Blueprint {
    let since = ranked.subject.since;
    let back = rng.below(2025 - since as usize) * rng.below(1000) / 1000;
    let last_year = (2025 - u32::try_from(back).expect("fewer than a hundred years")).max(since + 1);
    let longest = (last_year - since).min(45);
    let first_year = last_year - rng.between(1, longest);
    let id = if rng.chance(0.01) {
        format!("{}-{last_year}-{}-{index:05}", ranked.subject.code, place.jurisdiction.code())
    } else {
        uuid(rng)
    };
    Blueprint { seed, matter: seed, id, ranked, place, area, organisation, first_year, last_year, kinship }
}

/// A version 4 UUID in lower case.
fn uuid(rng: &mut Rng) -> String {
    let (high, low) = (rng.next(), rng.next());
    let (high, low) = (high & !0xf000 | 0x4000, low & !(0b11 << 62) | 0b10 << 62);
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff
    )
}
