//! The query language: words, "phrases", AND/ET, OR/OU, NOT/SAUF or `-word`, `prefix*`.
//!
//! Lenient: every text is a query. What cannot be meant is left out and said in a hint. Operators are upper case,
//! so that *ou* and *or* stay words. OR binds tighter than the blank between words, which means AND.

use std::fmt;

use catalog::results::Hint;

use crate::codes::{self, Code};
use crate::tokens::{tokens, words};

/// Most words and phrases of a query that are looked at.
pub const MAX_OPERANDS: usize = 20;
/// Most words of a phrase that are looked at.
pub const MAX_PHRASE: usize = 32;

/// A query in conjunctive form: every clause must match, nothing excluded may.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParsedQuery {
    pub clauses: Vec<Vec<Operand>>,
    pub excluded: Vec<Operand>,
    /// What was read as AND, which means no more than a blank does.
    pub and: Option<String>,
    pub hints: Vec<Hint>,
}

/// Something that stands in a text or not. Words are as typed, without punctuation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    Word(String),
    Prefix(String),
    /// Words next to each other, exactly as written but for case and accents; also one word alone.
    Phrase(Vec<String>),
    /// More than words, in any of the ways to write it.
    Code(Code),
}

impl fmt::Display for Operand {
    /// As it can be typed again.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word),
            Self::Prefix(word) => write!(f, "{word}*"),
            Self::Phrase(words) => write!(f, "\"{}\"", words.join(" ")),
            Self::Code(code) => f.write_str(&code.typed),
        }
    }
}

/// Reads any text as a query.
pub fn parse(text: &str) -> ParsedQuery {
    let mut query = ParsedQuery::default();
    let mut pieces = lex(text, &mut query.hints).into_iter().peekable();
    let mut operands = 0;
    let mut joins_last = false;
    let mut negated = false;
    while let Some(piece) = pieces.next() {
        match piece {
            Piece::And(word) => query.and = query.and.or(Some(word)),
            Piece::Or(word) => {
                let has_right = matches!(pieces.peek(), Some(Piece::Operands(_)));
                if has_right && !query.clauses.is_empty() && !negated {
                    joins_last = true;
                } else {
                    query.hints.push(Hint::StrayOperator { operator: word });
                }
            }
            Piece::Not(word) => {
                if matches!(pieces.peek(), Some(Piece::Operands(_))) {
                    negated = true;
                } else {
                    query.hints.push(Hint::StrayOperator { operator: word });
                }
            }
            Piece::Operands(found) => {
                for operand in found {
                    operands += 1;
                    if operands > MAX_OPERANDS {
                        query.hints.push(Hint::TooManyWords { limit: MAX_OPERANDS });
                        return query;
                    }
                    match query.clauses.last_mut() {
                        _ if negated => query.excluded.push(operand),
                        Some(clause) if joins_last => clause.push(operand),
                        _ => query.clauses.push(vec![operand]),
                    }
                    joins_last = false;
                }
                (joins_last, negated) = (false, false);
            }
        }
    }
    if operands == 0 && query.hints.is_empty() && !text.trim().is_empty() {
        query.hints.push(Hint::NothingSearchable { text: text.trim().to_owned() });
    }
    query
}

/// The text as words alone, whatever in it could be operators.
pub fn all_words(text: &str) -> ParsedQuery {
    let clauses = tokens(text).take(MAX_OPERANDS).map(|token| vec![Operand::Word(token.text.to_owned())]);
    ParsedQuery { clauses: clauses.collect(), ..ParsedQuery::default() }
}

/// A text that is read as [`all_words`] of `text`: what could be an operator is none in it.
pub fn without_operators(text: &str) -> String {
    let text = text.replace(|character| is_quote(character) || character == '*', " ");
    let pieces = text.split_whitespace().map(|piece| {
        let piece = piece.trim_start_matches('-');
        if is_operator(piece) || is_and(piece) { piece.to_lowercase() } else { piece.to_owned() }
    });
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether anything in the text is read as more than words.
pub fn has_operators(text: &str) -> bool {
    let excludes = |piece: &str| {
        let word = piece.trim_start_matches('-');
        word.len() < piece.len() && can_be_excluded(word)
    };
    text.contains(|character| is_quote(character) || character == '*')
        || text.split_whitespace().any(|piece| is_operator(piece) || excludes(piece))
}

/// Whether the word joins or excludes.
pub fn is_operator(word: &str) -> bool {
    is_or(word) || is_not(word)
}

/// Whether a word or a phrase follows a minus at once, in brackets or not.
fn can_be_excluded(rest: &str) -> bool {
    let inner = rest.trim_start_matches(['(', '[', '{', '\'', '\u{2018}', '\u{2019}']);
    inner.starts_with(|first: char| first.is_alphanumeric() || opens_quote(first))
}

fn is_and(word: &str) -> bool {
    matches!(word, "AND" | "ET")
}

fn is_or(word: &str) -> bool {
    matches!(word, "OR" | "OU")
}

fn is_not(word: &str) -> bool {
    matches!(word, "NOT" | "SAUF")
}

enum Piece {
    /// Means no more than a blank does.
    And(String),
    Or(String),
    Not(String),
    /// `Saint-Jean` is several words in one piece; a minus before it excludes them as a phrase.
    Operands(Vec<Operand>),
}

fn lex(text: &str, hints: &mut Vec<Hint>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { return pieces };
        if let Some(inside) = opening_quote(first, rest) {
            let (phrase, after, closed) = until_closing_quote(inside);
            if closed {
                push_operands(&mut pieces, phrase_operand(phrase, hints).into_iter().collect());
            } else {
                hints.push(Hint::UnclosedQuote);
                pieces.extend(lex(inside, hints));
            }
            rest = after;
            continue;
        }
        if first == '-' {
            rest = &rest[1..];
            if can_be_excluded(rest) {
                pieces.push(Piece::Not("-".to_owned()));
            }
            continue;
        }
        if let Some((code, length)) = codes::at_start(rest) {
            push_operands(&mut pieces, vec![Operand::Code(code)]);
            rest = &rest[length..];
            continue;
        }
        let end = rest
            .char_indices()
            .find(|(at, character)| {
                character.is_whitespace() || (*at > 0 && opening_quote(*character, &rest[*at..]).is_some())
            })
            .map_or(rest.len(), |(at, _)| at);
        let (word, after) = rest.split_at(end);
        rest = after;
        match word {
            _ if is_and(word) => pieces.push(Piece::And(word.to_owned())),
            _ if is_or(word) => pieces.push(Piece::Or(word.to_owned())),
            _ if is_not(word) => pieces.push(Piece::Not(word.to_owned())),
            _ => {
                let negated = matches!(pieces.last(), Some(Piece::Not(_)));
                push_operands(&mut pieces, word_operands(word, negated));
            }
        }
    }
}

fn push_operands(pieces: &mut Vec<Piece>, operands: Vec<Operand>) {
    if !operands.is_empty() {
        pieces.push(Piece::Operands(operands));
    }
}

fn word_operands(word: &str, as_phrase: bool) -> Vec<Operand> {
    let is_prefix = word.trim_end_matches([')', ',', '.', ';']).ends_with('*');
    let mut found: Vec<String> = tokens(word).map(|token| token.text.to_owned()).collect();
    if is_prefix && let Some(last) = found.pop() {
        let mut operands: Vec<Operand> = found.into_iter().map(Operand::Word).collect();
        // One letter begins too many words to mean anything.
        operands.push(if last.chars().count() > 1 { Operand::Prefix(last) } else { Operand::Word(last) });
        return operands;
    }
    if as_phrase && found.len() > 1 {
        return vec![Operand::Phrase(words(word).map(|token| token.text.to_owned()).collect())];
    }
    found.into_iter().map(Operand::Word).collect()
}

fn phrase_operand(text: &str, hints: &mut Vec<Hint>) -> Option<Operand> {
    if let Some(code) = codes::whole(text) {
        return Some(Operand::Code(code));
    }
    let mut words: Vec<String> = words(text).map(|token| token.text.to_owned()).collect();
    if words.len() > MAX_PHRASE {
        hints.push(Hint::TooManyWords { limit: MAX_PHRASE });
        words.truncate(MAX_PHRASE);
    }
    (!words.is_empty()).then_some(Operand::Phrase(words))
}

/// Whether the character opens or closes a phrase.
pub fn is_quote(character: char) -> bool {
    opens_quote(character) || character == '\u{bb}'
}

const fn opens_quote(character: char) -> bool {
    matches!(character, '"' | '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{201e}')
}

/// What follows a quotation mark that opens: `"`, `“`, `«`, `„`.
fn opening_quote(first: char, rest: &str) -> Option<&str> {
    opens_quote(first).then(|| &rest[first.len_utf8()..])
}

fn until_closing_quote(inside: &str) -> (&str, &str, bool) {
    let closing = |character: char| matches!(character, '"' | '\u{201c}' | '\u{201d}' | '\u{bb}');
    match inside.char_indices().find(|(_, character)| closing(*character)) {
        Some((at, mark)) => (&inside[..at], &inside[at + mark.len_utf8()..], true),
        None => (inside, "", false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn show(query: &ParsedQuery) -> String {
        let clause =
            |clause: &Vec<Operand>| clause.iter().map(Operand::to_string).collect::<Vec<_>>().join("|");
        let clauses = query.clauses.iter().map(clause);
        let excluded = query.excluded.iter().map(|excluded| format!("-{excluded}"));
        clauses.chain(excluded).collect::<Vec<_>>().join(" & ")
    }

    #[test]
    fn queries_mean_what_people_mean() {
        let check = |text: &str, expected: &str| assert_eq!(show(&parse(text)), expected, "{text}");
        check("water quality", "water & quality");
        check("water AND quality", "water & quality");
        check("eau OU rivière lac", "eau|rivière & lac");
        check("eau ou rivière", "eau & ou & rivière");
        check("\"water quality\" salmon", "\"water quality\" & salmon");
        check("« qualité de l’eau »", "\"qualité de l eau\"");
        check("\"eau\" -l'eau -d'eau-vive", "\"eau\" & -eau & -\"d eau vive\"");
        check("salmon -sockeye", "salmon & -sockeye");
        check("saumon SAUF \"colombie britannique\"", "saumon & -\"colombie britannique\"");
        check("-saint-jean", "-\"saint jean\"");
        check("ice -(snow) -{D-1} -'fog'", "ice & -snow & -D-1 & -fog");
        check("ice -(\"old snow\") - (fog)", "ice & fog & -\"old snow\"");
        check("Saint-Jean", "Saint & Jean");
        check("inond*", "inond*");
        check("d'eau", "eau");
        check("a OR b OR c", "a|b|c");
        check("lake OR \"great bear\"", "lake|\"great bear\"");
        check("(water OR eau)", "water|eau");
        check("2019-2020", "2019 & 2020");
        check("soil map 1 : 50 000 OR \"1:20k\"", "soil & map & 1 : 50 000|1:20k");
        check("-D-1 (NAD-83), EPSG:3347 31 H 5", "NAD-83 & EPSG:3347 & 31 H 5 & -D-1");
        check("DOI: 10.54321/made-7 lake", "10.54321/made-7 & lake");
        check(
            "https://example.org/0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8 \"zone D-1\"",
            "https://example.org/0a1b2c3d-4e5f-4607-8192-a3b4c5d6e7f8 & \"zone D 1\"",
        );
    }

    #[test]
    fn slips_give_hints_and_never_errors() {
        let check = |text: &str, expected: &str, hint: Hint| {
            let query = parse(text);
            assert_eq!(show(&query), expected, "{text}");
            assert_eq!(query.hints, [hint], "{text}");
        };
        check("\"water quality", "water & quality", Hint::UnclosedQuote);
        check("water OR", "water", Hint::StrayOperator { operator: "OR".to_owned() });
        check("ET OU eau", "eau", Hint::StrayOperator { operator: "OU".to_owned() });
        check("eau SAUF", "eau", Hint::StrayOperator { operator: "SAUF".to_owned() });
        let many = "w ".repeat(30);
        assert_eq!(parse(&many).clauses.len(), MAX_OPERANDS);
        assert_eq!(parse(&many).hints, [Hint::TooManyWords { limit: MAX_OPERANDS }]);
        assert_eq!(parse(" - -- * \"\" ' ; ").clauses, Vec::<Vec<Operand>>::new());
    }

    #[test]
    fn a_query_of_signs_only_says_that_nothing_was_searched() {
        for text in ["%", "\u{1f600}", " * ", "\"\"", "AND"] {
            let query = parse(text);
            assert_eq!(show(&query), "", "{text}");
            assert_eq!(query.hints, [Hint::NothingSearchable { text: text.trim().to_owned() }]);
        }
        assert_eq!(parse(" ").hints, []);
        assert_eq!(parse("eau %").hints, []);
    }

    #[test]
    fn operators_can_be_taken_out() {
        let check = |text: &str, expected: &str| {
            assert_eq!(without_operators(text), expected, "{text}");
            assert!(has_operators(text) && !has_operators(expected), "{text}");
        };
        check("Coastal Observatory -British Columbia", "Coastal Observatory British Columbia");
        check("Forest fires 1984 --2020", "Forest fires 1984 2020");
        check("Ice -(snow)", "Ice (snow)");
        check("LAND NOT OWNED BY THE CROWN", "LAND not OWNED BY THE CROWN");
        check("TERRES SAUF CELLES", "TERRES sauf CELLES");
        check("l'eau OU \"saumon -rouge\" gl*", "l'eau ou saumon rouge gl");
        for text in ["forest - fires", "1984-2020", "Saint-Jean", "or ou not", "water AND ice", ""] {
            assert!(!has_operators(text), "{text}");
        }
    }

    #[test]
    fn a_long_phrase_is_looked_at_as_far_as_is_said() {
        let query = parse(&format!("\"{}\"", "w ".repeat(MAX_PHRASE + 1)));
        assert_eq!(query.clauses, [[Operand::Phrase(vec!["w".to_owned(); MAX_PHRASE])]]);
        assert_eq!(query.hints, [Hint::TooManyWords { limit: MAX_PHRASE }]);
    }

    proptest! {
        #[test]
        fn no_operator_is_left_in_a_text_without_them(text in "[a-zA-Z\\-\"* ]{0,40}|(OR|NOT|AND|a|-b|\"| ){0,12}") {
            let words = without_operators(&text);
            let query = parse(&words);
            prop_assert!(!has_operators(&words));
            let is_told = |hint: &Hint| matches!(hint, Hint::NothingSearchable { .. } | Hint::TooManyWords { .. });
            let has_none = query.excluded.is_empty() && query.and.is_none() && query.hints.iter().all(is_told);
            prop_assert!(has_none, "{:?}", query);
            prop_assert!(query.clauses.iter().all(|clause| matches!(&clause[..], [Operand::Word(_)])));
        }

        #[test]
        fn any_text_is_a_query(text in ".{0,120}") {
            let query = parse(&text);
            let operands = query.clauses.iter().flatten().chain(&query.excluded).count();
            prop_assert!(operands <= MAX_OPERANDS);
            prop_assert!(query.clauses.iter().all(|clause| !clause.is_empty()));
        }
    }
}
