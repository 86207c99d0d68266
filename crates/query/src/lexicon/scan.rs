//! What a lexicon answers, beside what a look at every word answers.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use catalog::Lang;
use proptest::prelude::*;

use super::{Lexicon, Word};

/// Few letters, so that words are alike.
fn words() -> impl Strategy<Value = BTreeMap<(String, Option<Lang>), u32>> {
    let lang = prop::sample::select(vec![Some(Lang::En), Some(Lang::Fr)]);
    let spoken = ("[a-c]{1,12}", lang);
    let code = ("[a-b1-2]{1,5}1", Just(None));
    prop::collection::btree_map(prop_oneof![9 => spoken, 1 => code], 1_u32..5, 0..160)
}

fn lexicon(words: &BTreeMap<(String, Option<Lang>), u32>) -> Lexicon {
    let words = words.iter().map(|((folded, lang), df)| Word {
        folded,
        lang: *lang,
        display: folded,
        term: "x:any",
        df: *df,
    });
    Lexicon::new(9, words, []).expect("sorted")
}

/// Optimal string alignment distance (Damerau 1964), by the whole table.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut table = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let mut best = if i == 0 || j == 0 { i + j } else { usize::MAX };
            if i > 0 && j > 0 {
                let replaced = table[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                best = replaced.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
            }
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(table[i - 2][j - 2] + 1);
            }
            table[i][j] = best;
        }
    }
    table[a.len()][b.len()]
}

fn near<'a>(typed: &str, words: impl Iterator<Item = Word<'a>>, limit: usize) -> Vec<Word<'a>> {
    let most = match typed.len() {
        0..4 => return Vec::new(),
        4..8 => 1,
        _ => 2,
    };
    let mut found: Vec<(usize, Word<'a>)> = words
        .filter(|word| word.lang.is_some())
        .map(|word| (distance(typed.as_bytes(), word.folded.as_bytes()), word))
        .filter(|(distance, _)| *distance <= most)
        .collect();
    found.sort_by_key(|(distance, word)| (*distance, Reverse(word.df), word.folded));
    // A word of both languages counts once, though another may stand between.
    let mut known = BTreeSet::new();
    found.retain(|(_, word)| known.insert(word.folded));
    found.truncate(limit);
    found.into_iter().map(|(_, word)| word).collect()
}

fn all(lexicon: &Lexicon) -> impl Iterator<Item = Word<'_>> {
    (0..lexicon.words.folded().len()).map(|row| lexicon.word(row))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn words_near_are_those_that_a_scan_finds_in_its_order(
        words in words(), typed in "[a-c]{1,13}", limit in 0_usize..9,
    ) {
        let lexicon = lexicon(&words);
        prop_assert_eq!(lexicon.words_near(&typed, limit), near(&typed, all(&lexicon), limit));
    }

    #[test]
    fn words_with_a_prefix_are_those_that_a_scan_finds_in_its_order(
        words in words(), prefix in "[a-c1]{0,3}", limit in 0_usize..40,
    ) {
        let lexicon = lexicon(&words);
        let mut expected: Vec<_> = all(&lexicon).filter(|word| word.folded.starts_with(&prefix)).collect();
        expected.sort_by_key(|word| Reverse(word.df));
        expected.truncate(limit);
        prop_assert_eq!(lexicon.words_with_prefix(&prefix, limit), expected);
    }
}
