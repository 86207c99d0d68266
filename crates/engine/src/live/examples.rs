//! Searches to try, made of the titles of the catalogue, so that each has results.

use std::collections::{BTreeMap, BTreeSet};

use catalog::Lang;
use query::analysis::{is_stop_word, lower};
use query::tokens::tokens;

use crate::Snapshot;

/// Titles that are looked at, spread over all of them.
const MOST_TITLES: usize = 2_000;
/// Letters of a word that says something.
const SHORTEST: usize = 4;

/// Words that many titles have and nobody looks for.
const SAY_LITTLE: [&str; 25] = [
    "annual", "annuel", "annuelle", "carte", "cartes", "central", "centrale", "data", "dataset", "datasets",
    "données", "east", "ensemble", "jeux", "maps", "nord", "north", "ouest", "région", "region", "series",
    "série", "south", "version", "west",
];

/// A word, a phrase, two words, and a choice: fewer where titles have less in common.
pub(super) fn examples(snapshot: &Snapshot, lang: Lang) -> Vec<String> {
    let cards = snapshot.cards();
    let step = cards.len().div_ceil(MOST_TITLES).max(1);
    let docs = (0..cards.len()).step_by(step).filter_map(|doc| u32::try_from(doc).ok());
    examples_of(docs.filter_map(|doc| cards.title(doc).get(lang).copied()), lang)
}

fn examples_of<'t>(titles: impl Iterator<Item = &'t str>, lang: Lang) -> Vec<String> {
    let mut pairs = BTreeMap::new();
    let mut words = BTreeMap::new();
    let mut looked_at = 0;
    for title in titles {
        looked_at += 1;
        let runs = runs(title, lang);
        count_each(runs.iter().flat_map(|run| run.windows(2)).map(|pair| pair.join(" ")), &mut pairs);
        count_each(runs.into_iter().flatten(), &mut words);
    }
    // What nearly every title has narrows nothing.
    let by_count = |counts: BTreeMap<String, usize>| {
        let mut counted: Vec<(String, usize)> =
            counts.into_iter().filter(|(_, count)| count * 4 <= looked_at.max(4)).collect();
        counted.sort_by(|(a, few), (b, many)| many.cmp(few).then_with(|| a.cmp(b)));
        counted.into_iter().map(|(text, _)| text)
    };
    let mut said = BTreeSet::new();
    let mut is_new = |text: &str| {
        let own: Vec<String> = text.split(' ').map(ToOwned::to_owned).collect();
        let is_new = own.iter().all(|word| !said.contains(word));
        if is_new {
            said.extend(own);
        }
        is_new
    };
    let pairs: Vec<String> = by_count(pairs).filter(|pair| is_new(pair)).take(2).collect();
    let words: Vec<String> = by_count(words).filter(|word| is_new(word)).take(3).collect();
    let either = match lang {
        Lang::En => "OR",
        Lang::Fr => "OU",
    };
    let choice = words.get(1).zip(words.get(2)).map(|(one, other)| format!("{one} {either} {other}"));
    let phrase = pairs.first().map(|pair| format!("\"{pair}\""));
    words.first().cloned().into_iter().chain(phrase).chain(pairs.get(1).cloned()).chain(choice).collect()
}

/// The words of a title that say something, in runs without others between them.
fn runs(title: &str, lang: Lang) -> Vec<Vec<String>> {
    let mut runs = vec![Vec::new()];
    let mut end = 0;
    for token in tokens(title) {
        let word = lower(token.text);
        let is_next = title.get(end..token.start).is_some_and(|between| between == " ");
        let says_something = word.chars().count() >= SHORTEST
            && word.chars().all(char::is_alphabetic)
            && !is_stop_word(&word, lang)
            && !SAY_LITTLE.contains(&word.as_str());
        if !says_something || !is_next {
            runs.push(Vec::new());
        }
        if says_something {
            runs.last_mut().expect("never empty").push(word);
        }
        end = token.end();
    }
    runs
}

fn count_each(texts: impl Iterator<Item = String>, counts: &mut BTreeMap<String, usize>) {
    for text in texts.collect::<BTreeSet<String>>() {
        *counts.entry(text).or_default() += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_what_titles_have_in_common() {
        let titles = [
            "Water quality of lakes, 2019",
            "Water quality in rivers",
            "Salmon habitat of the coast",
            "Salmon habitat: rivers",
            "Forest fires and lakes",
            "Forest inventory",
            "Eel grass",
            "Ice",
        ];
        assert_eq!(
            examples_of(titles.into_iter(), Lang::En),
            ["forest", "\"salmon habitat\"", "water quality", "lakes OR rivers"]
        );
        assert_eq!(examples_of(["Ice"].into_iter(), Lang::En), Vec::<String>::new());
        assert_eq!(examples_of(["Glace de mer"].into_iter(), Lang::Fr), ["glace"]);
    }
}
