//! The words and terms of a snapshot, held in memory: what exists, how often, and what is near.

use std::ops::Range;

use catalog::Lang;

/// A whole word of the catalogue and the term it is searched by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case without accents, over `[a-z0-9]`.
    pub folded: Box<str>,
    /// `None` for codes, numbers and other scripts.
    pub lang: Option<Lang>,
    /// Its most frequent form, lower case with accents.
    pub display: Box<str>,
    pub term: Box<str>,
    /// Records that hold the word.
    pub df: u32,
}

/// Every word and term of one snapshot.
#[derive(Debug, Default)]
pub struct Lexicon {
    documents: u32,
    words: Vec<Word>,
    terms: Vec<Box<str>>,
    /// `starts[i]..starts[i + 1]` are the rows of `postings` that hold `terms[i]`.
    starts: Vec<u64>,
}

/// The rows of the tables behind a lexicon are not in the order they promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the {0} table is not sorted")]
pub struct Unsorted(&'static str);

impl Lexicon {
    /// `words` sorted by (folded, …), `terms` with their number of postings sorted by term.
    pub fn new(documents: u32, words: Vec<Word>, terms: Vec<(Box<str>, u32)>) -> Result<Self, Unsorted> {
        if !words.is_sorted_by(|a, b| a.folded <= b.folded) {
            return Err(Unsorted("words"));
        }
        if !terms.is_sorted_by(|a, b| a.0 < b.0) {
            return Err(Unsorted("terms"));
        }
        let mut starts = Vec::with_capacity(terms.len() + 1);
        let mut next = 0;
        starts.push(next);
        for (_, df) in &terms {
            next += u64::from(*df);
            starts.push(next);
        }
        Ok(Self { documents, words, terms: terms.into_iter().map(|(term, _)| term).collect(), starts })
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
        let index = self.terms.binary_search_by(|probe| (**probe).cmp(term)).ok()?;
        Some(self.starts[index]..self.starts[index + 1])
    }

    /// All terms, sorted.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.terms.iter().map(AsRef::as_ref)
    }

    /// The words written `folded` but for case and accents.
    pub fn words(&self, folded: &str) -> &[Word] {
        let start = self.words.partition_point(|word| *word.folded < *folded);
        let length = self.words[start..].partition_point(|word| *word.folded == *folded);
        &self.words[start..start + length]
    }

    /// The `limit` most frequent words that begin with `prefix`, most frequent first.
    pub fn words_with_prefix(&self, prefix: &str, limit: usize) -> Vec<&Word> {
        let start = self.words.partition_point(|word| *word.folded < *prefix);
        let mut found: Vec<&Word> =
            self.words[start..].iter().take_while(|word| word.folded.starts_with(prefix)).collect();
        found.sort_by(|a, b| {
            b.df.cmp(&a.df).then_with(|| a.folded.cmp(&b.folded)).then_with(|| a.term.cmp(&b.term))
        });
        found.truncate(limit);
        found
    }

    /// The words most like `folded`: one slip of the keyboard away (two from eight letters on), nearest and most
    /// frequent first. Words shorter than four letters and words with digits are like nothing else.
    pub fn words_near(&self, folded: &str, limit: usize) -> Vec<&Word> {
        let letters = folded.as_bytes();
        if letters.len() < 4 || letters.len() > 40 || letters.iter().any(u8::is_ascii_digit) {
            return Vec::new();
        }
        let most = if letters.len() < 8 { 1 } else { 2 };
        let mut found: Vec<(usize, &Word)> = self
            .words
            .iter()
            .filter(|word| word.folded.len().abs_diff(letters.len()) <= most && word.lang.is_some())
            .filter_map(|word| Some((edit_distance(letters, word.folded.as_bytes(), most)?, word)))
            .collect();
        found.sort_by(|(a_distance, a), (b_distance, b)| {
            a_distance.cmp(b_distance).then_with(|| b.df.cmp(&a.df)).then_with(|| a.folded.cmp(&b.folded))
        });
        found.dedup_by(|a, b| a.1.folded == b.1.folded);
        found.truncate(limit);
        found.into_iter().map(|(_, word)| word).collect()
    }
}

/// Optimal string alignment distance (Damerau 1964) when it is at most `most`.
fn edit_distance(a: &[u8], b: &[u8], most: usize) -> Option<usize> {
    let width = b.len() + 1;
    let mut before_last = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    for (i, &left) in a.iter().enumerate() {
        let mut row = vec![i + 1; width];
        for (j, &right) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(left != right);
            let mut best = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && left == b[j - 1] && a[i - 1] == right {
                best = best.min(before_last[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        if row.iter().min().is_some_and(|best| *best > most) {
            return None;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    (last[b.len()] <= most).then_some(last[b.len()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(display: &str, df: u32) -> Word {
        let folded = crate::fold::fold_word(display);
        Word {
            term: format!("fr:{folded}").into(),
            folded: folded.into(),
            lang: Some(Lang::Fr),
            display: display.into(),
            df,
        }
    }

    fn lexicon() -> Lexicon {
        let mut words = vec![
            word("données", 9),
            word("donné", 2),
            word("inondation", 5),
            word("inondable", 7),
            word("eau", 8),
        ];
        words.sort_by(|a, b| a.folded.cmp(&b.folded));
        let terms = vec![("fr:don".into(), 9), ("fr:eau".into(), 8)];
        Lexicon::new(10, words, terms).expect("sorted")
    }

    #[test]
    fn words_are_found_without_accents_by_prefix_and_by_likeness() {
        let lexicon = lexicon();
        let names = |words: Vec<&Word>| words.iter().map(|word| word.display.to_string()).collect::<Vec<_>>();
        assert_eq!(names(lexicon.words("donnees").iter().collect()), ["données"]);
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
    }

    #[test]
    fn unsorted_tables_are_refused() {
        assert!(Lexicon::new(1, vec![word("b", 1), word("a", 1)], Vec::new()).is_err());
        assert!(Lexicon::new(1, Vec::new(), vec![("b".into(), 1), ("a".into(), 1)]).is_err());
    }
}
