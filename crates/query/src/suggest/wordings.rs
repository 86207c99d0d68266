//! Words and phrases to search for.

use catalog::suggestions::{Found, Meaning, Suggestion};
use catalog::{Lang, Localised};

use super::completions::completions;
use super::look::Look;
use super::matching::marked;
use super::typed::Typed;
use super::{Records, Sources};
use crate::parser::has_operators;

/// Most of each kind where there are both.
const MOST_OF_EACH: usize = 4;

/// Words of the catalogue and phrases of its titles, in turn. Of several words the last one is completed, as titles with all of
/// them do. A text with operators is left alone: what they mean is for whoever types them.
pub(super) fn wordings(
    looks: &[Look<'_>],
    typed: &Typed,
    lang: Lang,
    sources: Sources<'_>,
) -> Vec<Suggestion> {
    if has_operators(typed.text()) {
        return Vec::new();
    }
    let phrases = phrases(looks, typed, sources.records);
    let is_alone = typed.words().len() == 1;
    if !is_alone && !phrases.is_empty() {
        return phrases;
    }
    let Some(last) = typed.unfinished(lang) else { return phrases };
    let words = completions(sources.lexicon, &last.folded, lang, MOST_OF_EACH).into_iter().map(|found| {
        // How often the words before come with it would take a search to know.
        let count = found.found.filter(|_| is_alone);
        suggestion(&typed.completed(found.word.display), found.word.lang.unwrap_or(lang), typed, count)
    });
    in_turn(words.collect(), phrases)
}

/// Of the first look that finds any. A letter begins nearly all there are.
fn phrases(looks: &[Look<'_>], typed: &Typed, records: &dyn Records) -> Vec<Suggestion> {
    if typed.words().iter().all(|word| word.folded.len() < 2) {
        return Vec::new();
    }
    let mut of_looks = looks.iter().map(|look| {
        let title = |doc: u32| records.title(doc).get(look.lang()).copied();
        let phrases = look.phrases(title, MOST_OF_EACH).into_iter();
        let phrases = phrases
            .map(|phrase| suggestion(&phrase.text, look.lang(), typed, Some(Found::Titles(phrase.titles))));
        phrases.collect::<Vec<_>>()
    });
    of_looks.find(|phrases| !phrases.is_empty()).unwrap_or_default()
}

fn suggestion(text: &str, lang: Lang, typed: &Typed, found: Option<Found>) -> Suggestion {
    let beginnings: Vec<&str> = typed.words().iter().map(|word| &*word.folded).collect();
    let name = Localised { value: marked(text, &beginnings), lang };
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
