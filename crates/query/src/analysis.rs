//! Words to terms: stop words, stems, folding.
//!
//! A term is `en:<stem>`, `fr:<stem>`, or `x:<word>` for what has no language (codes, numbers, other scripts). Stop words
//! are `enstop:<word>` and `frstop:<word>`, terms of their own: only queries that have no other words ask for them.
//! Stems are taken from the accented word and folded afterwards: folding first breaks French (*données*, *donné*).

use catalog::Lang;
use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

use crate::fold::fold_word;
use crate::stop_words;

/// Changes whenever the same text would give other terms. Snapshots name the analyser they were built with.
pub const ANALYSER_ID: &str = "snowball-en-fr-6";

/// Turns words into terms.
pub struct Analyser {
    english: Stemmer,
    french: Stemmer,
}

impl Default for Analyser {
    fn default() -> Self {
        Self { english: Stemmer::create(Algorithm::English), french: Stemmer::create(Algorithm::French) }
    }
}

impl Analyser {
    /// The term of a word of a text in `lang`, or of a stop word; `None` when nothing of it is left folded.
    pub fn any_term(&self, word: &str, lang: Lang) -> Option<String> {
        stop_term(&lower(word), lang).or_else(|| self.term(word, lang))
    }

    /// The term of a word of a text in `lang`; `None` for stop words.
    pub fn term(&self, word: &str, lang: Lang) -> Option<String> {
        let lower = lower(word);
        if is_stop_word(&lower, lang) {
            return None;
        }
        let folded = fold_word(&lower);
        if folded.is_empty() {
            return None;
        }
        Some(if has_no_language(&lower) { format!("x:{folded}") } else { self.stem_term(&lower, lang) })
    }

    fn stem_term(&self, lower: &str, lang: Lang) -> String {
        let stemmer = match lang {
            Lang::En => &self.english,
            Lang::Fr => &self.french,
        };
        let stem = agent(lower, lang).unwrap_or_else(|| stemmer.stem(lower).into_owned());
        format!("{lang}:{}", fold_word(&stem))
    }
}

/// What does something is not what it does, though Snowball takes the suffix off both: *elevator* and *elevation*, *coordinator* and
/// *coordinate*, *générateur* and *génération*. Such a word is its own stem, but for number and, in French, gender.
fn agent(lower: &str, lang: Lang) -> Option<String> {
    let singular = lower.strip_suffix('s').unwrap_or(lower);
    match lang {
        Lang::En => singular.ends_with("ator").then(|| singular.to_owned()),
        Lang::Fr if singular.ends_with("ateur") => Some(singular.to_owned()),
        Lang::Fr => singular.strip_suffix("atrice").map(|verb| format!("{verb}ateur")),
    }
}

/// Lower case in composed form (NFC), `œ` and `æ` written out, as the stemmers expect.
pub fn lower(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut lower = String::with_capacity(word.len());
    for character in word.nfc().flat_map(char::to_lowercase) {
        match character {
            'œ' => lower.push_str("oe"),
            'æ' => lower.push_str("ae"),
            other => lower.push(other),
        }
    }
    lower
}

/// Whether the word, lower case and with its accents, carries no meaning in `lang`.
pub fn is_stop_word(lower: &str, lang: Lang) -> bool {
    stop_words::list(lang).binary_search(&lower).is_ok()
}

/// The term of a stop word of `lang`, given in lower case and with its accents.
pub fn stop_term(lower: &str, lang: Lang) -> Option<String> {
    is_stop_word(lower, lang).then(|| format!("{lang}stop:{}", fold_word(lower)))
}

/// The term of a stop word of `lang` that is typed without its accents: `ete` for *été*.
pub fn unaccented_stop_term(lower: &str, lang: Lang) -> Option<String> {
    let is_one = lower.is_ascii() && !is_stop_word(lower, lang) && stop_words::folded(lang).contains(lower);
    is_one.then(|| format!("{lang}stop:{lower}"))
}

/// Whether `folded` is a stop word of either language but for its accents.
pub fn may_be_stop_word(folded: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| stop_words::folded(lang).contains(folded))
}

/// Words with digits and words of other scripts are the same in both languages.
fn has_no_language(lower: &str) -> bool {
    lower.chars().any(|character| character.is_numeric() || (!character.is_ascii() && !is_latin(character)))
}

const fn is_latin(character: char) -> bool {
    matches!(character, '\u{c0}'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_plurals_do_not_matter() {
        let analyser = Analyser::default();
        let same = |lang: Lang, words: &[&str]| {
            let terms: Vec<_> = words.iter().map(|word| analyser.term(word, lang)).collect();
            assert!(
                terms.windows(2).all(|pair| pair[0] == pair[1]) && terms[0].is_some(),
                "{words:?} {terms:?}"
            );
        };
        same(Lang::Fr, &["inondation", "inondations", "INONDATION"]);
        same(Lang::Fr, &["Données", "données"]);
        same(Lang::Fr, &["côtier", "côtière", "côtières"]);
        same(Lang::En, &["flood", "floods", "Flooding"]);
        same(Lang::En, &["HRDEM2019", "hrdem2019"]);
    }

    #[test]
    fn what_does_something_is_not_what_it_does() {
        let analyser = Analyser::default();
        let term = |lang: Lang, word: &str| analyser.term(word, lang).expect("a term");
        for (one, other) in
            [("elevator", "elevation"), ("coordinators", "coordinates"), ("equator", "equation")]
        {
            assert_ne!(term(Lang::En, one), term(Lang::En, other));
        }
        for (one, other) in [("générateurs", "génération"), ("coordonnatrice", "coordonnées")] {
            assert_ne!(term(Lang::Fr, one), term(Lang::Fr, other));
        }
        assert_eq!(term(Lang::En, "Elevators"), term(Lang::En, "elevator"));
        assert_eq!(term(Lang::Fr, "génératrices"), term(Lang::Fr, "générateur"));
        assert_eq!(term(Lang::En, "elevations"), term(Lang::En, "elevation"));
    }

    #[test]
    fn stop_words_are_told_by_their_accents() {
        let analyser = Analyser::default();
        assert_eq!(analyser.term("mais", Lang::Fr), None);
        assert_eq!(analyser.term("maïs", Lang::Fr).as_deref(), Some("fr:mai"));
        assert_eq!(analyser.term("the", Lang::En), None);
        assert_eq!(analyser.any_term("The", Lang::En).as_deref(), Some("enstop:the"));
        assert_eq!(analyser.any_term("The", Lang::Fr).as_deref(), Some("fr:the"));
        assert_eq!(stop_term("été", Lang::Fr).as_deref(), Some("frstop:ete"));
        assert_eq!(unaccented_stop_term("ete", Lang::Fr).as_deref(), Some("frstop:ete"));
        assert_eq!(unaccented_stop_term("mais", Lang::Fr), None);
        assert!(analyser.term("thé", Lang::Fr).is_some());
    }

    #[test]
    fn every_term_is_plain() {
        let analyser = Analyser::default();
        for word in ["Île", "ŒUVRES", "was", "même", "ᐃᓄᒃᑎᑐᑦ", "½", "naïve", "l", "Москва", "３"]
        {
            for lang in Lang::ALL {
                let Some(term) = analyser.any_term(word, lang) else { continue };
                let (prefix, body) = term.split_once(':').expect("a prefix");
                assert!(
                    ["en", "fr", "x", "enstop", "frstop"].contains(&prefix) && !body.is_empty(),
                    "{term}"
                );
                assert!(
                    body.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()),
                    "{term}"
                );
            }
        }
    }

    #[test]
    fn stop_word_lists_are_sorted() {
        for lang in Lang::ALL {
            assert!(stop_words::list(lang).is_sorted());
        }
    }
}
