//! Text from elsewhere, such as names that others chose, as a person or a terminal may read it.

use std::fmt::{self, Write};

/// The text with each character written out that moves a cursor, speaks to a terminal, turns the direction of a line or
/// cannot be seen: `\u{1b}`. A name can hold lines and escape sequences, and must not forge a line of a report.
#[derive(Debug, Clone, Copy)]
pub struct Escaped<'a> {
    text: &'a str,
    has_lines: bool,
}

impl<'a> Escaped<'a> {
    /// Of text that is, or is part of, one line.
    pub const fn line(text: &'a str) -> Self {
        Self { text, has_lines: false }
    }

    /// Of text whose ends of lines are its own.
    pub const fn lines(text: &'a str) -> Self {
        Self { text, has_lines: true }
    }
}

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.chars().try_for_each(|c| {
            if is_unseen(c) && !(self.has_lines && c == '\n') {
                write!(f, "{}", c.escape_default())
            } else {
                f.write_char(c)
            }
        })
    }
}

/// Whether a character has an effect instead of a shape.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_an_effect_is_written_out() {
        let escaped = |text| Escaped::line(text).to_string();
        assert_eq!(escaped("Forêts du Québec – 森"), "Forêts du Québec – 森");
        assert_eq!(escaped("côte-nord/été (1).json"), "côte-nord/été (1).json");
        assert_eq!(escaped("a\u{2028}b"), r"a\u{2028}b");
        assert_eq!(escaped("a\nPublished\r\u{1b}[2K\u{9b}31m"), r"a\nPublished\r\u{1b}[2K\u{9b}31m");
        assert_eq!(escaped("\u{202e}gpj.exe\u{2066}"), r"\u{202e}gpj.exe\u{2066}");
        assert_eq!(Escaped::lines("one\ntwo\t3").to_string(), "one\ntwo\\t3");
    }
}
