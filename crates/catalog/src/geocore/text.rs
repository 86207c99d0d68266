//! Texts as real items hold them: padded, placeholders instead of nulls, both languages in one string.
//!
//! Every text of a record comes through [`scalar`] or, when it may hold markup, through [`prose`], which clean it; so do
//! ids and links, in their own ways.

use std::borrow::Cow;

use super::json::Json;
use super::limits::read_part;
use super::warning::{Notes, Warning};
use crate::clean::{markup, plain};
use crate::{Bilingual, Lang};

/// What stands for "nothing" in texts, compared without case. `null` and `None` come from programs that print a
/// missing value; the others from the forms publishers fill in.
const PLACEHOLDERS: [&str; 9] = [
    "null",
    "none",
    "undefined",
    "n/a",
    "not available",
    "indisponible",
    "not available; indisponible",
    "not available;indisponible",
    "-",
];

/// The trimmed text, unless it is blank or a placeholder.
pub(super) fn meaningful(text: &str) -> Option<&str> {
    let text = text.trim();
    let is_placeholder = text.is_empty()
        || text.len() <= 27 && PLACEHOLDERS.iter().any(|placeholder| text.eq_ignore_ascii_case(placeholder));
    (!is_placeholder).then_some(text)
}

/// The text on one line: blanks of every kind collapsed.
pub(super) fn one_line(text: &str) -> Option<String> {
    let text = meaningful(text)?;
    if is_plain_line(text) {
        return Some(text.to_owned());
    }
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    meaningful(&line).map(str::to_owned)
}

/// Nothing to collapse; decides nearly every text without copying it twice.
fn is_plain_line(text: &str) -> bool {
    let mut was_blank = false;
    text.chars().all(|char| {
        let is_blank = char == ' ';
        let is_plain = (is_blank && !was_blank) || !char.is_whitespace();
        was_blank = is_blank;
        is_plain
    })
}

/// A text that may have several lines, as written.
pub(super) fn lines(text: &str) -> Option<String> {
    meaningful(text).map(str::to_owned)
}

/// A field that is one text.
pub(super) fn single(value: &Json, notes: &mut Notes) -> Option<String> {
    scalar(value, notes).and_then(|text| one_line(&text))
}

/// A field that is a text per language, read by `read`. A bare text counts for `own`, the item's own language.
pub(super) fn bilingual(
    value: &Json,
    own: Lang,
    notes: &mut Notes,
    read: fn(&str) -> Option<String>,
) -> Bilingual {
    halves_of(value, own, notes, |half, notes| scalar(half, notes).and_then(|text| read(&text)))
}

/// The same for a field that may hold markup.
pub(super) fn prose(value: &Json, own: Lang, notes: &mut Notes) -> Bilingual {
    halves_of(value, own, notes, |half, notes| cleaned(half, notes, markup).and_then(|text| lines(&text)))
}

fn halves_of(
    value: &Json,
    own: Lang,
    notes: &mut Notes,
    read: impl Fn(&Json, &mut Notes) -> Option<String>,
) -> Bilingual {
    if value.text().is_some() {
        let mut only = Bilingual::default();
        *only.get_mut(own) = read(value, notes);
        return only;
    }
    if !matches!(value, Json::Null | Json::Object(_)) {
        notes.add(Warning::WrongType);
    }
    Bilingual { en: read(value.get("en"), notes), fr: read(value.get("fr"), notes) }
}

/// A field that is both languages in one text, `english; français`, or a text per language.
pub(super) fn halves<'j>(value: &'j Json, notes: &mut Notes) -> (Option<Cow<'j, str>>, Option<Cow<'j, str>>) {
    if !value.fields().is_empty() {
        return (scalar(value.get("en"), notes), scalar(value.get("fr"), notes));
    }
    match scalar(value, notes) {
        None => (None, None),
        Some(text) => match text.split_once(';') {
            None => (Some(text), None),
            Some((en, fr)) => (Some(Cow::Owned(en.to_owned())), Some(Cow::Owned(fr.to_owned()))),
        },
    }
}

/// A text or the text of a number, cleaned; anything else but null is noted.
pub(super) fn scalar<'j>(value: &'j Json, notes: &mut Notes) -> Option<Cow<'j, str>> {
    cleaned(value, notes, plain)
}

fn cleaned<'j>(value: &'j Json, notes: &mut Notes, clean: fn(&str) -> Cow<'_, str>) -> Option<Cow<'j, str>> {
    match value {
        Json::Text(text) => {
            // Half of what tells a wrong encoding are control characters, which go.
            if is_badly_encoded(text) {
                notes.add(Warning::BadEncodingOfText);
            }
            Some(clean(read_part(text, notes)))
        }
        Json::Number(number) => Some(Cow::Owned(number.to_string())),
        Json::Null => None,
        _ => {
            notes.add(Warning::WrongType);
            None
        }
    }
}

/// Whether the text was once UTF-8 read as Latin-1 or Windows-1252, or lost characters on the way. No French or
/// English word holds these pairs.
fn is_badly_encoded(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let is_second_byte = |char: char| ('\u{80}'..='\u{bf}').contains(&char) && char != '\u{a0}';
    text.contains('\u{fffd}')
        || text.contains("â€")
        || text
            .match_indices(['Ã', 'Â'])
            .any(|(at, char)| text[at + char.len()..].starts_with(is_second_byte))
}
