//! Names of records, organisations and themes.

use catalog::results::Fragment;
use catalog::suggestions::{Meaning, Suggestion};
use catalog::{Facet, Lang, Localised, shortened};

use super::index::NameIndex;
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

    /// Those in `lang` first.
    pub(super) fn titles(&self, lang: Lang) -> [&NameIndex; 2] {
        in_order(&self.titles, lang)
    }
}

/// Values whose label holds all that was typed, those with a label in `lang` first.
pub(super) fn values(typed: &Typed, lang: Lang, sources: Sources<'_>) -> Vec<Suggestion> {
    let Some(names) = sources.names else { return Vec::new() };
    let dictionary = sources.dictionary;
    let mut chosen: Vec<u32> = Vec::new();
    let mut found = Vec::new();
    for index in in_order(&names.labels, lang) {
        let label_of = |number: u32| label(dictionary, *names.values.get(number as usize)?, index.lang());
        for number in index.best(typed, label_of, MOST_VALUES) {
            if found.len() == MOST_VALUES || chosen.contains(&number) {
                continue;
            }
            chosen.push(number);
            let Some(value) = names.values.get(number as usize) else { continue };
            let Some((entry, label)) = entry(dictionary, *value).zip(label_of(number)) else { continue };
            let meaning = Meaning::Value { facet: value.0, key: entry.key.clone(), count: entry.count };
            found.push(Suggestion { name: shown(label, typed, index.lang()), meaning });
        }
    }
    found
}

/// Records whose title holds all that was typed, those with a title in `lang` first.
pub(super) fn records(typed: &Typed, lang: Lang, sources: Sources<'_>) -> Vec<Suggestion> {
    let Some(names) = sources.names else { return Vec::new() };
    let mut chosen: Vec<u32> = Vec::new();
    let mut found = Vec::new();
    for index in names.titles(lang) {
        if found.len() == MOST_RECORDS {
            break;
        }
        let title = |doc: u32| sources.records.title(doc).get(index.lang()).copied();
        for doc in index.best(typed, title, MOST_RECORDS) {
            if found.len() < MOST_RECORDS
                && !chosen.contains(&doc)
                && let Some(title) = title(doc)
            {
                chosen.push(doc);
                let meaning = Meaning::Record { id: sources.records.id(doc).to_owned() };
                found.push(Suggestion { name: shown(title, typed, index.lang()), meaning });
            }
        }
    }
    found
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
