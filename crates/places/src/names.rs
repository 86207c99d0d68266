//! Places by what their names begin with.

use std::sync::LazyLock;

use catalog::whereabouts::Town;
use catalog::{Bbox, Lang, Localised, Whereabouts};
use query::fold::collation_key;
use query::places::{Meant, Place as Found, PlaceNames};

use crate::named;
use crate::place::{Kind, Place};
use crate::read::{self, InvalidLine};
use crate::whereabouts::{self, Said};

/// All places, by name.
#[derive(Debug, Clone, Default)]
pub struct Gazetteer {
    places: Vec<Place>,
    /// Names from each of their words on, folded, with the place and whether it is the whole name; sorted.
    beginnings: Vec<(String, u32, bool)>,
}

impl Gazetteer {
    /// The places that the program knows of.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Gazetteer> = LazyLock::new(|| {
            let all = concat!(include_str!("../data/regions.tsv"), include_str!("../data/towns.tsv"));
            Gazetteer::read(all).expect("the tests read it")
        });
        &BUILT_IN
    }

    /// Places of a text of the form that the data files have.
    pub fn read(text: &str) -> Result<Self, InvalidLine> {
        Ok(Self::of(read::read(text)?))
    }

    /// These places, and before them those of `other`.
    #[must_use]
    pub fn with(&self, other: Self) -> Self {
        Self::of(other.places.into_iter().chain(self.places.iter().cloned()).collect())
    }

    fn of(places: Vec<Place>) -> Self {
        let mut beginnings = Vec::new();
        for (index, place) in (0..).zip(&places) {
            let names = [&place.name.en, &place.name.fr].into_iter().flatten().chain(&place.others);
            for name in names {
                let folded = folded(name);
                let later = folded.match_indices(' ').map(|(at, _)| folded[at + 1..].to_owned());
                beginnings.extend(later.map(|rest| (rest, index, false)));
                beginnings.push((folded, index, true));
            }
        }
        beginnings.sort_unstable();
        beginnings.dedup();
        Self { places, beginnings }
    }

    /// The best known place of exactly this name, folded.
    pub(crate) fn named(&self, name: &str) -> Option<&Place> {
        let from = self.beginnings.partition_point(|(known, ..)| known.as_str() < name);
        let of_name = self.beginnings[from..].iter().take_while(|(known, ..)| known == name);
        let places = of_name.filter(|(.., is_whole)| *is_whole).map(|(_, place, _)| self.place(*place));
        places.min_by_key(|place| (place.kind, std::cmp::Reverse(place.population)))
    }

    pub(crate) fn places(&self) -> &[Place] {
        &self.places
    }

    fn place(&self, index: u32) -> &Place {
        &self.places[index as usize]
    }
}

impl PlaceNames for Gazetteer {
    fn beginning_with(&self, typed: &str, lang: Lang, most: usize) -> Vec<Found> {
        let typed = abbreviations(typed);
        let from = self.beginnings.partition_point(|(known, ..)| known.as_str() < typed.as_str());
        let found = self.beginnings[from..].iter().take_while(|(known, ..)| known.starts_with(&typed));
        let mut found: Vec<(bool, &Place)> =
            found.map(|(_, place, is_whole)| (!is_whole, self.place(*place))).collect();
        found.sort_by_key(|(is_later, place)| (*is_later, place.kind, std::cmp::Reverse(place.population)));
        let mut places: Vec<Found> = Vec::new();
        for (_, place) in found {
            let place = as_found(place, lang);
            if !places.contains(&place) && places.len() < most {
                places.push(place);
            }
        }
        places
    }

    fn meant_by(&self, text: &str, lang: Lang) -> Option<Meant> {
        let (place, text) = named::in_text(self, text)?;
        Some(Meant { place: as_found(place, lang), text })
    }

    fn name_of(&self, bbox: &Bbox, lang: Lang) -> Option<Localised> {
        let place = self.places.iter().find(|place| place.bbox == *bbox)?;
        place.name.localised(lang)
    }

    fn whereabouts(&self, footprint: &[Bbox], lang: Lang) -> Option<Whereabouts> {
        let town = |place: &Place| {
            let (longitude, latitude) = place.middle();
            Town { name: as_found(place, lang).name, province: place.province, longitude, latitude }
        };
        Some(match whereabouts::of(self, footprint)? {
            Said::Around(place) => Whereabouts::Around(town(place)),
            Said::From { town: place, km, direction } => {
                Whereabouts::From { town: town(place), km: rounded(km), direction }
            }
            Said::Provinces(provinces) => Whereabouts::Provinces(provinces),
            Said::Area(place) if place.kind == Kind::Country => Whereabouts::Country,
            Said::Area(place) => Whereabouts::Area(as_found(place, lang).name),
        })
    }
}

/// As precisely as people say distances: whole kilometres, fives from twenty on, tens from a hundred on.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is a few hundred")]
pub(crate) fn rounded(km: f64) -> u32 {
    let step = match km {
        km if km < 20.0 => 1.0,
        km if km < 100.0 => 5.0,
        _ => 10.0,
    };
    ((km / step).round() * step) as u32
}

fn as_found(place: &Place, lang: Lang) -> Found {
    let name = place.name.localised(lang).expect("every place has a name in both languages");
    Found { name, bbox: place.bbox }
}

/// Folded words with single blanks between them, `St.` written out.
pub(crate) fn folded(name: &str) -> String {
    // The key ends in the name itself, which settles ties of titles.
    let key = collation_key(name);
    let words = key.split('\u{0}').next().unwrap_or_default();
    abbreviations(words.trim())
}

fn abbreviations(folded: &str) -> String {
    let written = |word: &str| match word {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        word => word.to_owned(),
    };
    folded.split(' ').map(written).collect::<Vec<_>>().join(" ")
}
