//! What the index holds of one record.

use catalog::Lang;
use query::document::{FieldCounts, FieldText};
use query::scoring::impact;
use query::tokens::tokens;

use crate::records::vocabulary::{BODY_BITS, NO_LANGUAGE, TermId, Tokeniser, class_of};

/// Rows of one record, each kind sorted by number and without repetition.
#[derive(Debug, Default)]
pub(crate) struct DocumentTerms {
    pub(crate) postings: Vec<(TermId, i32)>,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) words: Vec<u32>,
    /// With how often each occurs.
    pub(crate) surfaces: Vec<(u32, u32)>,
}

/// Two terms next to each other in a text of `class`, by the numbers (later ranks) of their bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Pair(u64);

impl Pair {
    pub(crate) fn new(class: u32, first: u32, second: u32) -> Self {
        Self(u64::from(class) << (2 * BODY_BITS) | u64::from(first) << BODY_BITS | u64::from(second))
    }

    pub(crate) const fn from_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(crate) const fn bits(self) -> u64 {
        self.0
    }

    pub(crate) const fn class(self) -> usize {
        (self.0 >> (2 * BODY_BITS)) as usize
    }

    pub(crate) const fn first(self) -> u32 {
        self.body(BODY_BITS)
    }

    pub(crate) const fn second(self) -> u32 {
        self.body(0)
    }

    const fn body(self, shift: u32) -> u32 {
        (self.0 >> shift & ((1 << BODY_BITS) - 1)) as u32
    }
}

/// The rows of a record with these texts.
pub(crate) fn document_terms(texts: &[FieldText<'_>], tokeniser: &mut Tokeniser<'_>) -> DocumentTerms {
    let mut terms = DocumentTerms::default();
    let mut lengths = [FieldCounts::default(); 2];
    let mut occurrences = Vec::new();
    let mut surfaces = Vec::new();
    for text in texts {
        let length = &mut lengths[class_of(text.lang) as usize][text.field as usize];
        let mut before: Option<TermId> = None;
        for token in tokens(&text.text).filter_map(|token| tokeniser.token(token.text, text.lang)) {
            *length = length.saturating_add(1);
            occurrences.push((token.term, text.field as usize));
            terms.words.push(token.word);
            surfaces.push(token.surface);
            if let Some(before) = before {
                terms.pairs.push(Pair::new(class_of(text.lang), before.body(), token.term.body()));
            }
            before = Some(token.term);
        }
    }
    terms.postings = postings(occurrences, lengths);
    terms.pairs.sort_unstable();
    terms.pairs.dedup();
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
    match term.class() {
        NO_LANGUAGE => std::array::from_fn(|field| english[field].max(french[field])),
        class if class == class_of(Lang::En) => english,
        _ => french,
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

    fn rows(texts: &[FieldText<'_>]) -> (Vec<(String, i32)>, Vec<String>) {
        let shared = Mutex::new(Vocabulary::default());
        let terms = document_terms(texts, &mut Tokeniser::new(&shared));
        let vocabulary = shared.into_inner().expect("no thread panicked");
        let body = |number: u32| vocabulary.strings()[number as usize].to_string();
        let term = |term: TermId| format!("{}:{}", CLASSES[term.class() as usize], body(term.body()));
        let pair =
            |pair: &Pair| format!("{}:{} {}", CLASSES[pair.class()], body(pair.first()), body(pair.second()));
        let mut postings: Vec<_> = terms.postings.iter().map(|(id, impact)| (term(*id), *impact)).collect();
        postings.sort();
        let mut pairs: Vec<_> = terms.pairs.iter().map(pair).collect();
        pairs.sort();
        (postings, pairs)
    }

    #[test]
    fn terms_count_in_the_texts_of_their_language() {
        let (postings, pairs) = rows(&[
            text(Field::Title, Lang::En, "Lakes of 2019"),
            text(Field::Title, Lang::Fr, "Lacs en 2019"),
            text(Field::Description, Lang::Fr, "Les lacs, les lacs et les lacs"),
        ]);
        let expected = [
            ("en:lake", impact([1, 0, 0, 0], [2, 0, 0, 0])),
            ("fr:lac", impact([1, 0, 3, 0], [2, 0, 3, 0])),
            ("x:2019", impact([2, 0, 0, 0], [2, 0, 3, 0])),
        ];
        assert_eq!(postings, expected.map(|(term, impact)| (term.to_owned(), impact)));
        assert_eq!(pairs, ["en:lake 2019", "fr:lac 2019", "fr:lac lac"]);
    }

    #[test]
    fn pairs_do_not_cross_texts() {
        let (_, pairs) =
            rows(&[text(Field::Keywords, Lang::En, "water"), text(Field::Keywords, Lang::En, "ice")]);
        assert_eq!(pairs, Vec::<String>::new());
    }
}
