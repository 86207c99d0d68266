//! From the bytes of an address to text that can be searched for and shown.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;
use percent_encoding::percent_decode_str;

use crate::clean::visible;

/// Decodes `+` and percent sequences. Bytes that are no UTF-8 are taken for Windows-1252, which old forms and links send
/// (`qu%E9bec`).
pub(super) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains(['+', '%']) {
        return Cow::Borrowed(text);
    }
    let blanks = text.replace('+', " ");
    let bytes: Cow<'_, [u8]> = percent_decode_str(&blanks).into();
    let mut decoded = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        decoded.push_str(chunk.valid());
        let (western, _) = WINDOWS_1252.decode_without_bom_handling(chunk.invalid());
        decoded.push_str(&western);
    }
    Cow::Owned(decoded)
}

/// Blanks collapsed to one, and nothing in it that cannot be seen, as in the texts that are searched.
pub(super) fn clean(text: &str) -> String {
    visible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_utf_8_are_windows_1252() {
        let check = |text: &str, expected: &str| assert_eq!(decode(text), expected, "{text}");
        check("qu%E9bec", "québec");
        check("qu%C3%A9bec", "québec");
        check("%C3%A9t%E9+l%92hiver", "été l’hiver");
        check("c%F4te+est+%9Cuvre", "côte est œuvre");
        check("%C3", "Ã");
        check("100%+sure%2", "100% sure%2");
        check("%81", "\u{81}");
    }

    #[test]
    fn what_cannot_be_seen_is_dropped() {
        let check = |text: &str, expected: &str| assert_eq!(clean(text), expected, "{text:?}");
        check(" a\u{0}b\n c\u{b} d ", "ab c d");
        check("water\u{ad}shed perma\u{200b}frost", "watershed permafrost");
        check("\u{202e}evil\u{202c} \u{2066}x\u{2069}", "evil x");
        check("a\u{fffe}b\u{1ffff}c\u{fdd0}d\u{feff}", "abcd");
        check("\u{81}", "");
    }
}
