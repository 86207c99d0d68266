//! Places by their names, as whoever knows some gives them.

use catalog::{Bbox, Lang, Localised, Whereabouts};

/// Names of places, and where they are.
pub trait PlaceNames: Send + Sync {
    /// At most `most` places with a name whose words begin as those of `folded` do, which are folded, with single blanks
    /// between them; the best known first.
    fn beginning_with(&self, folded: &str, lang: Lang, most: usize) -> Vec<Place>;

    /// The place that a search names, if it does.
    fn meant_by(&self, _text: &str, _lang: Lang) -> Option<Meant> {
        None
    }

    /// The name of the place that has exactly this box.
    fn name_of(&self, _bbox: &Bbox, _lang: Lang) -> Option<Localised> {
        None
    }

    /// Where a footprint lies, where that can be said truly.
    fn whereabouts(&self, _footprint: &[Bbox], _lang: Lang) -> Option<Whereabouts> {
        None
    }
}

/// A place by its name in a language.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub name: Localised,
    pub bbox: Bbox,
}

/// A place that a search names.
#[derive(Debug, Clone, PartialEq)]
pub struct Meant {
    pub place: Place,
    /// The text without the name, and without what leads up to it; may be empty.
    pub text: String,
}

/// For catalogues that know of no places.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPlaces;

impl PlaceNames for NoPlaces {
    fn beginning_with(&self, _: &str, _: Lang, _: usize) -> Vec<Place> {
        Vec::new()
    }
}
