//! Case and accents folded away: how words are compared, sorted and turned into keys.

use std::fmt::Write;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents, over `[a-z0-9]` for Latin scripts. A letter of another script becomes `u` and its
/// code point in hexadecimal, so that every word can be a term and none can be anything else.
pub fn fold_word(word: &str) -> String {
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut folded = String::with_capacity(word.len());
    for character in word.nfkd().filter(|character| !is_combining_mark(*character)) {
        for lower in character.to_lowercase() {
            push_folded(&mut folded, lower);
        }
    }
    folded
}

/// A stable key over `[a-z0-9-]` for a name: `Pêches et Océans Canada` is `peches-et-oceans-canada`.
/// At most 80 characters, cut at a word; empty when the name has no letter or digit.
pub fn slug(name: &str) -> String {
    let mut slug = String::new();
    for word in name.split(|character: char| !character.is_alphanumeric() && !is_combining_mark(character)) {
        let word = fold_word(word);
        if word.is_empty() {
            continue;
        }
        if slug.len() + word.len() + 1 > 80 {
            if slug.is_empty() {
                slug.push_str(&word[..80.min(word.len())]);
            }
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

/// What titles are sorted by: folded words with single blanks, then the title itself to settle ties.
pub fn collation_key(title: &str) -> String {
    let mut key = String::with_capacity(title.len() * 2 + 1);
    for word in title.split(|character: char| !character.is_alphanumeric() && !is_combining_mark(character)) {
        if word.is_empty() {
            continue;
        }
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&fold_word(word));
    }
    key.push('\u{0}');
    key.push_str(title);
    key
}

fn push_folded(folded: &mut String, lower: char) {
    match lower {
        'a'..='z' | '0'..='9' => folded.push(lower),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'ß' => folded.push_str("ss"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'þ' => folded.push_str("th"),
        'ı' => folded.push('i'),
        other if other.is_alphanumeric() => {
            folded.push('u');
            write!(folded, "{:x}", u32::from(other)).expect("writing to a String");
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fold_to_plain_letters_and_digits() {
        let check = |word: &str, expected: &str| assert_eq!(fold_word(word), expected);
        check("Données", "donnees");
        check("ŒUVRE", "oeuvre");
        check("e\u{301}te\u{301}", "ete");
        check("HRDEM2", "hrdem2");
        check("ᐃᓄᒃ", "u1403u14c4u1483");
        check("m²", "m2");
    }

    #[test]
    fn names_become_keys() {
        assert_eq!(slug("Pêches et Océans Canada"), "peches-et-oceans-canada");
        assert_eq!(slug("  (N/A) "), "n-a");
        assert!(slug(&"ministère ".repeat(30)).len() <= 80);
    }
}
