//! Why an item cannot be published at all.

/// The reason an item is left out of the catalogue, in words for the one who can mend it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UnusableItem {
    #[error("too large ({bytes} bytes, at most {max} are read)", max = super::MAX_ITEM_BYTES)]
    TooLarge { bytes: usize },
    #[error("not UTF-8 (first bad byte at {offset})")]
    NotUtf8 { offset: usize },
    #[error("not JSON (line {line}, column {column}: {reason})")]
    NotJson { line: usize, column: usize, reason: String },
    #[error("not a GeoJSON FeatureCollection")]
    NotFeatureCollection,
    #[error("{features} features instead of exactly one")]
    NotOneFeature { features: usize },
    #[error("the feature has no properties")]
    NoProperties,
    #[error("no properties.id")]
    MissingId,
    #[error("properties.id is longer than {max} characters ({chars})", max = super::MAX_ID_CHARS)]
    IdTooLong { chars: usize },
    #[error("properties.id holds the character {character:?}")]
    IdWithForbiddenCharacter { character: char },
    /// The field is needed and nothing can be made of what it holds.
    #[error("properties.{field} is {found} instead of {expected}")]
    WrongType { field: &'static str, expected: &'static str, found: &'static str },
    #[error("neither an English nor a French title")]
    MissingTitle,
}
