//! Characters that nobody sees.

use std::borrow::Cow;

/// The text without what nobody sees, its line breaks all `\n`.
///
/// Joiners stay between the letters and pictures that they shape, and marks of direction stay beside signs, whose side
/// they say. Embeddings, overrides and isolates go: open at the end of a text, they would turn what follows it, and pages
/// set every text of a record apart with a direction of its own.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(needs_care) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let char = match char {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER if !shapes(before, chars.peek().copied()) => continue,
            '\u{200e}' | '\u{200f}' | '\u{61c}' if !stands_by_a_sign(before, chars.peek().copied()) => {
                continue;
            }
            char if is_unseen(char) => continue,
            char => char,
        };
        shown.push(char);
        before = Some(char);
    }
    Cow::Owned(shown)
}

const ZERO_WIDTH_NON_JOINER: char = '\u{200c}';
const ZERO_WIDTH_JOINER: char = '\u{200d}';

fn needs_care(char: char) -> bool {
    // Most characters of most texts.
    if matches!(char, ' '..='~' | '\n' | '\t') {
        return false;
    }
    let is_line_break = matches!(char, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let may_stay = matches!(char, '\u{61c}' | '\u{200c}'..='\u{200f}');
    is_line_break || may_stay || is_unseen(char)
}

fn is_unseen(char: char) -> bool {
    let is_control = char.is_control() && !matches!(char, '\n' | '\t');
    // The last two of each plane, and 32 more, are no characters and never will be.
    let is_no_character = u32::from(char) & 0xfffe == 0xfffe || matches!(char, '\u{fdd0}'..='\u{fdef}');
    let is_format = matches!(
        char,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e007f}'
    );
    is_control || is_no_character || is_format
}

/// Whether a joiner between these two means something: in scripts from Hebrew on, and between pictures. Between letters
/// of Latin, Greek or Cyrillic it is an accident.
fn shapes(before: Option<char>, after: Option<char>) -> bool {
    let is_shaped = |char: char| char >= '\u{590}' && !matches!(char, '\u{2000}'..='\u{206f}' | '\u{3000}');
    before.is_some_and(is_shaped) && after.is_some_and(is_shaped)
}

fn stands_by_a_sign(before: Option<char>, after: Option<char>) -> bool {
    matches!((before, after), (Some(before), Some(after)) if !before.is_alphanumeric() || !after.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_sees_is_gone_and_what_shapes_words_stays() {
        let check = |text: &str, expected: &str| assert_eq!(visible(text), expected, "{text:?}");
        check("Water\u{ad}shed", "Watershed");
        check("Perma\u{200b}frost", "Permafrost");
        check("Perma\u{200c}frost\u{200d}", "Permafrost");
        check("\u{feff}a\u{2060}b\u{0}c\u{fffe}d\u{1ffff}e\u{fdd0}f\u{7f}g\u{9b}", "abcdefg");
        check("a\u{202e}b\u{202c}c\u{2067}d\u{2069}", "abcd");
        check("a\u{200e}b C++\u{200e} (d)\u{200e}", "ab C++\u{200e} (d)");
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("क्\u{200d}ष", "क्\u{200d}ष");
        check("👩\u{200d}🔬 🏳\u{fe0f}\u{200d}🌈", "👩\u{200d}🔬 🏳\u{fe0f}\u{200d}🌈");
        check("a\r\nb\rc\u{2028}d\u{b}e\tf\u{a0}g", "a\nb\nc\nd\ne\tf\u{a0}g");
        assert!(matches!(visible("Été, \n\t«\u{a0}lacs\u{a0}»"), Cow::Borrowed(_)));
    }
}
