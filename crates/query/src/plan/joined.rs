//! Words beside each other that texts may hold as one.

use crate::codes;
use crate::parser::Operand;

/// For each clause of a query, the one word that it and its neighbour may be written as.
pub(super) fn joined_words(clauses: &[Vec<Operand>]) -> Vec<Option<String>> {
    let mut words = vec![None; clauses.len()];
    for (place, pair) in clauses.windows(2).enumerate() {
        if let [[Operand::Word(first)], [Operand::Word(second)]] = [&pair[0][..], &pair[1][..]]
            && let Some(word) = codes::joined(first, second)
        {
            words[place] = Some(word.clone());
            words[place + 1] = Some(word);
        }
    }
    words
}
