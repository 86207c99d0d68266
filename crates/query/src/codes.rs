//! What people type that is more than words: identifiers, scales, map sheets, designations such as *NAD-83*.
//!
//! The same thing is written in many ways, `1:50 000` and `1/50000`, and cut at its signs it would be words that mean
//! nothing. A code is read off a query with all the ways in which texts may hold it. Texts are indexed as they are;
//! only the identifiers of a record get a word of their own ([`identifiers::words_of`]).

mod cursor;
mod designations;
pub mod identifiers;
mod map_sheets;
mod scales;

use crate::tokens::{is_apostrophe, tokens};
use cursor::Cursor;

/// Something written in signs as much as in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// As typed, without what surrounds it.
    pub typed: String,
    /// Each way to write it, as a word or as words next to each other.
    pub forms: Vec<Form>,
}

/// One way to write a code: at least one word.
pub type Form = Vec<String>;

/// The code that `text` begins with, and how many of its bytes that is; never a part of a word.
pub fn at_start(text: &str) -> Option<(Code, usize)> {
    if let Some(found) = identifiers::at_start(text) {
        return Some(found);
    }
    let opening = tokens(text).next()?.start;
    let (before, inner) = text.split_at(opening);
    // Brackets, or *l'* and its like.
    if !before.chars().all(|sign| is_opening(sign) || sign.is_alphabetic()) {
        return None;
    }
    let ways = [scales::at_start, map_sheets::at_start, designations::at_start];
    let found: Vec<(Vec<Form>, usize)> = ways.into_iter().filter_map(|read| read(inner)).collect();
    let length = found.iter().map(|(_, length)| *length).filter(|length| ends(&inner[*length..])).max()?;
    // The same signs may be a map sheet and a designation.
    let forms = found.into_iter().filter(|(_, read)| *read == length).flat_map(|(forms, _)| forms);
    let typed = &inner[..length];
    let forms = forms.chain(identifiers::words_of(typed).into_iter().map(|word| vec![word])).collect();
    Some((Code::new(typed, forms), opening + length))
}

/// The code that all of `text` is, signs around it apart: what stands in quotation marks.
pub fn whole(text: &str) -> Option<Code> {
    let text = text.trim();
    let (mut code, length) = at_start(text).or_else(|| spaced(text))?;
    if tokens(&text[length..]).next().is_some() {
        return None;
    }
    text.clone_into(&mut code.typed);
    Some(code)
}

/// Two words as one, when the first is of letters and the second begins with a digit: *NAD 83* is *NAD83* to others.
pub fn joined(first: &str, second: &str) -> Option<String> {
    const LETTERS: usize = 8;
    let is_short = (1..=LETTERS).contains(&first.chars().count()) && first.chars().all(char::is_alphabetic);
    let is_number =
        second.starts_with(|first: char| first.is_ascii_digit()) && second.chars().count() <= LETTERS;
    (is_short && is_number && !designations::is_year(second)).then(|| format!("{first}{second}"))
}

impl Code {
    fn new(typed: &str, mut forms: Vec<Form>) -> Self {
        let mut known = Vec::new();
        forms.retain(|form| {
            let is_new = !form.is_empty() && !known.contains(form);
            known.push(form.clone());
            is_new
        });
        Self { typed: typed.trim().to_owned(), forms }
    }
}

fn spaced(text: &str) -> Option<(Code, usize)> {
    let words: Vec<&str> = tokens(text).map(|token| token.text).collect();
    let [first, second] = words[..] else { return None };
    let form = vec![first.to_owned(), second.to_owned()];
    Some((Code::new(text, vec![form, vec![joined(first, second)?]]), text.len()))
}

/// Whether a code can end before `rest`. A dash would be taken for the sign that excludes.
fn ends(rest: &str) -> bool {
    rest.chars().next().is_none_or(|next| next.is_whitespace() || is_closing(next))
}

const fn is_opening(character: char) -> bool {
    matches!(character, '(' | '[' | '{' | '<' | '\u{2018}' | ',' | ';' | '#') || is_apostrophe(character)
}

const fn is_closing(character: char) -> bool {
    matches!(
        character,
        ')' | ']'
            | '}'
            | '>'
            | '\''
            | '\u{2019}'
            | ','
            | ';'
            | '.'
            | ':'
            | '!'
            | '?'
            | '('
            | '\u{2026}'
            | '"'
            | '\u{201c}'
            | '\u{201d}'
            | '\u{ab}'
            | '\u{bb}'
            | '\u{201e}'
    )
}

/// Every dash that takes the hyphen's place where texts are set or pasted.
const fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}')
}

#[cfg(test)]
mod tests;
