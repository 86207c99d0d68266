//! One look through the names of a language for what was typed.

use std::cell::OnceCell;

use catalog::Lang;

use super::docs::Docs;
use super::index::NameIndex;
use super::matching::{Match, Rank};
use super::typed::Typed;

/// Names that are read to tell which of them fit best.
const MAX_READ: usize = 96;

/// The names that hold all that was typed, found once for all who ask.
pub(super) struct Look<'a> {
    pub(super) index: &'a NameIndex,
    pub(super) beginnings: Vec<&'a str>,
    candidates: OnceCell<Docs>,
}

impl<'a> Look<'a> {
    pub(super) fn new(index: &'a NameIndex, typed: &'a Typed) -> Self {
        Self { index, beginnings: typed.beginnings(index.lang()), candidates: OnceCell::new() }
    }

    pub(super) const fn lang(&self) -> Lang {
        self.index.lang()
    }

    pub(super) fn candidates(&self) -> &Docs {
        self.candidates.get_or_init(|| self.index.candidates(&self.beginnings))
    }

    /// The numbers of at most `most` names that hold all that was typed, best first: the words next to each other, the name
    /// beginning with them, the words whole; else in the order of the names.
    pub(super) fn best<'t>(&self, text: impl Fn(u32) -> Option<&'t str>, most: usize) -> Vec<u32> {
        let read = self.candidates().iter().take(MAX_READ);
        let ranked = read.filter_map(|name| Some((Match::of(text(name)?, &self.beginnings)?.rank(), name)));
        let mut ranked: Vec<(Rank, u32)> = ranked.collect();
        ranked.sort_unstable();
        ranked.into_iter().take(most).map(|(_, name)| name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [&str; 6] = [
        "Surface water levels",
        "Qualité de l’eau du lac Saint-Jean",
        "Water quality of the Ottawa River",
        "Quality of drinking water",
        "Watersheds of Québec",
        "WATER QUALITY",
    ];

    fn found(text: &str) -> Vec<&'static str> {
        let index = NameIndex::new(Lang::En, TITLES.iter().copied().map(Some));
        let text_of = |name: u32| TITLES.get(name as usize).copied();
        let typed = Typed::new(text);
        Look::new(&index, &typed).best(text_of, 8).into_iter().filter_map(text_of).collect()
    }

    #[test]
    fn names_are_found_by_the_beginnings_of_their_words() {
        assert_eq!(found("queb"), [TITLES[4]]);
        assert_eq!(found("QUÉBEC water"), [TITLES[4]]);
        assert_eq!(found("lac st"), [] as [&str; 0]);
        assert_eq!(found("lac jea sain"), [TITLES[1]]);
        assert_eq!(found("water of the ottawa"), [TITLES[2]]);
        assert_eq!(found(""), [] as [&str; 0]);
    }

    #[test]
    fn the_best_names_begin_with_the_words_in_their_order() {
        assert_eq!(found("water qual"), [TITLES[2], TITLES[5], TITLES[3]]);
        assert_eq!(found("water"), [TITLES[2], TITLES[5], TITLES[4], TITLES[0], TITLES[3]]);
    }
}
