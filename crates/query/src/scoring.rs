//! BM25F (Robertson & Zaragoza 2009, §3.6) in integers, so that every engine ranks alike.
//!
//! An impact depends on the record alone: lengths are held against fixed reference lengths instead of the
//! catalogue's averages, and IDF is applied at query time. So one record changing changes its own postings only.

use crate::document::FieldCounts;

/// Impacts run from 1 to `MAX_IMPACT`.
pub const MAX_IMPACT: i32 = 1000;

/// Title, keywords, description, other, identifier, shown: who pastes an identifier wants what it is of, before all that mention
/// it.
const WEIGHTS: FieldCountsF = [6.0, 2.0, 1.0, 1.0, 1000.0, 0.2];
const REFERENCE_LENGTHS: FieldCountsF = [8.0, 18.0, 90.0, 12.0, 1.0, 60.0];
const LENGTH_NORMALISATION: FieldCountsF = [0.6, 0.75, 0.75, 0.3, 0.0, 0.5];
const SATURATION: f64 = 1.2;

type FieldCountsF = [f64; 6];

/// What a term found `counts` times in a text of `lengths` words adds to the score, before IDF.
pub fn impact(counts: FieldCounts, lengths: FieldCounts) -> i32 {
    let mut frequency = 0.0;
    for field in 0..counts.len() {
        let norm = 1.0 - LENGTH_NORMALISATION[field]
            + LENGTH_NORMALISATION[field] * f64::from(lengths[field]) / REFERENCE_LENGTHS[field];
        frequency += WEIGHTS[field] * f64::from(counts[field]) / norm;
    }
    #[expect(clippy::cast_possible_truncation, reason = "the value is between 0 and MAX_IMPACT")]
    let impact = (f64::from(MAX_IMPACT) * frequency / (SATURATION + frequency)).round() as i32;
    impact.max(1)
}

/// Ten times the inverse document frequency, at least 1: a common word still settles ties.
pub fn idf(documents: u32, frequency: u32) -> i32 {
    let (documents, frequency) = (f64::from(documents), f64::from(frequency.min(documents)));
    #[expect(clippy::cast_possible_truncation, reason = "the logarithm of a u32 is small")]
    let idf = (10.0 * (1.0 + (documents - frequency + 0.5) / (frequency + 0.5)).ln()).round() as i32;
    idf.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_a_short_title_weighs_most() {
        let lengths = [4, 10, 100, 5, 0, 60];
        let title = impact([1, 0, 0, 0, 0, 0], lengths);
        assert!(title > impact([1, 0, 0, 0, 0, 0], [12, 10, 100, 5, 0, 0]));
        assert!(title > impact([0, 1, 0, 0, 0, 0], lengths));
        assert!(impact([0, 1, 0, 0, 0, 0], lengths) > impact([0, 0, 1, 0, 0, 0], lengths));
        assert!(impact([0, 0, 1, 0, 0, 0], lengths) > 2 * impact([0, 0, 0, 0, 0, 1], lengths));
        assert!(impact([0, 0, 0, 0, 1, 0], lengths) > impact([9, 9, 99, 9, 0, 0], lengths));
        assert!(
            impact([9, 9, 99, 9, 0, 0], lengths) < MAX_IMPACT
                && impact([0, 0, 1, 0, 0, 0], [0, 0, 60_000, 0, 0, 0]) >= 1
        );
    }

    #[test]
    fn rare_words_weigh_more() {
        assert!(idf(1000, 1) > idf(1000, 10) && idf(1000, 10) > idf(1000, 900));
        assert!(idf(1, 1) >= 1 && idf(0, 0) >= 1);
    }
}
