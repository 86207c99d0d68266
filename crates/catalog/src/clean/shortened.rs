//! Texts cut to a length.

use std::borrow::Cow;

/// The text in at most `most` characters: a longer one ends in `…`, behind a whole word where its words are not too long,
/// and no full stop or other mark stands before it.
pub fn shortened(text: &str, most: usize) -> Cow<'_, str> {
    if text.len() <= most || text.char_indices().nth(most).is_none() {
        return Cow::Borrowed(text);
    }
    let room = most.saturating_sub(1);
    let end = text.char_indices().nth(room).map_or(text.len(), |(end, _)| end);
    let cut = &text[..end];
    let ends_a_word = text[end..].starts_with(char::is_whitespace);
    let word = cut.rfind(char::is_whitespace).filter(|blank| !ends_a_word && *blank > end / 2);
    let kept = word.map_or(cut, |blank| &cut[..blank]);
    Cow::Owned(format!(
        "{}…",
        kept.trim_end_matches(|char: char| char.is_whitespace() || ",;:(.…".contains(char))
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_behind_a_word_with_an_ellipsis() {
        let check = |text: &str, most: usize, expected: &str| {
            assert_eq!(shortened(text, most), expected);
            assert!(expected.chars().count() <= most);
        };
        check("Lakes of Canada", 15, "Lakes of Canada");
        check("Lakes of Canada", 14, "Lakes of…");
        check("Lakes, of Canada", 9, "Lakes…");
        check("Lakes of Canada", 9, "Lakes of…");
        check("Lakes. Of Canada", 9, "Lakes…");
        check("Lakes… of Canada", 9, "Lakes…");
        check("éééééé", 6, "éééééé");
        check("ééééééé", 6, "ééééé…");
        check("a bbbbbbbbbbb", 8, "a bbbbb…");
    }
}
