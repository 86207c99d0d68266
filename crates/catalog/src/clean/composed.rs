//! The kinds of texts there are, each with what is to be done to it.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::entities::decoded;
use super::visible;

/// A text without markup: what pages show and searches read as it stands.
pub(crate) fn plain(text: &str) -> Cow<'_, str> {
    // Harvesters escape once more what was escaped before: `&amp;#39;`.
    let steps: [Step; 4] = [decoded, decoded, visible, composed];
    steps.into_iter().fold(Cow::Borrowed(text), then)
}

/// A text that may hold markup, whose entities are the business of whoever renders it.
pub(crate) fn markup(text: &str) -> Cow<'_, str> {
    let steps: [Step; 2] = [visible, composed];
    steps.into_iter().fold(Cow::Borrowed(text), then)
}

/// An address on the web. Its letters stay as they are, since a server may know it in that form only.
pub(crate) fn address(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    if text.contains("&amp;") { Cow::Owned(text.replace("&amp;", "&")) } else { text }
}

fn composed(text: &str) -> Cow<'_, str> {
    // Nothing before U+0300, whose first byte this is, can be composed with anything.
    if text.bytes().all(|byte| byte < 0xcc) {
        return Cow::Borrowed(text);
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

type Step = fn(&str) -> Cow<'_, str>;

fn then(text: Cow<'_, str>, step: Step) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => step(text),
        Cow::Owned(text) => {
            let changed = match step(&text) {
                Cow::Borrowed(_) => None,
                Cow::Owned(changed) => Some(changed),
            };
            Cow::Owned(changed.unwrap_or(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_written_alike_whatever_their_form() {
        let check = |text: &str, expected: &str| assert_eq!(plain(text), expected, "{text:?}");
        check("E\u{301}te\u{301}", "Été");
        check("hunters&amp;#39; zones", "hunters' zones");
        check("Water&shy;shed&#0;&#x202e;&#8203;", "Watershed");
        check("&lt;b&gt;", "<b>");
        assert_eq!(markup("a &lt; b\u{200b}c e\u{301}"), "a &lt; bc é");
        assert_eq!(address("http://a.ca/?a=1&amp;b=e\u{301}\u{200b}"), "http://a.ca/?a=1&b=e\u{301}");
    }
}
