//! Words of the catalogue that begin as typed.

use catalog::Lang;
use catalog::suggestions::Found;

use crate::lexicon::{Lexicon, Word};

/// Words that are looked at: several have one stem, and some are of the other language.
const LOOKED_AT: usize = 48;

/// A word, and where a search for it finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Completion<'a> {
    pub(super) word: Word<'a>,
    pub(super) found: Option<Found>,
}

/// At most `most` words that begin with `beginning`, those of `lang` first, then the most frequent; of words that a search
/// takes for one, the most frequent form.
pub(super) fn completions<'a>(
    lexicon: &'a Lexicon,
    beginning: &str,
    lang: Lang,
    most: usize,
) -> Vec<Completion<'a>> {
    let mut words = lexicon.words_with_prefix(beginning, LOOKED_AT);
    words.retain(|word| is_worth_a_search(word));
    // Sorting is stable: within a language the frequent ones stay first.
    words.sort_by_key(|word| word.lang == Some(lang.other()));
    let mut chosen: Vec<Word<'_>> = Vec::new();
    for word in words {
        if chosen.len() == most {
            break;
        }
        if chosen.iter().all(|other| other.term != word.term && other.folded != word.folded) {
            chosen.push(word);
        }
    }
    chosen.into_iter().map(|word| Completion { word, found: found(lexicon, word.folded) }).collect()
}

/// In how many records a search for the word finds it.
fn found(lexicon: &Lexicon, folded: &str) -> Option<Found> {
    let mut terms: Vec<&str> = lexicon.words(folded).into_iter().map(|word| word.term).collect();
    terms.sort_unstable();
    terms.dedup();
    let most = u64::from(terms.iter().map(|term| lexicon.frequency(term)).max()?);
    match terms.len() {
        _ if most == 0 => None,
        1 => Some(Found::Records(most)),
        _ => Some(Found::AboutRecords(most)),
    }
}

/// Neither a stop word nor the identifier of a single record.
fn is_worth_a_search(word: &Word<'_>) -> bool {
    let kind = word.term.split_once(':').map_or("", |(kind, _)| kind);
    !kind.ends_with("stop") && (word.lang.is_some() || word.df > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word<'a>(folded: &'a str, lang: Option<Lang>, display: &'a str, term: &'a str, df: u32) -> Word<'a> {
        Word { folded, lang, display, term, df }
    }

    fn lexicon() -> Lexicon {
        let (en, fr) = (Some(Lang::En), Some(Lang::Fr));
        let words = [
            word("flood", en, "flood", "en:flood", 9),
            word("flooding", en, "flooding", "en:flood", 4),
            word("floodplain", en, "floodplain", "en:floodplain", 2),
            word("flore", fr, "flore", "fr:flor", 5),
            word("flot", en, "flot", "en:flot", 1),
            word("flot", fr, "flot", "fr:flot", 3),
            word("flow", en, "flow", "enstop:flow", 30),
            word("flx1", None, "flx1", "x:flx1", 1),
        ];
        let terms = [("en:flood", 11), ("en:floodplain", 2), ("en:flot", 1), ("fr:flor", 5), ("fr:flot", 3)];
        Lexicon::new(50, words, terms).expect("sorted")
    }

    #[test]
    fn the_pages_language_comes_first_and_forms_of_a_word_are_one() {
        let lexicon = lexicon();
        let check = |lang: Lang, expected: &[(&str, Option<Found>)]| {
            let found: Vec<_> = completions(&lexicon, "flo", lang, 4)
                .into_iter()
                .map(|completion| (completion.word.display, completion.found))
                .collect();
            assert_eq!(found, expected);
        };
        let (flood, plain) = (("flood", Some(Found::Records(11))), ("floodplain", Some(Found::Records(2))));
        let (flore, flot) = (("flore", Some(Found::Records(5))), ("flot", Some(Found::AboutRecords(3))));
        check(Lang::En, &[flood, plain, flot, flore]);
        check(Lang::Fr, &[flore, flot, flood, plain]);
    }

    #[test]
    fn what_no_search_is_for_is_not_suggested() {
        let lexicon = lexicon();
        assert_eq!(completions(&lexicon, "flow", Lang::En, 4), []);
        assert_eq!(completions(&lexicon, "flx", Lang::En, 4), []);
    }
}
