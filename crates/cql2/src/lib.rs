//! The Common Query Language (CQL2, OGC 21-065r2), read into the conditions that the catalogue can answer.
//!
//! Text and JSON become the same tree, of which one place says what it means. What is no CQL2, and what the catalogue cannot
//! answer in one statement, is refused with where it stands. It must not know of HTTP, SQL or storage.
//!
//! The known parser of the language (`cql2`) is not used: it calls itself as deep as brackets go, says no positions of what it
//! has read, and brings geometry, SQL and schema libraries that nothing here needs.

mod json;
mod meaning;
mod node;
mod refused;
mod text;

use catalog::filter::Expression;

pub use refused::{Expected, Position, Reason, Refused};

/// Characters of a filter, at most.
pub const MAX_LENGTH: usize = 16_000;
/// Brackets within each other, at most.
pub const MAX_DEPTH: usize = 24;

/// Reads the text encoding, `cql2-text`.
pub fn from_text(filter: &str) -> Result<Expression, Refused> {
    check_length(filter)?;
    meaning::of(&text::parse(filter)?)
}

/// Reads the JSON encoding, `cql2-json`.
pub fn from_json(filter: &str) -> Result<Expression, Refused> {
    check_length(filter)?;
    meaning::of(&json::parse(filter)?)
}

fn check_length(filter: &str) -> Result<(), Refused> {
    match filter.char_indices().nth(MAX_LENGTH) {
        Some(_) => {
            Err(Refused::new(Position::Character(MAX_LENGTH + 1), Reason::TooLong { limit: MAX_LENGTH }))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
