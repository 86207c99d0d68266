//! Names that others chose, as a person or a terminal may read them.

use std::borrow::Cow;

/// The text with what is invisible or moves the cursor written out, such as `\u{1b}`: a name can hold lines and escape
/// sequences, and must not forge a line of a report.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_treacherous) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        if is_treacherous(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// Control characters, ends of lines, and what turns the direction of writing or is not seen at all.
fn is_treacherous(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_the_cursor_is_written_out() {
        assert_eq!(shown("côte-nord/été (1).json"), "côte-nord/été (1).json");
        assert_eq!(shown("a\n\u{1b}[31m.json"), "a\\n\\u{1b}[31m.json");
        assert_eq!(shown("a\u{9b}\u{202e}\u{2028}b"), "a\\u{9b}\\u{202e}\\u{2028}b");
    }
}
