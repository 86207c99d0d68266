//! Addresses of pages and files, whose last part may be an identifier.

use super::super::Form;
use super::{whole_word, words};

/// Longest address that may stand in a text word by word.
const WORDS: usize = 24;
/// Parts of addresses that identifiers follow.
const FOLLOWED: [&str; 6] = ["record", "records", "id", "dataset", "metadata", "item"];
const EXTENSIONS: [&str; 5] = [".geojson", ".json", ".xml", ".html", ".htm"];

/// What an address or the name of an item's file may stand for: itself, its last part, or what its query names. `None` for
/// other texts.
pub(super) fn forms(piece: &str) -> Option<Vec<Form>> {
    let piece = piece.trim_matches(|around: char| !around.is_alphanumeric() && around != '/');
    let address = without_scheme(piece);
    let is_path = piece.starts_with('/') && piece[1..].contains('/');
    let is_file = EXTENSIONS[..2].iter().any(|extension| piece.ends_with(extension));
    if address.len() == piece.len() && !is_path && !is_file {
        return None;
    }
    let (path, query) = address.split_once(['?', '#']).unwrap_or((address, ""));
    let mut parts = path.trim_end_matches('/').rsplit('/');
    let last = without_extension(parts.next().unwrap_or_default());
    let is_named = is_file || parts.next().is_some_and(|before| FOLLOWED.contains(&before));
    let values = query.split(['&', ';']).filter_map(|pair| pair.split_once('=')).map(|(_, value)| value);
    let named = std::iter::once(last).filter(|_| is_named);
    let others = std::iter::once(last).chain(values).filter(|part| is_distinct(part));
    let parts = named.chain(others).flat_map(ways);
    Some(ways(address).chain(parts).collect())
}

/// An address without what it can be written without.
pub(super) fn without_scheme(address: &str) -> &str {
    let address = address.split_once("://").map_or(address, |(_, rest)| rest);
    address.strip_prefix("www.").unwrap_or(address)
}

/// As an identifier and as words of a text.
fn ways(part: &str) -> impl Iterator<Item = Form> {
    let word = whole_word(part).map(|word| vec![word]);
    word.into_iter().chain(Some(words(part)).filter(|words| words.len() <= WORDS))
}

/// Whether it says more than `en` or `search` does.
fn is_distinct(part: &str) -> bool {
    part.contains(|character: char| character.is_ascii_digit()) || words(part).len() > 1
}

fn without_extension(name: &str) -> &str {
    EXTENSIONS.iter().find_map(|extension| name.strip_suffix(extension)).unwrap_or(name)
}
