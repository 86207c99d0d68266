//! What the beginning of a search may become: words of the catalogue, phrases of its titles, places, values of filters,
//! records.
//!
//! Everything is in memory and answers in a bounded number of steps, whatever is typed and however large the catalogue is.
//! Words count by their beginnings; case and accents never matter.

mod choice;
mod completions;
mod docs;
mod index;
mod look;
mod matching;
mod names;
mod phrases;
mod places;
mod slips;
mod typed;
mod wordings;

use catalog::suggestions::Suggestion;
use catalog::{Bilingual, Lang};

use crate::dictionary::FacetDictionary;
use crate::lexicon::Lexicon;
use crate::places::PlaceNames;
use look::Look;
use typed::Typed;

pub use names::Names;

/// The records of a snapshot by their numbers, in the default order.
pub trait Records {
    /// Numbers are below.
    fn count(&self) -> u32;

    fn title(&self, doc: u32) -> Bilingual<&str>;

    fn id(&self, doc: u32) -> &str;
}

/// What is looked through.
#[derive(Clone, Copy)]
pub struct Sources<'a> {
    pub lexicon: &'a Lexicon,
    pub dictionary: &'a FacetDictionary,
    pub records: &'a dyn Records,
    pub places: &'a dyn PlaceNames,
    /// `None` as long as they are being made.
    pub names: Option<&'a Names>,
}

/// At most `most` things that may be meant, each kind together.
pub fn suggestions(text: &str, lang: Lang, most: usize, sources: Sources<'_>) -> Vec<Suggestion> {
    let typed = Typed::new(text);
    let corrected = typed.corrected(sources.lexicon);
    // Names of organisations and places need not be words of a record, so they are looked for as typed first.
    let names = |look: &dyn Fn(&Typed) -> Vec<Suggestion>| {
        let found = look(&typed);
        let corrected = corrected.as_ref().filter(|_| found.is_empty());
        corrected.map_or(found, look)
    };
    let meant = corrected.as_ref().unwrap_or(&typed);
    let looks: Vec<Look<'_>> =
        sources.names.into_iter().flat_map(|names| names.titles(meant, lang)).collect();
    choice::chosen(
        [
            wordings::wordings(&looks, meant, lang, sources),
            names(&|typed| places::places(typed, lang, sources.places)),
            names(&|typed| names::values(typed, lang, sources)),
            names::records(&looks, meant, sources.records),
        ],
        most,
    )
}

#[cfg(test)]
mod tests;
