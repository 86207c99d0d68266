//! Where a list of records in the order of their dates goes on, whatever has been published since.

use std::fmt;
use std::str::FromStr;

/// Behind which record a page begins. The record need not be there any more: its day and its id say where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// `yyyymmdd` of [`Record::updated`](crate::Record::updated), 0 when unknown.
    pub updated: i32,
    pub id: String,
}

/// Characters of an id, at most: longer ones are no ids of records.
const MAX_ID: usize = 1000;

/// The text is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the cursor of a page")]
pub struct InvalidCursor;

/// `20240131~id`
impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.updated, self.id)
    }
}

impl FromStr for Cursor {
    type Err = InvalidCursor;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (updated, id) = text.split_once('~').ok_or(InvalidCursor)?;
        let is_day =
            updated == "0" || updated.len() == 8 && updated.bytes().all(|byte| byte.is_ascii_digit());
        if !is_day || id.is_empty() || id.chars().nth(MAX_ID).is_some() {
            return Err(InvalidCursor);
        }
        Ok(Self { updated: updated.parse().map_err(|_| InvalidCursor)?, id: id.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_are_read_as_they_are_written() {
        for text in ["20240131~r1", "0~a~b c/é", "00000000~x"] {
            let cursor: Cursor = text.parse().expect("a cursor");
            assert_eq!(cursor.to_string().parse(), Ok(cursor), "{text}");
        }
        let long = format!("0~{}", "a".repeat(MAX_ID + 1));
        for text in ["", "~", "20240131", "20240131~", "2024013~a", "202401311~a", "-2024013~a", "x~a", &long]
        {
            assert_eq!(text.parse::<Cursor>(), Err(InvalidCursor), "{text}");
        }
    }
}
