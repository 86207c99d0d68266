//! JSON written by hand, where the order and the digits of values count.

use std::fmt::Write;

use lake::escape::is_unseen;

/// A text in quotes. What would have an effect on a terminal is escaped as well; to a reader of JSON that is the same.
pub(super) fn text(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    let mut escaped = String::with_capacity(quoted.len());
    for c in quoted.chars() {
        if is_unseen(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(escaped, "\\u{unit:04x}").expect("a String takes all");
            }
        } else {
            escaped.push(c);
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_escaped_is_still_the_same() {
        let raw = "\"été\"\n\u{1b}[2K\u{9b}\u{202e}\u{e0041}";
        let written = text(raw);
        assert!(written.chars().all(|c| !is_unseen(c)), "{written}");
        assert_eq!(serde_json::from_str::<String>(&written).expect("JSON"), raw);
    }
}
