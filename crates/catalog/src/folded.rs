//! Texts without what people do not type.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without accents: two texts that differ in nothing else are alike.
pub fn folded(text: &str) -> String {
    let plain = text.nfd().filter(|character| !is_combining_mark(*character));
    plain.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_go() {
        assert_eq!(folded("PÊCHES et Océans"), "peches et oceans");
        assert_eq!(folded("e\u{301}tang"), folded("Étang"));
    }
}
