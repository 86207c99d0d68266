//! How a name holds what was typed: which of its words, in which order.

use std::ops::Range;

use catalog::results::Fragment;
use unicode_normalization::char::is_combining_mark;

use crate::fold::fold_word;
use crate::tokens::{Token, tokens};

/// Words that may stand between two typed ones that follow each other: *qualité de l’eau*.
const MAX_BETWEEN: usize = 2;

/// Where a name has all of the beginnings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    /// Bytes of the words, in the order of the beginnings.
    pub(super) words: Vec<Range<usize>>,
    /// Whether they follow each other as typed.
    pub(super) is_sequence: bool,
    begins_name: bool,
    is_whole: bool,
}

/// Less is better.
pub(super) type Rank = (bool, bool, bool);

impl Match {
    /// `None` when the name lacks one of them.
    pub(super) fn of(name: &str, beginnings: &[&str]) -> Option<Self> {
        if let [typed] = beginnings {
            return Self::of_one(name, typed);
        }
        let words: Vec<NameWord<'_>> = tokens(name).map(NameWord::new).collect();
        let sequence = in_sequence(&words, beginnings);
        let is_sequence = sequence.is_some();
        let places = sequence.or_else(|| in_any_order(&words, beginnings))?;
        let is_whole = places.iter().zip(beginnings).all(|(place, typed)| words[*place].is(typed));
        let begins_name = places.first() == Some(&0);
        let words = places.iter().map(|place| words[*place].token.start..words[*place].token.end());
        Some(Self { words: words.collect(), is_sequence, begins_name, is_whole })
    }

    /// Reads the name no further than to the word.
    fn of_one(name: &str, typed: &str) -> Option<Self> {
        let mut words = tokens(name).map(NameWord::new).enumerate();
        let (place, word) = words.find(|(_, word)| word.begins(typed))?;
        let only = word.token.start..word.token.end();
        Some(Self { words: vec![only], is_sequence: true, begins_name: place == 0, is_whole: word.is(typed) })
    }

    pub(super) const fn rank(&self) -> Rank {
        (!self.is_sequence, !self.begins_name, !self.is_whole)
    }
}

/// The name in pieces, of which those that were typed are marked: the beginnings of words, each at its first place.
pub(super) fn marked(name: &str, beginnings: &[&str]) -> Vec<Fragment> {
    let mut marks: Vec<Range<usize>> = match Match::of(name, beginnings) {
        Some(found) => {
            found.words.into_iter().zip(beginnings).map(|(word, typed)| mark(name, word, typed)).collect()
        }
        None => Vec::new(),
    };
    marks.sort_by_key(|mark| mark.start);
    let mut pieces = Vec::new();
    let mut at = 0;
    for mark in marks {
        push(&mut pieces, &name[at..mark.start], false);
        push(&mut pieces, &name[mark.clone()], true);
        at = mark.end;
    }
    push(&mut pieces, &name[at..], false);
    pieces
}

fn push(pieces: &mut Vec<Fragment>, text: &str, marked: bool) {
    if !text.is_empty() {
        pieces.push(Fragment { text: text.to_owned(), marked });
    }
}

/// The part of the word that is `typed` but for case and accents.
fn mark(name: &str, word: Range<usize>, typed: &str) -> Range<usize> {
    let mut letters = 0;
    let text = &name[word.clone()];
    let end = text.char_indices().find_map(|(at, character)| {
        let is_beyond = letters >= typed.len() && !is_combining_mark(character);
        letters += fold_word(character.encode_utf8(&mut [0; 4])).len();
        is_beyond.then_some(at)
    });
    word.start..word.start + end.unwrap_or(text.len())
}

fn in_sequence(words: &[NameWord<'_>], beginnings: &[&str]) -> Option<Vec<usize>> {
    (0..words.len()).find_map(|start| sequence_from(words, start, beginnings))
}

fn sequence_from(words: &[NameWord<'_>], start: usize, beginnings: &[&str]) -> Option<Vec<usize>> {
    let (first, others) = beginnings.split_first()?;
    let mut places = words[start].begins(first).then(|| vec![start])?;
    for typed in others {
        let last = places.last()? + 1;
        let until = words.len().min(last + 1 + MAX_BETWEEN);
        places.push((last..until).find(|place| words[*place].begins(typed))?);
    }
    Some(places)
}

fn in_any_order(words: &[NameWord<'_>], beginnings: &[&str]) -> Option<Vec<usize>> {
    let mut places: Vec<usize> = Vec::with_capacity(beginnings.len());
    for typed in beginnings {
        let free = (0..words.len()).filter(|place| !places.contains(place));
        let place = free.clone().find(|place| words[*place].is(typed));
        places.push(place.or_else(|| free.clone().find(|place| words[*place].begins(typed)))?);
    }
    Some(places)
}

/// A word of a name; plain ones are compared as they stand, since folding copies them.
struct NameWord<'a> {
    token: Token<'a>,
    folded: Option<String>,
}

impl<'a> NameWord<'a> {
    fn new(token: Token<'a>) -> Self {
        Self { folded: (!token.text.is_ascii()).then(|| fold_word(token.text)), token }
    }

    fn begins(&self, typed: &str) -> bool {
        match &self.folded {
            Some(folded) => folded.starts_with(typed),
            None => self.token.text.get(..typed.len()).is_some_and(|start| start.eq_ignore_ascii_case(typed)),
        }
    }

    fn is(&self, typed: &str) -> bool {
        self.folded.as_deref().unwrap_or(self.token.text).len() == typed.len() && self.begins(typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With what is marked between brackets.
    fn shown(name: &str, beginnings: &[&str]) -> String {
        let pieces = marked(name, beginnings).into_iter();
        pieces.map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text }).collect()
    }

    #[test]
    fn the_typed_part_of_each_word_is_marked() {
        let check = |name: &str, typed: &[&str], expected: &str| assert_eq!(shown(name, typed), expected);
        check("Lidar du Québec", &["queb"], "Lidar du [Québ]ec");
        check("Lidar du Que\u{301}bec", &["que"], "Lidar du [Que\u{301}]bec");
        check("Œuvres d’art", &["oeu", "art"], "[Œu]vres d’[art]");
        check("Water quality", &["qual", "water"], "[Water] [qual]ity");
        check("Water water", &["water", "wat"], "[Water] [wat]er");
        check("Water", &["lake"], "Water");
        check("Water", &[], "Water");
    }

    #[test]
    fn words_that_follow_each_other_are_told_from_those_that_do_not() {
        let is_sequence = |name: &str, typed: &[&str]| Match::of(name, typed).map(|found| found.is_sequence);
        assert_eq!(is_sequence("Qualité de l’eau", &["qualite", "ea"]), Some(true));
        assert_eq!(is_sequence("Eau de qualité", &["qualite", "ea"]), Some(false));
        assert_eq!(is_sequence("Qualité", &["qualite", "qual"]), None);
        let first_is_elsewhere = Match::of("Water levels and water quality", &["water", "qual"]);
        assert_eq!(first_is_elsewhere.map(|found| found.words), Some(vec![17..22, 23..30]));
    }
}
