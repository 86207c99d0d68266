//! Identifiers: UUIDs (RFC 9562 §4), digital object identifiers, and whatever else a record may go by.
//!
//! People paste them as they find them: in brackets, at the end of an address, as the name of a file. Records have a word
//! for each of theirs, over `[a-z0-9]`.

mod addresses;
mod dois;
mod labels;
mod uuids;

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::{Code, Form};
use crate::analysis::lower;
use crate::fold::fold_word;
use crate::tokens::{MAX_WORD, tokens};

/// The words that `identifier` is found by. All have digits, so that they are of no language: a name of letters alone is
/// found as the word that it is.
pub fn words_of(identifier: &str) -> Vec<String> {
    let text = decoded(identifier);
    let dois = dois::find(&text).map(|doi| cut(doi.word()));
    let found: Vec<String> = uuids::find(&text).chain(dois).collect();
    if !found.is_empty() {
        return found;
    }
    let text = addresses::without_scheme(&text);
    let only =
        || Some(fold_word(text)).filter(|word| word.contains(|character: char| character.is_ascii_digit()));
    whole_word(text).or_else(only).into_iter().collect()
}

/// Whether the identifier is a UUID, in whatever brackets or behind whatever name of its kind.
pub fn is_uuid(identifier: &str) -> bool {
    const AROUND: [char; 4] = ['{', '}', '(', ')'];
    let bare = identifier.rsplit(':').next().unwrap_or_default().trim_matches(AROUND);
    uuids::find(bare).next().is_some_and(|word| word.len() + 4 >= bare.len())
}

/// The digital object identifier in `text`, as it is written there.
pub fn doi_in(text: &str) -> Option<&str> {
    dois::find(text).next().map(|doi| doi.text)
}

/// The identifiers in the first piece of `text`, which a label such as `DOI:` may stand before: any of them will do, as an
/// address may hold several.
pub(super) fn at_start(text: &str) -> Option<(Code, usize)> {
    let labelled = labels::skip(text);
    let piece = &text[labelled..][..piece_length(&text[labelled..])];
    let decoded = decoded(piece);
    let mut forms: Vec<Form> =
        uuids::find(&decoded).flat_map(|uuid| [vec![uuid.clone()], uuids::groups(&uuid)]).collect();
    for doi in dois::find(&decoded) {
        forms.extend([vec![cut(doi.word())], words(doi.text)]);
    }
    if forms.is_empty() && labelled == 0 {
        forms = addresses::forms(&decoded)?;
    }
    (!forms.is_empty()).then(|| (Code::new(piece, forms), labelled + piece.len()))
}

/// One word for an identifier of several, which no text has by chance.
fn whole_word(text: &str) -> Option<String> {
    const BETWEEN: &str = "x0x";
    let parts: Vec<String> = words(text).iter().map(|word| fold_word(word)).collect();
    (parts.len() > 1).then(|| cut(parts.join(BETWEEN)))
}

/// As much of a word as is indexed.
fn cut(mut word: String) -> String {
    word.truncate(MAX_WORD);
    word
}

fn words(text: &str) -> Form {
    tokens(text).map(|token| lower(token.text)).collect()
}

fn decoded(text: &str) -> Cow<'_, str> {
    if text.contains('%') { percent_decode_str(text).decode_utf8_lossy() } else { Cow::Borrowed(text) }
}

/// Up to a blank or a quotation mark.
fn piece_length(text: &str) -> usize {
    let ends = |character: char| {
        character.is_whitespace()
            || matches!(character, '"' | '\u{201c}' | '\u{201d}' | '\u{ab}' | '\u{bb}' | '\u{201e}')
    };
    text.find(ends).unwrap_or(text.len())
}
