//! What records are about: some sixty subjects, each with its own sentences in both languages. The tables are in the
//! submodules; this one knows their shape and order.

mod climate;
mod farming;
mod fisheries;
mod geology;
mod geophysics;
mod infrastructure;
mod mapping;
mod nature;
mod ocean;
mod safety;
mod society;
mod water;

use std::sync::LazyLock;

use crate::area::candidates;
use crate::phrase::Pair;
use crate::places::Place;
use crate::theme::Theme;

/// How the data is held, which decides formats and scales.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Form {
    Vector,
    Grid,
    Table,
}

pub(crate) struct Subject {
    /// For identifiers that are not UUIDs and for file names.
    pub(crate) code: &'static str,
    pub(crate) theme: Theme,
    pub(crate) form: Form,
    /// The kinds of places that make sense, as bits.
    pub(crate) kinds: u16,
    pub(crate) topics: &'static [&'static str],
    /// The first year for which such data can exist.
    pub(crate) since: u32,
    pub(crate) titles: &'static [Pair],
    pub(crate) leads: &'static [Pair],
    pub(crate) details: &'static [Pair],
    pub(crate) keywords: &'static [Pair],
}

/// A subject with the places where it makes sense, most prominent first.
pub(crate) struct Ranked {
    pub(crate) subject: &'static Subject,
    pub(crate) places: Vec<&'static Place>,
}

/// All subjects, most frequent first. The tables take turns, so that no theme has all the frequent ones.
pub(crate) static SUBJECTS: LazyLock<Vec<Ranked>> = LazyLock::new(|| {
    let tables = [
        mapping::SUBJECTS,
        water::SUBJECTS,
        ocean::SUBJECTS,
        society::SUBJECTS,
        nature::SUBJECTS,
        geology::SUBJECTS,
        climate::SUBJECTS,
        infrastructure::SUBJECTS,
        fisheries::SUBJECTS,
        geophysics::SUBJECTS,
        farming::SUBJECTS,
        safety::SUBJECTS,
    ];
    let longest = tables.iter().map(|table| table.len()).max().unwrap_or_default();
    (0..longest)
        .flat_map(|row| tables.iter().filter_map(move |table| table.get(row)))
        .map(|subject| Ranked { subject, places: candidates(subject.kinds) })
        .collect()
});
