//! Dates of any precision, as metadata really gives them, and the period a dataset covers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A calendar date known to the year, the month or the day (ISO 8601 reduced precision), year 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PartialDate {
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 to 12.
    pub const fn month(self) -> Option<u8> {
        self.month
    }

    /// 1 to 31; only ever given together with the month.
    pub const fn day(self) -> Option<u8> {
        self.day
    }

    /// The first day it can mean, as the number `yyyymmdd` (the form dates have in the search tables).
    pub const fn first_day(self) -> i32 {
        let month = match self.month {
            Some(month) => month,
            None => 1,
        };
        let day = match self.day {
            Some(day) => day,
            None => 1,
        };
        self.number(month, day)
    }

    /// The last day it can mean, as the number `yyyymmdd`.
    pub const fn last_day(self) -> i32 {
        let month = match self.month {
            Some(month) => month,
            None => 12,
        };
        let day = match self.day {
            Some(day) => day,
            None => days_in(self.year, month),
        };
        self.number(month, day)
    }

    /// The date whose `first_day` is `number`, to the day.
    pub fn from_number(number: i32) -> Option<Self> {
        let year = u16::try_from(number / 10_000).ok()?;
        let month = u8::try_from(number / 100 % 100).ok()?;
        let day = u8::try_from(number % 100).ok()?;
        Self::new(year, Some(month), Some(day))
    }

    /// `None` when there is no such date.
    pub const fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if year == 0 || year > 9999 {
            return None;
        }
        match (month, day) {
            (None, None) => {}
            (None, Some(_)) => return None,
            (Some(month), day) => {
                if month == 0 || month > 12 {
                    return None;
                }
                if let Some(day) = day
                    && (day == 0 || day > days_in(year, month))
                {
                    return None;
                }
            }
        }
        Some(Self { year, month, day })
    }

    const fn number(self, month: u8, day: u8) -> i32 {
        self.year as i32 * 10_000 + month as i32 * 100 + day as i32
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The text is not `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or names a day that does not exist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")]
pub struct InvalidDate;

impl FromStr for PartialDate {
    type Err = InvalidDate;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(InvalidDate)?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(InvalidDate);
        }
        let small = |value: Option<u16>| value.map(u8::try_from).transpose().map_err(|_| InvalidDate);
        Self::new(year, small(month)?, small(day)?).ok_or(InvalidDate)
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u16>, InvalidDate> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(InvalidDate);
    }
    part.parse().map(Some).map_err(|_| InvalidDate)
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for PartialDate {
    type Error = InvalidDate;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

/// The period a dataset's content covers (ISO 19115 `EX_TemporalExtent`). Unknown stays unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TemporalExtent {
    pub begin: Option<PartialDate>,
    pub end: TemporalEnd,
}

/// How a period ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TemporalEnd {
    #[default]
    Unknown,
    Ongoing,
    On(PartialDate),
}

impl TemporalExtent {
    pub const fn is_known(&self) -> bool {
        self.begin.is_some() || matches!(self.end, TemporalEnd::On(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_spans_the_days_it_can_mean() {
        let check = |text: &str, first: i32, last: i32| {
            let date: PartialDate = text.parse().expect("a date");
            assert_eq!((date.first_day(), date.last_day(), date.to_string()), (first, last, text.to_owned()));
        };
        check("2024", 20_240_101, 20_241_231);
        check("2024-02", 20_240_201, 20_240_229);
        check("1900-02", 19_000_201, 19_000_228);
        check("2023-11-05", 20_231_105, 20_231_105);
    }

    #[test]
    fn days_that_do_not_exist_are_no_dates() {
        for text in [
            "",
            "24",
            "2024-13",
            "2023-02-29",
            "2024-00",
            "2024-01-00",
            "0000",
            "2024-1-1",
            "2024-01-01-01",
            "+024",
        ] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }
}
