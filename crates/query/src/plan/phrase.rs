//! Words next to each other, and the fewest rows that prove it.

use super::Term;

/// Words that stand next to each other in one text, in this order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    words: Vec<Term>,
    /// Places of the first words of pairs that together hold every word.
    cover: Vec<usize>,
}

/// Rows that asking for one pair more is worth: some pages have to be read however rare it is.
const PAIR_ROWS: u64 = 8192;

impl Phrase {
    /// `words` are folded; `frequency` says in how many records one is about. `None` with less than two words.
    pub(super) fn new(words: Vec<Term>, frequency: impl Fn(&Term) -> u64) -> Option<Self> {
        let frequencies: Vec<u64> = words.iter().map(frequency).collect();
        // A pair is in no more records than the rarer of its words.
        let rows: Vec<u64> = frequencies.windows(2).map(|pair| PAIR_ROWS + pair[0].min(pair[1])).collect();
        let cover = cheapest_cover(&rows)?;
        Some(Self { words, cover })
    }

    /// At least two, lower case without accents.
    pub fn words(&self) -> &[Term] {
        &self.words
    }

    /// Pairs whose words are next to each other, with the places of their first words in the phrase: where all of them
    /// are in a text at these distances, the phrase is. A pair can come more than once.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, Term)> {
        self.cover.iter().map(|place| (*place, self.pair(*place)))
    }

    fn pair(&self, place: usize) -> Term {
        let words = [place, place + 1].map(|word| self.words[word].as_str());
        Term::new(&words.join(" ")).expect("two terms and a blank")
    }
}

/// The places of the pairs to ask for: the first, the last, and of two neighbours at least one.
fn cheapest_cover(rows: &[u64]) -> Option<Vec<usize>> {
    let mut best: Vec<(u64, Option<usize>)> = Vec::with_capacity(rows.len());
    for (place, own) in rows.iter().enumerate() {
        let before = (place.saturating_sub(2)..place).min_by_key(|before| best[*before].0);
        best.push((own + before.map_or(0, |before| best[before].0), before));
    }
    let last = rows.len().checked_sub(1)?;
    let mut cover: Vec<usize> = std::iter::successors(Some(last), |place| best[*place].1).collect();
    cover.reverse();
    Some(cover)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<String> {
        let words: Vec<Term> = text.split(' ').map(|word| Term::new(word).expect("plain")).collect();
        let frequency = |word: &Term| if ["of", "the", "a"].contains(&word.as_str()) { 500_000 } else { 100 };
        let phrase = Phrase::new(words, frequency).expect("a phrase");
        phrase.pairs().map(|(place, pair)| format!("{place} {}", pair.as_str())).collect()
    }

    #[test]
    fn every_word_is_in_a_pair_and_rare_pairs_are_asked_for() {
        assert_eq!(pairs("water quality"), ["0 water quality"]);
        assert_eq!(pairs("up to date"), ["0 up to", "1 to date"]);
        assert_eq!(pairs("state of the art"), ["0 state of", "2 the art"]);
        assert_eq!(pairs("part of the a b"), ["0 part of", "1 of the", "3 a b"]);
        assert_eq!(pairs("a new b c d"), ["0 a new", "1 new b", "3 c d"]);
        assert_eq!(pairs("new york new york"), ["0 new york", "2 new york"]);
    }

    #[test]
    fn one_word_is_no_phrase() {
        assert_eq!(Phrase::new(vec![Term::new("lake").expect("plain")], |_| 1), None);
        assert_eq!(Phrase::new(Vec::new(), |_| 1), None);
    }
}
