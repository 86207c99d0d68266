//! Which organisations there are: English and French names joined across all records.
//!
//! A record alone often names its organisation in one language, in the other language's field, or in a spelling of
//! its own. Joining works on names as people compare them (no case, no accents, no punctuation) and on pairs that some
//! record states; it guesses nothing else, so old and new names of a ministry stay two organisations.

use std::collections::{BTreeMap, HashMap, HashSet};

use catalog::Bilingual;
use query::fold::{fold_word, slug};
use query::tokens::{Token, tokens};

/// The organisations of a catalogue.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Organisations {
    /// With distinct keys, in the order of their folded names.
    pub(crate) entries: Vec<Organisation>,
    /// Index in `entries` of each name asked about; `None` for a name without a letter.
    pub(crate) by_name: Vec<Option<usize>>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Organisation {
    /// Slug of the English name, or of the French one when there is no other.
    pub(crate) key: String,
    pub(crate) label: Bilingual,
}

/// Joins `names`, each with the number of records that give exactly it.
pub(crate) fn join(names: &[(Bilingual, u64)]) -> Organisations {
    let names: Vec<Name> = names.iter().map(|(name, count)| Name::new(name, *count)).collect();
    let pairs = Pairs::of(&names);
    let groups: Vec<Option<String>> = names.iter().map(|name| pairs.group(name)).collect();
    let mut members: BTreeMap<&String, Vec<&Name>> = BTreeMap::new();
    for (name, group) in names.iter().zip(&groups) {
        if let Some(group) = group {
            members.entry(group).or_default().push(name);
        }
    }
    let labels: Vec<Bilingual> =
        members.iter().map(|(group, members)| label(group, members, &pairs)).collect();
    let index: HashMap<&String, usize> =
        members.into_keys().enumerate().map(|(index, group)| (group, index)).collect();
    let by_name = groups.iter().map(|group| group.as_ref().map(|group| index[group])).collect();
    Organisations { entries: with_keys(labels), by_name }
}

/// A name as records give it, with its folded form per language.
struct Name<'a> {
    raw: &'a Bilingual,
    folded: Bilingual,
    count: u64,
}

impl<'a> Name<'a> {
    fn new(raw: &'a Bilingual, count: u64) -> Self {
        let fold = |name: &Option<String>| name.as_deref().map(fold_name).filter(|folded| !folded.is_empty());
        Self { raw, folded: Bilingual { en: fold(&raw.en), fr: fold(&raw.fr) }, count }
    }

    /// The two names when they really are two; a field that repeats the other one says nothing.
    fn pair(&self) -> Option<(&String, &String)> {
        match (&self.folded.en, &self.folded.fr) {
            (Some(en), Some(fr)) if en != fr => Some((en, fr)),
            _ => None,
        }
    }
}

/// Folded words. Signs that are part of a word when they stand right behind it stay: `C++` is not `C`.
fn fold_name(name: &str) -> String {
    let word = |token: Token<'_>| {
        let word = fold_word(token.text);
        let behind = &name[token.end()..];
        let signs = &behind[..behind.len() - behind.trim_start_matches(['+', '#']).len()];
        (!word.is_empty()).then(|| word + signs)
    };
    tokens(name).filter_map(word).collect::<Vec<_>>().join(" ")
}

/// Which English name goes with which French one, by the records that give both.
struct Pairs<'a> {
    french: BTreeMap<&'a String, &'a String>,
    english: BTreeMap<&'a String, &'a String>,
}

impl<'a> Pairs<'a> {
    fn of(names: &'a [Name<'_>]) -> Self {
        let mut counts: BTreeMap<(&String, &String), u64> = BTreeMap::new();
        for name in names {
            if let Some(pair) = name.pair() {
                *counts.entry(pair).or_default() += name.count;
            }
        }
        let mut french: BTreeMap<&String, (u64, &String)> = BTreeMap::new();
        let mut english: BTreeMap<&String, (u64, &String)> = BTreeMap::new();
        for ((en, fr), count) in counts {
            prefer(&mut french, en, count, fr);
            prefer(&mut english, fr, count, en);
        }
        let names = |best: BTreeMap<&'a String, (u64, &'a String)>| {
            best.into_iter().map(|(name, (_, other))| (name, other)).collect()
        };
        Self { french: names(french), english: names(english) }
    }

    /// The folded name that stands for the organisation: its English name where one is known.
    fn group(&self, name: &Name<'_>) -> Option<String> {
        if let Some((en, _)) = name.pair() {
            return Some(en.clone());
        }
        let only = name.folded.en.as_ref().or(name.folded.fr.as_ref())?;
        // A name that some record pairs as English is English; else it may be the French one of a pair, whichever
        // field it stands in.
        let is_english = self.french.contains_key(only);
        let joined = if is_english { None } else { self.english.get(only).copied() };
        Some(joined.unwrap_or(only).clone())
    }
}

/// The most frequent partner; among equals the first in order, which is the one met first.
fn prefer<'a>(
    best: &mut BTreeMap<&'a String, (u64, &'a String)>,
    name: &'a String,
    count: u64,
    other: &'a String,
) {
    let entry = best.entry(name).or_insert((count, other));
    if count > entry.0 {
        *entry = (count, other);
    }
}

/// The spellings most records use. A language in which nobody names the organisation stays empty.
fn label(group: &str, members: &[&Name<'_>], pairs: &Pairs<'_>) -> Bilingual {
    let french = pairs.french.get(&group.to_owned()).map_or(group, |french| french.as_str());
    let best = |folded: fn(&Bilingual) -> &Option<String>, wanted: &str| {
        let mut forms: BTreeMap<&str, u64> = BTreeMap::new();
        for name in members.iter().filter(|name| folded(&name.folded).as_deref() == Some(wanted)) {
            *forms.entry(folded(name.raw).as_deref().unwrap_or_default()).or_default() += name.count;
        }
        // Among equally frequent spellings the first in order.
        let best = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(a.0)));
        best.map(|(form, _)| form.trim().to_owned())
    };
    Bilingual { en: best(|name| &name.en, group), fr: best(|name| &name.fr, french) }
}

/// Keys from labels. Names that differ in signs alone, and long ones, may have the same key: the later ones then carry a
/// number.
fn with_keys(labels: Vec<Bilingual>) -> Vec<Organisation> {
    let mut keys = Keys::default();
    let organisation = |label: Bilingual| {
        let name = label.en.as_deref().or(label.fr.as_deref()).unwrap_or_default();
        Organisation { key: keys.free(&slug(name)), label }
    };
    labels.into_iter().map(organisation).collect()
}

#[derive(Default)]
struct Keys {
    taken: HashSet<String>,
    /// The last number that a key carries, so that a thousand names with one key do not try all numbers each.
    numbers: HashMap<String, u64>,
}

impl Keys {
    fn free(&mut self, slug: &str) -> String {
        if self.taken.insert(slug.to_owned()) {
            return slug.to_owned();
        }
        let beginning = slug[..slug.len().min(MAX_NUMBERED)].trim_end_matches('-');
        let number = self.numbers.entry(beginning.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let key = format!("{beginning}-{number}");
            if self.taken.insert(key.clone()) {
                return key;
            }
        }
    }
}

/// Bytes of a key that a number follows.
const MAX_NUMBERED: usize = 74;

#[cfg(test)]
mod tests {
    use super::*;

    type Given<'a> = (Option<&'a str>, Option<&'a str>, u64);

    fn joined(names: &[Given<'_>]) -> (Vec<String>, Vec<Option<usize>>) {
        let owned = |name: Option<&str>| name.map(str::to_owned);
        let names: Vec<_> = names
            .iter()
            .map(|(en, fr, count)| (Bilingual { en: owned(*en), fr: owned(*fr) }, *count))
            .collect();
        let joined = join(&names);
        let text = |name: &Option<String>| name.clone().unwrap_or_else(|| "-".to_owned());
        let shown = |entry: &Organisation| {
            format!("{}: {} | {}", entry.key, text(&entry.label.en), text(&entry.label.fr))
        };
        (joined.entries.iter().map(shown).collect(), joined.by_name)
    }

    #[test]
    fn a_name_in_one_language_joins_the_pair_that_other_records_state() {
        let (entries, by_name) = joined(&[
            (Some("Fisheries and Oceans Canada"), None, 12),
            (Some("Fisheries and Oceans Canada"), Some("Pêches et Océans Canada"), 8),
            (None, Some("Pêches et Océans Canada"), 1),
            (Some("Fisheries and Oceans Canada"), Some("Fisheries and Oceans Canada"), 5),
            (Some("Pêches et Océans Canada"), None, 1),
            (Some("Fisheries and Oceans Canada"), Some("Pêches et océans"), 2),
        ]);
        assert_eq!(
            entries,
            ["fisheries-and-oceans-canada: Fisheries and Oceans Canada | Pêches et Océans Canada"]
        );
        assert_eq!(by_name, [Some(0); 6]);
    }

    #[test]
    fn spellings_join_under_the_most_frequent_one() {
        let (entries, by_name) = joined(&[
            (Some("hydro quebec"), Some("HYDRO-QUÉBEC"), 1),
            (Some("Hydro-Québec"), Some("Hydro-Québec"), 3),
            (None, Some("Hydro-Que\u{301}bec"), 1),
        ]);
        assert_eq!(entries, ["hydro-quebec: Hydro-Québec | Hydro-Québec"]);
        assert_eq!(by_name, [Some(0); 3]);
    }

    #[test]
    fn names_in_one_language_only_stay_so() {
        let (entries, _) =
            joined(&[(Some("City of Whitehorse"), None, 1), (None, Some("Ville de Gaspé"), 1)]);
        assert_eq!(
            entries,
            ["city-of-whitehorse: City of Whitehorse | -", "ville-de-gaspe: - | Ville de Gaspé"]
        );
    }

    #[test]
    fn old_and_new_names_of_a_ministry_are_two_even_with_one_french_name() {
        let (entries, by_name) = joined(&[
            (Some("Environment Canada"), Some("Environnement Canada"), 2),
            (
                Some("Environment and Climate Change Canada"),
                Some("Environnement et Changement climatique Canada"),
                9,
            ),
            (Some("Environment and Climate Change Canada"), Some("Environnement Canada"), 1),
            (None, Some("Environnement Canada"), 1),
        ]);
        assert_eq!(
            entries,
            [
                "environment-and-climate-change-canada: Environment and Climate Change Canada \
                 | Environnement et Changement climatique Canada",
                "environment-canada: Environment Canada | Environnement Canada",
            ]
        );
        assert_eq!(by_name, [Some(1), Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn signs_that_belong_to_a_word_tell_names_apart() {
        let (entries, by_name) = joined(&[
            (Some("C++ Group"), Some("Groupe C++"), 1),
            (Some("C Group"), Some("Groupe C"), 2),
            (Some("C# Group"), Some("Groupe C#"), 1),
            (Some("C+ Group"), None, 1),
            (Some("C-Group +"), None, 1),
        ]);
        assert_eq!(
            entries,
            [
                "c-group: C Group | Groupe C",
                "c-group-2: C# Group | Groupe C#",
                "c-group-3: C+ Group | -",
                "c-group-4: C++ Group | Groupe C++",
            ]
        );
        assert_eq!(by_name, [Some(3), Some(0), Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn names_without_a_letter_are_none_and_long_ones_get_distinct_keys() {
        let long = "Organisation ".repeat(8);
        let (first, second) = (format!("{long}A"), format!("{long}B"));
        let (entries, by_name) =
            joined(&[(Some("--"), None, 1), (Some(&first), None, 1), (Some(&second), None, 1)]);
        assert_eq!(by_name, [None, Some(0), Some(1)]);
        let keys: HashSet<&str> = entries.iter().filter_map(|entry| entry.split(':').next()).collect();
        assert!(keys.len() == 2 && keys.iter().all(|key| key.len() <= 80), "{keys:?}");
    }
}
