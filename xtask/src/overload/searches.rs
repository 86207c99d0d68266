//! Searches, no two of them equal: none is answered from memory.

use std::sync::atomic::{AtomicU32, Ordering};

const WORDS: [&str; 12] = [
    "water", "map", "forest", "lake", "climate", "road", "survey", "coast", "soil", "eau", "carte", "climat",
];

#[derive(Default)]
pub(crate) struct Searches {
    asked: AtomicU32,
}

impl Searches {
    /// The address of the next one: a word or two in an area that nobody has asked about.
    pub(crate) fn next(&self) -> String {
        let number = self.asked.fetch_add(1, Ordering::Relaxed);
        let word = |number: u32| WORDS[number as usize % WORDS.len()];
        let lang = if number.is_multiple_of(2) { "en" } else { "fr" };
        let second = if number.is_multiple_of(3) { format!("+{}", word(number / 3)) } else { String::new() };
        let (west, south) = (14_000 - number % 4_000, 4_000 + number / 4_000);
        format!("/{lang}/search?q={}{second}&bbox=-{},{},-60,80", word(number), degrees(west), degrees(south))
    }
}

/// Hundredths of a degree as canonical addresses write them, which are not redirected.
fn degrees(hundredths: u32) -> String {
    (f64::from(hundredths) / 100.0).to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_are_equal() {
        let searches = Searches::default();
        let asked: HashSet<String> = (0..100_000).map(|_| searches.next()).collect();
        assert_eq!(asked.len(), 100_000);
    }
}
