//! Why a filter is refused, and where.

use std::fmt;

/// A filter that cannot be answered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("at {at}: {reason:?}")]
pub struct Refused {
    pub at: Position,
    pub reason: Reason,
}

/// A place in a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    /// Of a text, in characters from 1 on.
    Character(usize),
    /// Of a JSON value (RFC 6901), empty for the whole.
    Pointer(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    TooLong {
        limit: usize,
    },
    TooDeep {
        limit: usize,
    },
    TooMany {
        limit: usize,
    },
    NotJson,
    Missing(Expected),
    UnknownProperty(String),
    /// It is CQL2, but nothing that can be answered here.
    Unsupported(String),
    /// The property is not compared in this way, or not with such values.
    Unfit {
        property: &'static str,
        accepted: &'static str,
    },
    NoDate(String),
    NoBox,
}

/// What should stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    Condition,
    Property,
    Value,
    Operator,
    Sign(&'static str),
    End,
}

/// Characters of what was written that are repeated.
const MAX_SHOWN: usize = 50;

impl Refused {
    pub(crate) const fn new(at: Position, reason: Reason) -> Self {
        Self { at, reason }
    }
}

impl Reason {
    pub(crate) fn unsupported(what: &str) -> Self {
        Self::Unsupported(what.chars().take(MAX_SHOWN).collect())
    }

    pub(crate) fn unknown(property: &str) -> Self {
        Self::UnknownProperty(property.chars().take(MAX_SHOWN).collect())
    }

    pub(crate) fn no_date(text: &str) -> Self {
        Self::NoDate(text.chars().take(MAX_SHOWN).collect())
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character(number) => write!(f, "{number}"),
            Self::Pointer(pointer) if pointer.is_empty() => write!(f, "/"),
            Self::Pointer(pointer) => write!(f, "{pointer}"),
        }
    }
}
