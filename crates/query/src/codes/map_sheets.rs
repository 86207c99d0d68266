//! Sheets of the National Topographic System of Canada: `31H05`, `31H/05`, `031H05`, `31 H 5`; and its map areas, `31H`.

use super::{Cursor, Form, is_dash};

/// A place of the system: the number of its 4° by 8° area and the letter within, and the sheet for the scale 1:50 000.
struct Sheet {
    area: u16,
    letter: char,
    number: Option<u8>,
}

pub(super) fn at_start(text: &str) -> Option<(Vec<Form>, usize)> {
    let mut cursor = Cursor::new(text);
    let area = cursor.digits();
    let is_spaced = separator(&mut cursor);
    let letter = cursor.take(|next| next.is_ascii_alphabetic())?;
    let (number, is_spaced) = number(&mut cursor, is_spaced)?;
    let sheet = Sheet { area: area_number(area)?, letter: letter.to_ascii_lowercase(), number };
    let is_meant = if is_spaced || number.is_none() {
        letter.is_ascii_uppercase()
    } else {
        letter.is_ascii_uppercase() || area.len() == 3 || !sheet.may_be_time()
    };
    (is_meant && ('a'..='p').contains(&sheet.letter)).then(|| (sheet.forms(), cursor.read_of(text)))
}

/// The sheet's number, from 1 to 16, perhaps with a part of the sheet behind it; and whether blanks are between the
/// parts. `None` when something else follows the letter.
fn number(cursor: &mut Cursor<'_>, is_spaced: bool) -> Option<(Option<u8>, bool)> {
    let mut ahead = *cursor;
    let is_spaced_too = separator(&mut ahead);
    let digits = ahead.digits();
    if digits.is_empty() {
        // A map area is written in one piece.
        return (!is_spaced && !cursor.rest().starts_with(char::is_alphanumeric)).then_some((None, false));
    }
    ahead.take(|part| part.is_ascii_alphabetic());
    let number = digits.parse().ok().filter(|number| digits.len() <= 2 && (1..=16).contains(number))?;
    *cursor = ahead;
    (!cursor.rest().starts_with(char::is_alphanumeric)).then_some((Some(number), is_spaced || is_spaced_too))
}

/// Takes what may stand between two parts, and says whether it was a blank.
fn separator(cursor: &mut Cursor<'_>) -> bool {
    let sign = cursor.take(|sign| sign.is_whitespace() || is_dash(sign) || matches!(sign, '/' | '.' | '_'));
    sign.is_some_and(char::is_whitespace)
}

/// The areas count in columns of ten from the Atlantic to Yukon; those of the far north have numbers of their own.
fn area_number(digits: &str) -> Option<u16> {
    let number: u16 = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    matches!(number, 1..=117 | 120 | 340 | 560).then_some(number)
}

impl Sheet {
    /// Whether it reads as hours (`12h15`) or minutes or metres (`10m05`).
    const fn may_be_time(&self) -> bool {
        matches!((self.letter, self.area), ('h', 0..=24) | ('m', 0..=60))
    }

    fn forms(&self) -> Vec<Form> {
        let letter = self.letter.to_string();
        let mut areas = vec![self.area.to_string(), format!("{:02}", self.area), format!("{:03}", self.area)];
        areas.dedup();
        let Some(number) = self.number else {
            return areas.into_iter().map(|area| vec![area + &letter]).collect();
        };
        let mut numbers = vec![number.to_string(), format!("{number:02}")];
        numbers.dedup();
        let ways = |area: &String, number: &String| {
            let (area, letter, number) = (area.clone(), letter.clone(), number.clone());
            [
                vec![format!("{area}{letter}{number}")],
                vec![format!("{area}{letter}"), number.clone()],
                vec![area, letter, number],
            ]
        };
        areas.iter().flat_map(|area| numbers.iter().flat_map(move |number| ways(area, number))).collect()
    }
}
