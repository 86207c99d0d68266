//! The words and terms of a snapshot, held in memory: what exists, how often, and what is near.

pub(crate) mod peaks;
mod slips;
pub(crate) mod texts;
mod words;

use std::cmp::Reverse;
use std::ops::Range;

use catalog::Lang;

use peaks::Peaks;
use slips::Slips;
use texts::Texts;
use words::Words;

/// A whole word of the catalogue and the term it is searched by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// Lower case without accents, over `[a-z0-9]`.
    pub folded: &'a str,
    /// `None` for codes, numbers and other scripts.
    pub lang: Option<Lang>,
    /// Its most frequent form, lower case with accents.
    pub display: &'a str,
    pub term: &'a str,
    /// Records that hold the word.
    pub df: u32,
}

/// Every word and term of one snapshot.
#[derive(Debug)]
pub struct Lexicon {
    documents: u32,
    words: Words,
    frequent: Peaks,
    /// Made of the words of a language; the others are like nothing else.
    slips: Slips,
    /// Those of the table, sorted; behind them, terms that only words name.
    terms: Texts,
    /// `starts[i]..starts[i + 1]` are the rows of `postings` that hold the term `i`.
    starts: Vec<u64>,
}

/// The rows of the tables behind a lexicon are not in the order they promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the {0} table is not sorted")]
pub struct Unsorted(&'static str);

impl Lexicon {
    /// `words` sorted by (folded, …), `terms` with their number of postings sorted by term.
    pub fn new<'a>(
        documents: u32,
        words: impl IntoIterator<Item = Word<'a>>,
        terms: impl IntoIterator<Item = (&'a str, u32)>,
    ) -> Result<Self, Unsorted> {
        let (mut terms, starts) = sorted_terms(terms)?;
        let words = sorted_words(words, &mut terms, starts.len() - 1)?;
        terms.shrink();
        let frequent = Peaks::new(words.dfs());
        let slips = Slips::new(spoken(&words));
        Ok(Self { documents, words, frequent, slips, terms, starts })
    }

    /// Records in the snapshot.
    pub const fn documents(&self) -> u32 {
        self.documents
    }

    /// Records that hold `term`; 0 for a term that does not exist.
    pub fn frequency(&self, term: &str) -> u32 {
        self.postings(term).map_or(0, |rows| u32::try_from(rows.end - rows.start).unwrap_or(u32::MAX))
    }

    /// The rows of `postings` that hold `term`.
    pub fn postings(&self, term: &str) -> Option<Range<u64>> {
        let index = find(&self.terms, self.known_terms(), term)?;
        Some(self.starts[index]..self.starts[index + 1])
    }

    /// All terms, sorted.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().take(self.known_terms())
    }

    /// The words written `folded` but for case and accents.
    pub fn words(&self, folded: &str) -> Vec<Word<'_>> {
        self.words.written(folded).map(|row| self.word(row)).collect()
    }

    /// The `limit` most frequent words that begin with `prefix`, most frequent first. Takes no longer for a letter that
    /// begins a hundred thousand words than for one that begins a hundred.
    pub fn words_with_prefix(&self, prefix: &str, limit: usize) -> Vec<Word<'_>> {
        let rows = self.frequent.greatest(self.words.dfs(), self.words.with_prefix(prefix), limit);
        rows.into_iter().map(|row| self.word(row)).collect()
    }

    /// Whether any word begins with `prefix`.
    pub fn has_prefix(&self, prefix: &str) -> bool {
        self.words.begins(prefix)
    }

    /// The words most like `folded`: one slip of the keyboard away (two from eight letters on), nearest and most
    /// frequent first. Words shorter than four letters and words with digits are like nothing else.
    pub fn words_near(&self, folded: &str, limit: usize) -> Vec<Word<'_>> {
        if folded.len() < 4 || folded.len() > 40 || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Vec::new();
        }
        let mut found = self.slips.near(folded, 1);
        if folded.len() >= 8 && found.len() < limit {
            found = self.slips.near(folded, 2);
        }
        let mut words: Vec<(usize, Word<'_>)> = found
            .iter()
            .filter_map(|(written, distance)| Some((*distance, self.most_frequent_spoken(written)?)))
            .collect();
        words.sort_by_key(|(distance, word)| (*distance, Reverse(word.df), word.folded));
        words.truncate(limit);
        words.into_iter().map(|(_, word)| word).collect()
    }

    fn most_frequent_spoken(&self, folded: &str) -> Option<Word<'_>> {
        let words = self.words.written(folded).map(|row| self.word(row)).filter(|word| word.lang.is_some());
        words.reduce(|best, word| if word.df > best.df { word } else { best })
    }

    fn word(&self, row: usize) -> Word<'_> {
        self.words.word(row, &self.terms)
    }

    fn known_terms(&self) -> usize {
        self.starts.len() - 1
    }
}

/// The terms, and where the postings of each begin.
fn sorted_terms<'a>(terms: impl IntoIterator<Item = (&'a str, u32)>) -> Result<(Texts, Vec<u64>), Unsorted> {
    let mut texts = Texts::default();
    let mut starts = vec![0];
    let mut next = 0;
    for (term, df) in terms {
        if texts.last().is_some_and(|last| last >= term) {
            return Err(Unsorted("terms"));
        }
        texts.push(term);
        next += u64::from(df);
        starts.push(next);
    }
    starts.shrink_to_fit();
    Ok((texts, starts))
}

/// The words; a term of theirs that is not one of the `known` ones is added to `terms`.
fn sorted_words<'a>(
    words: impl IntoIterator<Item = Word<'a>>,
    terms: &mut Texts,
    known: usize,
) -> Result<Words, Unsorted> {
    let mut sorted = Words::default();
    // Of each language, since its terms nearly follow each other as its words do.
    let mut nexts = [0; 3];
    for word in words {
        if sorted.folded().last().is_some_and(|last| last > word.folded) {
            return Err(Unsorted("words"));
        }
        let next = &mut nexts[word.lang.map_or(2, |lang| lang as usize)];
        let expected = (*next..known.min(*next + 4)).find(|place| terms.get(*place) == word.term);
        let term = expected.or_else(|| find(terms, known, word.term)).unwrap_or_else(|| {
            terms.push(word.term);
            terms.len() - 1
        });
        *next = term;
        sorted.push(&word, term);
    }
    sorted.shrink();
    Ok(sorted)
}

/// The place of `term` among the `known` ones.
fn find(terms: &Texts, known: usize, term: &str) -> Option<usize> {
    let place = terms.partition_point(0..known, |probe| probe < term);
    (place < known && terms.get(place) == term).then_some(place)
}

/// The words of a language, sorted, each once.
fn spoken(words: &Words) -> impl Iterator<Item = &str> + Clone + Send {
    let folded = words.folded();
    (0..folded.len())
        .filter(move |row| words.lang(*row).is_some())
        .scan(None, move |before, row| {
            let word = folded.get(row);
            let is_new = before.replace(word) != Some(word);
            Some(is_new.then_some(word))
        })
        .flatten()
}

#[cfg(test)]
mod scan;
#[cfg(test)]
mod tests {
    use super::*;

    const fn word<'a>(folded: &'a str, display: &'a str, term: &'a str, df: u32) -> Word<'a> {
        Word { folded, lang: Some(Lang::Fr), display, term, df }
    }

    fn lexicon() -> Lexicon {
        let words = [
            word("donne", "donné", "fr:don", 2),
            word("donnees", "données", "fr:don", 9),
            word("eau", "eau", "fr:eau", 8),
            word("inondable", "inondable", "fr:inond", 7),
            word("inondation", "inondation", "fr:inond", 5),
        ];
        Lexicon::new(10, words, [("fr:don", 9), ("fr:eau", 8)]).expect("sorted")
    }

    #[test]
    fn words_are_found_without_accents_by_prefix_and_by_likeness() {
        let lexicon = lexicon();
        let names =
            |words: Vec<Word<'_>>| words.iter().map(|word| word.display.to_owned()).collect::<Vec<_>>();
        assert_eq!(names(lexicon.words("donnees")), ["données"]);
        assert_eq!(names(lexicon.words_with_prefix("inond", 10)), ["inondable", "inondation"]);
        assert_eq!(names(lexicon.words_near("inodnation", 3)), ["inondation"]);
        assert_eq!(names(lexicon.words_near("innondable", 3)), ["inondable"]);
        assert!(lexicon.words_near("eaux", 3).len() == 1 && lexicon.words_near("eu", 3).is_empty());
    }

    #[test]
    fn terms_know_their_rows() {
        let lexicon = lexicon();
        assert_eq!(lexicon.postings("fr:eau"), Some(9..17));
        assert_eq!((lexicon.frequency("fr:don"), lexicon.frequency("fr:nul")), (9, 0));
        // A term that only words name is a term without rows.
        assert_eq!((lexicon.words("inondable")[0].term, lexicon.postings("fr:inond")), ("fr:inond", None));
        assert_eq!(lexicon.terms().collect::<Vec<_>>(), ["fr:don", "fr:eau"]);
    }

    #[test]
    fn unsorted_tables_are_refused() {
        let (a, b) = (word("a", "a", "fr:a", 1), word("b", "b", "fr:b", 1));
        assert!(Lexicon::new(1, [b, a], []).is_err());
        assert!(Lexicon::new(1, [], [("fr:b", 1), ("fr:a", 1)]).is_err());
    }
}
