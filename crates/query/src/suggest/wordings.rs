//! Words and phrases to search for.

use catalog::suggestions::{Found, Meaning, Suggestion};
use catalog::{Lang, Localised};

use super::completions::completions;
use super::matching::marked;
use super::typed::Typed;
use super::{Names, Sources};
use crate::parser::has_operators;

/// Most of each kind where there are both.
const MOST_OF_EACH: usize = 4;

/// Words of the catalogue and phrases of its titles, in turn. Of several words the last one is completed, as titles with all of
/// them do. A text with operators is left alone: what they mean is for whoever types them.
pub(super) fn wordings(typed: &Typed, lang: Lang, sources: Sources<'_>) -> Vec<Suggestion> {
    if has_operators(typed.text()) {
        return Vec::new();
    }
    let phrases = sources.names.map(|names| phrases(typed, lang, names, sources)).unwrap_or_default();
    let is_alone = typed.words().len() == 1;
    if !is_alone && !phrases.is_empty() {
        return phrases;
    }
    let Some(last) = typed.unfinished(lang) else { return phrases };
    let words = completions(sources.lexicon, &last.folded, lang, MOST_OF_EACH).into_iter().map(|found| {
        // How often the words before come with it would take a search to know.
        let count = found.found.filter(|_| is_alone);
        suggestion(typed.completed(found.word.display), found.word.lang.unwrap_or(lang), typed, count)
    });
    in_turn(words.collect(), phrases)
}

/// In the page's language, else in the other one.
fn phrases(typed: &Typed, lang: Lang, names: &Names, sources: Sources<'_>) -> Vec<Suggestion> {
    let mut of_language = names.titles(lang).into_iter().map(|index| {
        let title = |doc: u32| sources.records.title(doc).get(index.lang()).copied();
        let phrases = index
            .phrases(typed, title, MOST_OF_EACH)
            .into_iter()
            .map(|phrase| suggestion(phrase.text, index.lang(), typed, phrase.titles.map(Found::Titles)));
        phrases.collect::<Vec<_>>()
    });
    of_language.find(|phrases| !phrases.is_empty()).unwrap_or_default()
}

fn suggestion(text: String, lang: Lang, typed: &Typed, found: Option<Found>) -> Suggestion {
    let beginnings: Vec<&str> = typed.words().iter().map(|word| &*word.folded).collect();
    let name = Localised { value: marked(&text, &beginnings), lang };
    Suggestion { name, meaning: Meaning::Words { found } }
}

fn in_turn(words: Vec<Suggestion>, phrases: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut both = Vec::with_capacity(words.len() + phrases.len());
    let mut phrases = phrases.into_iter();
    for word in words {
        both.push(word);
        both.extend(phrases.next());
    }
    both.extend(phrases);
    both
}
