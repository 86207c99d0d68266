//! What the index holds of one record.

use catalog::Lang;
use query::document::{FieldCounts, FieldText};
use query::scoring::impact;
use query::tokens::words;

use crate::records::vocabulary::{Listed, TermId, Tokeniser};

/// Rows of one record; postings and words are sorted by number and without repetition.
#[derive(Debug, Default)]
pub(crate) struct DocumentTerms {
    pub(crate) postings: Vec<(TermId, i32)>,
    /// With the place of the first word.
    pub(crate) pairs: Vec<(Pair, u32)>,
    pub(crate) words: Vec<u32>,
    /// With how often each occurs.
    pub(crate) surfaces: Vec<(u32, u32)>,
}

/// Two words next to each other in a text, by the numbers (later ranks) of their spellings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair(u64);

impl Pair {
    pub(crate) fn new(first: u32, second: u32) -> Self {
        Self(u64::from(first) << u32::BITS | u64::from(second))
    }

    pub(crate) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    pub(crate) const fn first(self) -> u32 {
        (self.0 >> u32::BITS) as u32
    }

    #[expect(clippy::cast_possible_truncation, reason = "takes the 64 bits apart again")]
    pub(crate) const fn second(self) -> u32 {
        self.0 as u32
    }
}

/// The rows of a record with these texts.
pub(crate) fn document_terms(texts: &[FieldText<'_>], tokeniser: &mut Tokeniser<'_>) -> DocumentTerms {
    let mut terms = DocumentTerms::default();
    let mut lengths = [FieldCounts::default(); 2];
    let mut occurrences = Vec::new();
    let mut surfaces = Vec::new();
    let mut place = 0;
    for text in texts {
        let length = &mut lengths[text.lang as usize][text.field as usize];
        let mut before = None;
        for word in words(&text.text) {
            let spelling = if word.is_elided {
                tokeniser.spelling(word.text)
            } else {
                let Some(token) = tokeniser.token(word.text, text.lang) else { continue };
                occurrences.push((token.term, text.field as usize));
                if let Some(Listed { word, surface }) = token.listed {
                    *length = length.saturating_add(1);
                    terms.words.push(word);
                    surfaces.push(surface);
                }
                token.spelling
            };
            if let Some(before) = before {
                terms.pairs.push((Pair::new(before, spelling), place - 1));
            }
            before = Some(spelling);
            place += 1;
        }
        // A gap, so that no phrase crosses from one text into the next.
        place += 1;
    }
    terms.postings = postings(occurrences, lengths);
    terms.words.sort_unstable();
    terms.words.dedup();
    surfaces.sort_unstable();
    terms.surfaces = surfaces.chunk_by(|a, b| a == b).map(|same| (same[0], count(same.len()))).collect();
    terms
}

fn postings(mut occurrences: Vec<(TermId, usize)>, lengths: [FieldCounts; 2]) -> Vec<(TermId, i32)> {
    occurrences.sort_unstable();
    let posting = |same: &[(TermId, usize)]| {
        let mut counts = FieldCounts::default();
        for (_, field) in same {
            counts[*field] = counts[*field].saturating_add(1);
        }
        let term = same[0].0;
        (term, impact(counts, lengths_for(term, lengths)))
    };
    occurrences.chunk_by(|a, b| a.0 == b.0).map(posting).collect()
}

/// How long the texts are that a term can stand in: those of its language, or the longer ones for a code or number.
fn lengths_for(term: TermId, lengths: [FieldCounts; 2]) -> FieldCounts {
    let [english, french] = lengths;
    match term.lang() {
        Some(Lang::En) => english,
        Some(Lang::Fr) => french,
        None => std::array::from_fn(|field| english[field].max(french[field])),
    }
}

fn count(occurrences: usize) -> u32 {
    u32::try_from(occurrences).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::sync::Mutex;

    use query::document::Field;

    use super::*;
    use crate::records::vocabulary::{CLASSES, Vocabulary};

    fn text(field: Field, lang: Lang, text: &str) -> FieldText<'_> {
        FieldText { field, lang, text: Cow::Borrowed(text) }
    }

    type Rows<T> = Vec<(String, T)>;

    fn rows(texts: &[FieldText<'_>]) -> (Rows<i32>, Rows<u32>) {
        let shared = Mutex::new(Vocabulary::default());
        let terms = document_terms(texts, &mut Tokeniser::new(&shared));
        let vocabulary = shared.into_inner().expect("no thread panicked");
        let string = |number: u32| vocabulary.strings()[number as usize].to_string();
        let term = |term: TermId| format!("{}:{}", CLASSES[term.class() as usize], string(term.body()));
        let mut postings: Vec<_> = terms.postings.iter().map(|(id, impact)| (term(*id), *impact)).collect();
        postings.sort();
        let pair = |pair: &Pair| format!("{} {}", string(pair.first()), string(pair.second()));
        (postings, terms.pairs.iter().map(|(own, place)| (pair(own), *place)).collect())
    }

    fn places(pairs: &[(&str, u32)]) -> Vec<(String, u32)> {
        pairs.iter().map(|(pair, place)| ((*pair).to_owned(), *place)).collect()
    }

    #[test]
    fn terms_count_in_the_texts_of_their_language() {
        let (postings, _) = rows(&[
            text(Field::Title, Lang::En, "Lakes of 2019"),
            text(Field::Title, Lang::Fr, "Lacs en 2019"),
            text(Field::Description, Lang::Fr, "Les lacs, les lacs et les lacs"),
        ]);
        let expected = [
            ("en:lake", impact([1, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0])),
            ("enstop:of", impact([1, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0])),
            ("fr:lac", impact([1, 0, 3, 0, 0, 0], [2, 0, 3, 0, 0, 0])),
            ("frstop:en", impact([1, 0, 0, 0, 0, 0], [2, 0, 3, 0, 0, 0])),
            ("frstop:et", impact([0, 0, 1, 0, 0, 0], [2, 0, 3, 0, 0, 0])),
            ("frstop:les", impact([0, 0, 3, 0, 0, 0], [2, 0, 3, 0, 0, 0])),
            ("x:2019", impact([2, 0, 0, 0, 0, 0], [2, 0, 3, 0, 0, 0])),
        ];
        assert_eq!(postings, expected.map(|(term, impact)| (term.to_owned(), impact)));
    }

    #[test]
    fn pairs_are_of_words_as_written_and_do_not_cross_texts() {
        let (_, pairs) = rows(&[
            text(Field::Keywords, Lang::Fr, "Qualité de l'eau"),
            text(Field::Keywords, Lang::En, "ice"),
            text(Field::Title, Lang::En, "Lakes, the lakes"),
        ]);
        let expected = [("qualite de", 0), ("de l", 1), ("l eau", 2), ("lakes the", 7), ("the lakes", 8)];
        assert_eq!(pairs, places(&expected));
    }

    #[test]
    fn a_long_word_is_indexed_by_its_beginning() {
        let long = "y".repeat(1_000_000);
        let (postings, pairs) = rows(&[text(Field::Title, Lang::En, &format!("{long} lake {long}s"))]);
        assert_eq!(postings.len(), 2, "both beginnings are the same");
        assert!(postings.iter().all(|(term, _)| term.len() <= 110));
        assert!(pairs.len() == 2 && pairs.iter().all(|(pair, _)| pair.len() <= 110));
    }
}
