//! Addresses of the site that more than one page links to.

use std::fmt::Write;

use catalog::Lang;

/// `/{lang}/record/{id}`. Ids come from publishers: all but unreserved characters are escaped.
pub fn record_path(lang: Lang, id: &str) -> String {
    format!("/{lang}/record/{}", encode_segment(id))
}

fn encode_segment(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            _ => write!(encoded, "%{byte:02X}").expect("writing to a String cannot fail"),
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_cannot_leave_their_segment() {
        assert_eq!(record_path(Lang::Fr, "a/../b?c é"), "/fr/record/a%2F..%2Fb%3Fc%20%C3%A9");
    }
}
