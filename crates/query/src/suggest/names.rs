//! Names of records, organisations and themes.

use catalog::results::Fragment;
use catalog::suggestions::{Meaning, Suggestion};
use catalog::{Facet, Lang, Localised, shortened};

use super::index::NameIndex;
use super::look::Look;
use super::matching::marked;
use super::typed::Typed;
use super::{Records, Sources};
use crate::dictionary::{FacetDictionary, FacetEntry};

/// The facets whose values have names that people type.
const FACETS: [Facet; 2] = [Facet::Org, Facet::Theme];
/// Most values suggested.
const MOST_VALUES: usize = 4;
/// Most records suggested.
const MOST_RECORDS: usize = 8;
/// Characters of a name that are shown: two lines.
const MAX_SHOWN: usize = 140;

/// The names of a snapshot by their words, in both languages.
#[derive(Debug)]
pub struct Names {
    titles: [NameIndex; 2],
    labels: [NameIndex; 2],
    /// What the labels are of, by their numbers; the most used first.
    values: Vec<(Facet, usize)>,
}

impl Names {
    /// Takes seconds for a million records, and 80 to 120 bytes a record.
    pub fn new(records: &dyn Records, dictionary: &FacetDictionary) -> Self {
        let mut values: Vec<(Facet, usize)> = FACETS
            .into_iter()
            .flat_map(|facet| (0..dictionary.entries(facet).len()).map(move |code| (facet, code)))
            .filter(|value| entry(dictionary, *value).is_some_and(|entry| entry.count > 0))
            .collect();
        values
            .sort_by_key(|value| std::cmp::Reverse(entry(dictionary, *value).map_or(0, |entry| entry.count)));
        let titles = Lang::ALL.map(|lang| {
            let titles = (0..records.count()).map(|doc| records.title(doc).get(lang).copied());
            NameIndex::new(lang, titles)
        });
        let labels = Lang::ALL
            .map(|lang| NameIndex::new(lang, values.iter().map(|value| label(dictionary, *value, lang))));
        Self { titles, labels, values }
    }

    /// Looks through the titles, those in `lang` first.
    pub(super) fn titles<'a>(&'a self, typed: &'a Typed, lang: Lang) -> [Look<'a>; 2] {
        in_order(&self.titles, lang).map(|index| Look::new(index, typed))
    }
}

/// Values whose label holds all that was typed, those with a label in `lang` first.
pub(super) fn values(typed: &Typed, lang: Lang, sources: Sources<'_>) -> Vec<Suggestion> {
    let Some(names) = sources.names else { return Vec::new() };
    let dictionary = sources.dictionary;
    let mut found: Vec<(u32, Suggestion)> = Vec::new();
    for index in in_order(&names.labels, lang) {
        let label_of = |number: u32| label(dictionary, *names.values.get(number as usize)?, index.lang());
        let missing = MOST_VALUES - found.len();
        let best =
            if missing == 0 { Vec::new() } else { Look::new(index, typed).best(label_of, MOST_VALUES) };
        let known: Vec<u32> = found.iter().map(|(number, _)| *number).collect();
        for number in best.into_iter().filter(|number| !known.contains(number)).take(missing) {
            let Some(value) = names.values.get(number as usize) else { continue };
            let Some((entry, label)) = entry(dictionary, *value).zip(label_of(number)) else { continue };
            let meaning = Meaning::Value { facet: value.0, key: entry.key.clone(), count: entry.count };
            found.push((number, Suggestion { name: shown(label, typed, index.lang()), meaning }));
        }
    }
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

/// Records whose title holds all that was typed, as the looks find them one after the other.
pub(super) fn records(looks: &[Look<'_>], typed: &Typed, records: &dyn Records) -> Vec<Suggestion> {
    let mut found: Vec<(u32, Suggestion)> = Vec::new();
    for look in looks {
        let title = |doc: u32| records.title(doc).get(look.lang()).copied();
        let missing = MOST_RECORDS - found.len();
        let best = if missing == 0 { Vec::new() } else { look.best(title, MOST_RECORDS) };
        let known: Vec<u32> = found.iter().map(|(doc, _)| *doc).collect();
        for doc in best.into_iter().filter(|doc| !known.contains(doc)).take(missing) {
            let Some(title) = title(doc) else { continue };
            let meaning = Meaning::Record { id: records.id(doc).to_owned() };
            found.push((doc, Suggestion { name: shown(title, typed, look.lang()), meaning }));
        }
    }
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}

fn shown(name: &str, typed: &Typed, lang: Lang) -> Localised<Vec<Fragment>> {
    Localised { value: marked(&shortened(name, MAX_SHOWN), &typed.beginnings(lang)), lang }
}

const fn in_order(indexes: &[NameIndex; 2], lang: Lang) -> [&NameIndex; 2] {
    let [english, french] = indexes;
    match lang {
        Lang::En => [english, french],
        Lang::Fr => [french, english],
    }
}

fn entry(dictionary: &FacetDictionary, (facet, code): (Facet, usize)) -> Option<&FacetEntry> {
    dictionary.entries(facet).get(code)
}

fn label(dictionary: &FacetDictionary, value: (Facet, usize), lang: Lang) -> Option<&str> {
    entry(dictionary, value)?.label.get(lang).map(String::as_str)
}
