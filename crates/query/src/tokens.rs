//! Words of a text, with where they stand in it. The same cut for both languages, for documents and queries.

use unicode_normalization::char::is_combining_mark;

/// A word: a run of letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// As written; the beginning of a word that is longer than [`MAX_WORD`].
    pub text: &'a str,
    /// Byte offset of its first character in the text.
    pub start: usize,
    /// A French elision (*l'*, *qu'*) or the English *'s*: part of a phrase, but no word to search for.
    pub is_elided: bool,
}

/// Characters of a word that count. Stemmers take time by the square of a word's length; what is longer is no word, and
/// found by its beginning.
pub const MAX_WORD: usize = 100;

impl Token<'_> {
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of `text` that can be searched for, in order.
pub fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    words(text).filter(|token| !token.is_elided)
}

/// All words of `text`, in order: those that phrases are made of.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// Iterator of [`words`].
#[derive(Debug, Clone)]
pub struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Words<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(is_word_character)?;
        let rest = &self.text[start..];
        let length = rest.find(|character| !is_word_character(character)).unwrap_or(rest.len());
        self.at = start + length;
        let (word, after) = rest.split_at(length);
        let is_elided = is_elided(word, after) || is_suffix(word, &self.text[..start]);
        Some(Token { text: beginning(word), start, is_elided })
    }
}

fn beginning(word: &str) -> &str {
    word.char_indices().nth(MAX_WORD).map_or(word, |(end, _)| &word[..end])
}

/// One of the apostrophes is a letter by its class (U+02BC).
fn is_word_character(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    (character.is_alphanumeric() && !is_apostrophe(character)) || is_combining_mark(character)
}

pub(crate) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}

const ELISIONS: [&str; 13] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];

/// Whether the word, folded, can be in texts as a part of others.
pub fn may_be_elided(folded: &str) -> bool {
    ELISIONS.contains(&folded)
}

fn is_elided(word: &str, after: &str) -> bool {
    let mut following = after.chars();
    following.next().is_some_and(is_apostrophe)
        && following.next().is_some_and(char::is_alphanumeric)
        && ELISIONS.iter().any(|elision| word.eq_ignore_ascii_case(elision))
}

fn is_suffix(word: &str, before: &str) -> bool {
    let mut preceding = before.chars().rev();
    preceding.next().is_some_and(is_apostrophe)
        && preceding.next().is_some_and(char::is_alphanumeric)
        && (word.eq_ignore_ascii_case("s") || word.eq_ignore_ascii_case("t"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elisions_and_possessives_are_no_words() {
        let check = |text: &str, expected: &[&str]| {
            let words: Vec<&str> = tokens(text).map(|token| token.text).collect();
            assert_eq!(words, expected, "{text}");
        };
        check("L'eau d’Ottawa, qu'on", &["eau", "Ottawa", "on"]);
        check("d\u{2bc}été", &["été"]);
        check("Canada's lakes", &["Canada", "lakes"]);
        check("rock 'n' roll", &["rock", "n", "roll"]);
        check("d'", &["d"]);
        check("Saint-Jean_2019 (v1.2)", &["Saint", "Jean", "2019", "v1", "2"]);
        check("", &[]);
        check("e\u{301}te\u{301} !", &["e\u{301}te\u{301}"]);
    }

    #[test]
    fn phrases_are_made_of_all_words() {
        let words: Vec<&str> = words("L'eau d’Ottawa, Canada's").map(|word| word.text).collect();
        assert_eq!(words, ["L", "eau", "d", "Ottawa", "Canada", "s"]);
    }

    #[test]
    fn of_a_long_word_the_beginning_counts() {
        let text = format!("{} lac {}", "y".repeat(1_000_000), "é".repeat(MAX_WORD));
        let lengths: Vec<usize> = tokens(&text).map(|token| token.text.chars().count()).collect();
        assert_eq!(lengths, [MAX_WORD, 3, MAX_WORD]);
    }

    #[test]
    fn tokens_know_where_they_stand() {
        let text = "l’été à Gaspé";
        for token in tokens(text) {
            assert_eq!(&text[token.start..token.end()], token.text);
        }
    }
}
