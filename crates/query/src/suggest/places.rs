//! Places with what was typed for their names.

use catalog::suggestions::{Meaning, Suggestion};
use catalog::{Lang, Localised};

use super::matching::marked;
use super::typed::Typed;
use crate::places::{Place, PlaceNames};

/// Most places suggested.
const MOST: usize = 3;
/// Letters of a name behind other words: fewer begin too many.
const SHORTEST_BEHIND_WORDS: usize = 3;

/// Those that all of the words name, else as many of the last words as name one; what stands before is searched for there.
pub(super) fn places(typed: &Typed, lang: Lang, names: &dyn PlaceNames) -> Vec<Suggestion> {
    let found = (0..typed.words().len()).find_map(|first| {
        let (words, name) = typed.split(first);
        if first > 0 && name.len() < SHORTEST_BEHIND_WORDS {
            return None;
        }
        let places = names.beginning_with(&name, lang, MOST);
        let places = places.iter().map(|place| suggestion(place, words, &name));
        Some(places.collect::<Vec<_>>()).filter(|places| !places.is_empty())
    });
    found.unwrap_or_default()
}

fn suggestion(place: &Place, words: &str, typed: &str) -> Suggestion {
    let beginnings: Vec<&str> = typed.split(' ').collect();
    let name = Localised { value: marked(&place.name.value, &beginnings), lang: place.name.lang };
    Suggestion { name, meaning: Meaning::Place { bbox: place.bbox, words: words.to_owned() } }
}
