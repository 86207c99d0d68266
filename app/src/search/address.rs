//! Whether an address is already the canonical one.

use catalog::Search;
use catalog::search_url::to_query;

/// Whether `query` says exactly what the canonical query of `search` says, however its characters are escaped.
///
/// Browsers escape some characters as they like, so comparing the raw texts could redirect for ever.
pub(super) fn means_the_same(query: &str, search: &Search) -> bool {
    unescaped(query) == unescaped(&to_query(search))
}

fn unescaped(query: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(query.len());
    let mut rest = query.as_bytes();
    while let [first, after @ ..] = rest {
        match (first, after) {
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                bytes.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            (b'+', after) => {
                bytes.push(b' ');
                rest = after;
            }
            (byte, after) => {
                bytes.push(*byte);
                rest = after;
            }
        }
    }
    bytes
}

const fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit - b'A' + 10,
    }
}

#[cfg(test)]
mod tests {
    use catalog::search_url::from_query;

    use super::*;

    #[test]
    fn only_differences_of_escaping_are_overlooked() {
        let check = |query: &str, expected: bool| {
            assert_eq!(means_the_same(query, &from_query(query).0), expected, "{query}");
        };
        check("", true);
        check("q=l'eau", true);
        check("q=l%27eau", true);
        check("q=lake%20ice", true);
        check("q=lake+ice&bbox=-80%2C42%2C-70%2C50", true);
        check("q=", false);
        check("q=lake&begin=&end=", false);
        check("q=lake&sort=relevance", false);
        check("west=-80&south=42&east=-70&north=50", false);
    }
}
