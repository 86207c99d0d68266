//! Words of a text, with where they stand in it. The same cut for both languages, for documents and queries.

use unicode_normalization::char::is_combining_mark;

/// A word: a run of letters and digits. French elisions (*l'*, *qu'*) and the English *'s* are no words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'a> {
    /// As written.
    pub text: &'a str,
    /// Byte offset of its first character in the text.
    pub start: usize,
}

impl Token<'_> {
    pub const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of `text`, in order.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

/// Iterator of [`tokens`].
#[derive(Debug, Clone)]
pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let rest = &self.text[self.at..];
            let start = self.at + rest.find(is_word_character)?;
            let rest = &self.text[start..];
            let length = rest.find(|character| !is_word_character(character)).unwrap_or(rest.len());
            self.at = start + length;
            let token = Token { text: &rest[..length], start };
            if !is_elided(token.text, &rest[length..]) && !is_suffix(token.text, &self.text[..start]) {
                return Some(token);
            }
        }
    }
}

fn is_word_character(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// A UUID (RFC 9562 §4) as one word, lower case without dashes: cut at them, it would be five words that mean nothing.
pub fn uuid_word(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split('-').collect();
    let lengths = groups.iter().map(|group| group.len());
    let is_uuid = lengths.eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
    is_uuid.then(|| groups.concat().to_ascii_lowercase())
}

const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}')
}

fn is_elided(word: &str, after: &str) -> bool {
    const ELISIONS: [&str; 13] =
        ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"];
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
        check("Canada's lakes", &["Canada", "lakes"]);
        check("rock 'n' roll", &["rock", "n", "roll"]);
        check("d'", &["d"]);
        check("Saint-Jean_2019 (v1.2)", &["Saint", "Jean", "2019", "v1", "2"]);
        check("", &[]);
        check("e\u{301}te\u{301} !", &["e\u{301}te\u{301}"]);
    }

    #[test]
    fn a_uuid_is_one_word() {
        let uuid = "3B0CCBBE-e0f7-4e6f-a6aa-8b327c69a169";
        assert_eq!(uuid_word(uuid).as_deref(), Some("3b0ccbbee0f74e6fa6aa8b327c69a169"));
        assert_eq!((uuid_word("123456"), uuid_word("hrdem-l1-2019-nb-x")), (None, None));
    }

    #[test]
    fn tokens_know_where_they_stand() {
        let text = "l’été à Gaspé";
        for token in tokens(text) {
            assert_eq!(&text[token.start..token.end()], token.text);
        }
    }
}
