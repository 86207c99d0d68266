//! Beginnings of words with a slip in them.

use std::cmp::Reverse;

use crate::lexicon::Lexicon;

/// Shorter beginnings are like too much.
const SHORTEST: usize = 4;
const LONGEST: usize = 40;

/// What `typed`, which begins no word, was meant to be: the beginning of the most frequent word that is one slip of the
/// keyboard away, else the word nearest to it. Takes some hundred look-ups.
pub(super) fn nearest_beginning(lexicon: &Lexicon, typed: &str) -> Option<String> {
    if !(SHORTEST..=LONGEST).contains(&typed.len()) || !typed.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    // Behind the longest part that begins a word, a slip would leave the one before it as it is.
    let known = (0..typed.len()).rev().find(|length| lexicon.has_prefix(&typed[..*length])).unwrap_or(0);
    // Of equally frequent ones the longest, which leaves out least of what was typed.
    let mut best: Option<(u32, usize, Reverse<String>)> = None;
    for place in 0..=known {
        for beginning in one_slip_at(typed, place).filter(|beginning| lexicon.has_prefix(beginning)) {
            let frequency = lexicon.words_with_prefix(&beginning, 1).first().map_or(0, |word| word.df);
            best = best.max(Some((frequency, beginning.len(), Reverse(beginning))));
        }
    }
    let nearest = || lexicon.words_near(typed, 1).first().map(|word| word.folded.to_owned());
    best.map(|(_, _, Reverse(beginning))| beginning).or_else(nearest)
}

/// The letter there left out, changed for its neighbour, for another one, or with one before it.
fn one_slip_at(typed: &str, place: usize) -> impl Iterator<Item = String> {
    let (before, after) = typed.split_at(place);
    let mut rest = after.chars();
    let first = rest.next();
    let behind = rest.as_str();
    let second = rest.next();
    let without = first.map(|_| format!("{before}{behind}"));
    let swapped =
        first.zip(second).map(|(first, second)| format!("{before}{second}{first}{}", rest.as_str()));
    let letters = ('a'..='z').flat_map(move |letter| {
        let replaced = first.map(|_| format!("{before}{letter}{behind}"));
        replaced.into_iter().chain([format!("{before}{letter}{after}")])
    });
    without.into_iter().chain(swapped).chain(letters)
}

#[cfg(test)]
mod tests {
    use catalog::Lang;

    use super::*;
    use crate::lexicon::Word;

    fn corrected(typed: &str) -> Option<String> {
        let words =
            [("eau", 40), ("inondable", 3), ("inondation", 9), ("inuit", 1), ("lidar", 5), ("lien", 8)];
        let words = words.map(|(folded, df)| Word {
            folded,
            lang: Some(Lang::Fr),
            display: folded,
            term: "fr:any",
            df,
        });
        nearest_beginning(&Lexicon::new(50, words, []).expect("sorted"), typed)
    }

    #[test]
    fn a_slip_in_a_beginning_is_seen_before_the_word_is_whole() {
        let check =
            |typed: &str, expected: &str| assert_eq!(corrected(typed).as_deref(), Some(expected), "{typed}");
        check("inodn", "inond");
        check("imondat", "inondat");
        check("nonda", "inonda");
        check("innond", "inond");
        check("indation", "inondation");
        check("lidra", "lidar");
        check("kidar", "lidar");
    }

    #[test]
    fn what_is_like_nothing_stays() {
        for typed in ["xyzxyz", "ino", "2o24", "lidar2"] {
            assert_eq!(corrected(typed), None, "{typed}");
        }
    }
}
