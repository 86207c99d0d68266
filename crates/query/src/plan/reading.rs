//! What the text of a search is: a title, or words and operators, which are told.

use catalog::Lang;
use catalog::results::Hint;

use crate::analysis::{is_stop_word, lower};
use crate::parser::{Operand, ParsedQuery, all_words, parse, without_operators};
use crate::titles::Titles;

/// The query, and the records whose whole title it is. In a title nothing is an operator; but quotes around all of it
/// make it a phrase.
pub(super) fn read(text: &str, lang: Lang, titles: &Titles) -> (ParsedQuery, Vec<u32>) {
    let docs = titles.docs(text);
    if !docs.is_empty() {
        return (all_words(text), docs.to_vec());
    }
    let mut query = parse(text);
    query.hints.splice(0..0, readings(&query, text));
    query.hints.extend(small_operator(&query, text, lang));
    let docs = match (&query.clauses[..], &query.excluded[..]) {
        ([clause], []) => match &clause[..] {
            [Operand::Phrase(words)] => titles.docs(&words.join(" ")),
            [Operand::Code(code)] => titles.docs(&code.typed),
            _ => &[],
        },
        _ => &[],
    };
    (query, docs.to_vec())
}

/// What of the text was taken for operators, and the text without them.
fn readings(query: &ParsedQuery, text: &str) -> Vec<Hint> {
    let excluded = query.excluded.iter().map(|operand| Hint::Excluded { words: operand.typed() });
    let either = query.clauses.iter().filter(|clause| clause.len() > 1).map(|clause| Hint::Either {
        words: clause.iter().map(Operand::typed).collect::<Vec<_>>().join(", "),
    });
    let beginnings = query.clauses.iter().flatten().filter_map(|operand| match operand {
        Operand::Prefix(word) => Some(Hint::Beginning { word: word.clone() }),
        _ => None,
    });
    let and = query.and.iter().map(|operator| Hint::Joined { operator: operator.clone() });
    let mut readings: Vec<Hint> = excluded.chain(either).chain(beginnings).chain(and).collect();
    if !readings.is_empty() {
        readings.push(Hint::AsWords { text: without_operators(text) });
    }
    readings
}

/// `flood or fire`, `crue ou feu`: a word like any other between two, unless it was meant.
fn small_operator(query: &ParsedQuery, text: &str, lang: Lang) -> Option<Hint> {
    let typed = match lang {
        Lang::En => "or",
        Lang::Fr => "ou",
    };
    let is_small = |clause: &[Operand]| matches!(clause, [Operand::Word(word)] if word == typed);
    let is_between = query.clauses.windows(3).any(|three| {
        is_small(&three[1]) && ![&three[0], &three[2]].into_iter().flatten().any(Operand::is_stop_word)
    });
    let operator = typed.to_uppercase();
    let words: Vec<&str> =
        text.split_whitespace().map(|word| if word == typed { operator.as_str() } else { word }).collect();
    is_between.then(|| Hint::SmallOperator {
        typed: typed.to_owned(),
        text: words.join(" "),
        operator: operator.clone(),
    })
}

impl Operand {
    /// Its words as they were typed, without signs but for the star.
    fn typed(&self) -> String {
        match self {
            Self::Phrase(words) => words.join(" "),
            other => other.to_string(),
        }
    }

    /// Whether it is a word that queries with other words do not look for.
    pub(super) fn is_stop_word(&self) -> bool {
        match self {
            Self::Word(word) => is_stop_word_of_any(&lower(word)),
            Self::Prefix(_) | Self::Phrase(_) | Self::Code(_) => false,
        }
    }
}

pub(super) fn is_stop_word_of_any(typed: &str) -> bool {
    Lang::ALL.into_iter().any(|lang| is_stop_word(typed, lang))
}
