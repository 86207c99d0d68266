//! Which records have a text for their whole title.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::analysis::lower;
use crate::fold::fold_word;
use crate::parser::{has_operators, is_operator, is_quote};
use crate::tokens::{is_apostrophe, words};

/// The titles of a snapshot, each as a number of 64 bits: two that differ have one number less than once in a million
/// catalogues.
#[derive(Debug, Default)]
pub struct Titles {
    /// Sorted.
    keys: Vec<u64>,
    docs: Vec<u32>,
}

/// Records with one title that are told apart from others. More than these are no answer to a title.
const MOST: usize = 500;

impl Titles {
    /// Of doc numbers with a title; a record may come with several.
    pub fn new<'a>(titles: impl Iterator<Item = (u32, &'a str)>) -> Self {
        let mut entries: Vec<(u64, u32)> = Vec::new();
        for (doc, title) in titles {
            entries.extend(key_of_words(title).map(|key| (key, doc)));
            if has_operators(title) {
                entries.push((key_of_signs(title), doc));
            }
        }
        entries.sort_unstable();
        entries.dedup();
        entries.shrink_to_fit();
        let (keys, docs) = entries.into_iter().unzip();
        Self { keys, docs }
    }

    /// The records whose title, in either language, has the words of `text` and no others. With signs that are operators
    /// in `text`, as in *Fires 1984 -2020*, the title must have them too.
    pub fn docs(&self, text: &str) -> &[u32] {
        let key = if has_operators(text) { Some(key_of_signs(text)) } else { key_of_words(text) };
        let Some(key) = key else { return &[] };
        let start = self.keys.partition_point(|own| *own < key);
        let length = self.keys[start..].partition_point(|own| *own == key);
        &self.docs[start..start + length.min(MOST)]
    }
}

/// By words alone: signs, case and accents do not matter.
fn key_of_words(text: &str) -> Option<u64> {
    let mut hasher = DefaultHasher::new();
    let mut has_words = false;
    for word in words(text).map(|word| fold_word(word.text)).filter(|word| !word.is_empty()) {
        word.hash(&mut hasher);
        has_words = true;
    }
    has_words.then(|| hasher.finish())
}

/// By everything but blanks, the shape of quotation marks and apostrophes, and the case of what is no operator.
fn key_of_signs(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    let text = text.replace(is_quote, " \" ").replace(is_apostrophe, "'");
    for piece in text.split_whitespace() {
        if is_operator(piece) { piece.hash(&mut hasher) } else { lower(piece).hash(&mut hasher) }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [&str; 5] =
        ["Forest fires 1984 -2020", "Feux de forêt", "Water quality", "LAND NOT OWNED BY THE CROWN", "—"];

    fn found(text: &str) -> Vec<u32> {
        Titles::new((0..).zip(TITLES)).docs(text).to_vec()
    }

    #[test]
    fn a_record_is_known_by_its_whole_title() {
        for (doc, title) in (0..4).zip(TITLES) {
            assert_eq!(found(title), [doc], "{title}");
            assert_eq!(found(&format!(" {title}  ")), [doc], "{title}");
        }
        assert_eq!(found("feux de FORET"), [1]);
        assert_eq!(found("Forest fires, 1984-2020"), [0]);
        assert_eq!(found("forest FIRES 1984  -2020"), [0]);
        assert_eq!(found("land not owned by the Crown"), [3]);
    }

    #[test]
    fn marks_have_the_shape_that_programs_gave_them() {
        let title = "Levé des \"vieux\" puits d'eau -non couverts";
        let titles = Titles::new([(3, title)].into_iter());
        for text in [
            title,
            "Levé des “vieux” puits d’eau -non couverts",
            "Levé des « vieux » puits d'eau -non couverts",
        ] {
            assert_eq!(titles.docs(text), [3], "{text}");
        }
        assert_eq!(titles.docs("Levé des vieux puits d'eau -non couverts"), [] as [u32; 0]);
    }

    #[test]
    fn parts_and_other_operators_are_no_title() {
        for text in [
            "",
            "—",
            "forest fires",
            "water -quality",
            "\"water quality\"",
            "land NOT owned",
            "water OR quality",
        ] {
            assert_eq!(found(text), [] as [u32; 0], "{text}");
        }
    }

    #[test]
    fn a_title_in_both_languages_names_its_record_once() {
        let titles = Titles::new([(7, "Canada"), (7, "Canada"), (9, "canada")].into_iter());
        assert_eq!(titles.docs("Canada"), [7, 9]);
    }
}
