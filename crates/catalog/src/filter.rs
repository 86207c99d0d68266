//! Conditions that programs combine at will, beyond the filters that a search has fields for.
//!
//! A condition is true, false or unknown of a record, as in CQL2 (OGC 21-065r2 §6.2): what compares a property that the record
//! does not have is unknown, and so is its negation; only records of which the whole is true are found. Whether a property is
//! there is never unknown. Of a property with several values (themes, topics, formats), a comparison holds if any of them
//! meets it; it is unknown where there is none.

mod pattern;
mod property;

use std::collections::BTreeSet;

use crate::bbox::Bbox;
use crate::search::Facet;
pub use pattern::Pattern;
pub use property::{Kind, Property};

/// A condition on records. Whoever makes one keeps to [`MAX_DEPTH`] and [`MAX_LEAVES`].
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// All are true; one that is false makes it false, whatever is unknown.
    All(Vec<Self>),
    /// Any is true.
    Any(Vec<Self>),
    Not(Box<Self>),
    /// The same of all records.
    Constant(bool),
    /// The record has the property; never unknown.
    IsKnown(Property),
    /// A key of the facet. `folds_case` compares without case: [`folded`] is what the test is about.
    Text {
        facet: Facet,
        folds_case: bool,
        is: TextTest,
    },
    /// How often the record was asked for.
    Popularity {
        is: Comparison,
        number: f64,
    },
    /// A day, which a record has to the day.
    Day {
        of: Moment,
        is: Comparison,
        day: Day,
    },
    /// Never unknown.
    Flag(Flag),
    /// The box around the record's place has a point in common with this one.
    Meets(Bbox),
}

/// Expressions within each other, at most: whatever goes through one may call itself.
pub const MAX_DEPTH: usize = 32;
/// Conditions that are no combination of others, at most.
pub const MAX_LEAVES: usize = 100;

/// How a property is compared with a value. What is not equal is the negation of what is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    Equal,
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Comparison {
    pub fn holds<T: PartialOrd + ?Sized>(self, left: &T, right: &T) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::More => left > right,
            Self::AtLeast => left >= right,
        }
    }
}

/// What the text of a value has to be. Texts are ordered by their code points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextTest {
    OneOf(BTreeSet<String>),
    Is(Comparison, String),
    Like(Pattern),
}

impl TextTest {
    pub fn holds(&self, text: &str) -> bool {
        match self {
            Self::OneOf(values) => values.contains(text),
            Self::Is(comparison, value) => comparison.holds(text, value.as_str()),
            Self::Like(pattern) => pattern.matches(text),
        }
    }
}

/// A text without case, the same for all that differ by it alone: `STRASSE` and `straße`.
pub fn folded(text: &str) -> String {
    text.to_uppercase().to_lowercase()
}

/// A day that records have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// When the data was published or last updated.
    Updated,
    /// The first day that the data covers.
    Begin,
    /// The last day that the data covers; today, where it goes on.
    End,
}

/// The other side of a comparison of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// `yyyymmdd`
    On(i32),
    /// Before all days.
    Never,
    /// After all days. Data that goes on ends then, and not today, where the two are compared.
    Open,
}

/// What is said of a record by yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    Foundational,
    Mappable,
}
