//! Scales of maps: `1:50 000`, `1/50000`, `1 : 50,000`, `1:50k`, `au 1/50 000e`.

use super::{Cursor, Form};

/// Scales smaller in number are ratios, or times of day.
const LEAST: u64 = 100;
const GREATEST: u64 = 1_000_000_000;
const MILLION: u64 = 1_000_000;

pub(super) fn at_start(text: &str) -> Option<(Vec<Form>, usize)> {
    let mut cursor = Cursor::new(text);
    (cursor.digits() == "1").then_some(())?;
    let is_spaced = cursor.blanks();
    let sign = cursor.take(is_ratio)?;
    let is_spaced = cursor.blanks() || is_spaced;
    let written = cursor;
    let number = number(&mut cursor)?;
    let as_written = &written.rest()[..cursor.read_of(written.rest())];
    let is_plain = as_written.bytes().all(|byte| byte.is_ascii_digit());
    // January 2019, or the year that a first part is about.
    let may_be_year =
        is_plain && (1800..2100).contains(&number) && number != 2000 && (is_slash(sign) || is_spaced);
    // A day, or a time with seconds.
    let goes_on = cursor.take(is_ratio).is_some();
    (!may_be_year && !goes_on && (LEAST..=GREATEST).contains(&number))
        .then(|| (forms(number), cursor.read_of(text)))
}

const fn is_ratio(character: char) -> bool {
    matches!(character, ':' | '\u{2236}' | '\u{ff1a}') || is_slash(character)
}

const fn is_slash(character: char) -> bool {
    matches!(character, '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}')
}

const fn is_group_sign(character: char) -> bool {
    matches!(character, ',' | '.' | '\'' | '\u{2019}') || character.is_whitespace()
}

/// A whole number, in groups of three digits or none, or of thousands (`50k`) or millions (`7,5 M`); French ones may
/// be ordinals.
fn number(cursor: &mut Cursor<'_>) -> Option<u64> {
    let first = cursor.digits();
    let mut digits = first.to_owned();
    if (1..=3).contains(&first.len()) {
        while let Some(group) = group(cursor, digits.len() > first.len()) {
            digits.push_str(group);
        }
    }
    let is_grouped = digits.len() > first.len();
    let number: u64 = digits.parse().ok()?;
    let after = *cursor;
    let number = if is_grouped { number } else { multiplied(number, cursor).unwrap_or(number) };
    if after.rest().len() == cursor.rest().len() {
        let _ordinal = ["e", "\u{1d49}", "ème", "th"].into_iter().any(|ending| cursor.word(ending));
    }
    (!cursor.rest().starts_with(char::is_alphanumeric)).then_some(number)
}

/// The next group of three digits. Behind the first, blanks join only round numbers: what follows may be another number.
fn group<'a>(cursor: &mut Cursor<'a>, is_later: bool) -> Option<&'a str> {
    let mut ahead = *cursor;
    let sign = ahead.take(is_group_sign)?;
    let group = ahead.digits();
    let fits = group.len() == 3 && (!is_later || !sign.is_whitespace() || group == "000");
    fits.then(|| {
        *cursor = ahead;
        group
    })
}

/// The number times a thousand or a million, if letters or a word behind it say so.
fn multiplied(number: u64, cursor: &mut Cursor<'_>) -> Option<u64> {
    let mut ahead = *cursor;
    let mut tenths = 0;
    let mut decimal = ahead;
    if decimal.take(|sign| matches!(sign, ',' | '.')).is_some() {
        let digit = decimal.digits();
        if digit.len() == 1 {
            tenths = digit.parse().ok()?;
            ahead = decimal;
        }
    }
    ahead.blanks();
    let unit = [("k", 1000), ("m", MILLION), ("million", MILLION), ("millions", MILLION)]
        .into_iter()
        .find(|(word, _)| ahead.word(word))?
        .1;
    *cursor = ahead;
    number.checked_mul(unit)?.checked_add(unit / 10 * tenths)
}

/// The ways to write the number behind the one.
fn forms(number: u64) -> Vec<Form> {
    let plain = number.to_string();
    let grouped = groups(&plain);
    let mut numbers = vec![grouped.clone(), vec![plain]];
    for form in numbers.clone() {
        numbers.push(with_ending(form, "e"));
    }
    if number.is_multiple_of(1000) && number < MILLION {
        numbers.push(vec![format!("{}k", number / 1000)]);
    }
    if number.is_multiple_of(MILLION / 10) && number >= MILLION {
        let mut millions = vec![(number / MILLION).to_string()];
        let tenths = number % MILLION / (MILLION / 10);
        if tenths > 0 {
            millions.push(tenths.to_string());
        }
        numbers.push(with_ending(millions.clone(), "m"));
        numbers.extend(["million", "millions"].map(|word| [&millions[..], &[word.to_owned()]].concat()));
    }
    numbers.into_iter().map(|number| [vec!["1".to_owned()], number].concat()).collect()
}

fn groups(digits: &str) -> Form {
    let first = digits.len() % 3;
    let (first, others) = digits.split_at(first);
    let others = others.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    Some(first.to_owned()).filter(|first| !first.is_empty()).into_iter().chain(others).collect()
}

fn with_ending(mut form: Form, ending: &str) -> Form {
    if let Some(last) = form.last_mut() {
        last.push_str(ending);
    }
    form
}
