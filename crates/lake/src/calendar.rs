//! UTC time as text, and days as numbers. Nothing here reads a clock.

use std::time::{SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use time::{Date, Month, Time, UtcDateTime};

/// A second in UTC, written `2026-05-01T12:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(UtcDateTime);

/// The text is no time of the form `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of the form YYYY-MM-DDThh:mm:ssZ")]
pub struct InvalidTimestamp;

impl Timestamp {
    pub fn of(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        let seconds = i64::try_from(since.as_secs()).unwrap_or(i64::MAX);
        Self(UtcDateTime::from_unix_timestamp(seconds).unwrap_or(UtcDateTime::MAX))
    }

    /// `YYYYMMDDThhmmssZ`, which sorts by time and needs no quoting anywhere.
    pub fn compact(self) -> String {
        String::from(self).replace(['-', ':'], "")
    }

    /// `yyyymmdd`.
    pub(crate) fn day(self) -> i32 {
        let (year, month, day) = self.0.to_calendar_date();
        year * 10_000 + i32::from(u8::from(month)) * 100 + i32::from(day)
    }

    /// Reads what [`compact`](Self::compact) writes.
    pub(crate) fn from_compact(text: &str) -> Option<Self> {
        let part = |from: usize, to: usize| text.get(from..to);
        let (year, month, day) = (part(0, 4)?, part(4, 6)?, part(6, 8)?);
        let (hour, minute, second) = (part(9, 11)?, part(11, 13)?, part(13, 15)?);
        let full = format!("{year}-{month}-{day}T{hour}:{minute}:{second}Z");
        Self::try_from(full).ok().filter(|time| time.compact() == text)
    }

    #[must_use]
    pub fn plus(self, duration: std::time::Duration) -> Self {
        Self(self.0.saturating_add(duration.try_into().unwrap_or(time::Duration::MAX)))
    }
}

impl Timestamp {
    /// The time from an earlier one to this; none if it is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> std::time::Duration {
        (self.0 - earlier.0).try_into().unwrap_or_default()
    }
}

impl From<Timestamp> for String {
    fn from(Timestamp(time): Timestamp) -> Self {
        let (year, month, day) = time.to_calendar_date();
        let (hour, minute, second) = time.as_hms();
        format!("{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z", u8::from(month))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let number = |from: usize, to: usize| -> Option<u8> { text.get(from..to)?.parse().ok() };
        let read = || {
            let date = date(text.get(0..4)?.parse().ok()?, number(5, 7)?, number(8, 10)?)?;
            let time = Time::from_hms(number(11, 13)?, number(14, 16)?, number(17, 19)?).ok()?;
            Some(Self(UtcDateTime::new(date, time)))
        };
        read().filter(|time| String::from(*time) == text).ok_or(InvalidTimestamp)
    }
}

/// Days from 1970-01-01 to the day `yyyymmdd`, the form dates have in Arrow and Parquet.
pub(crate) fn days_since_1970(yyyymmdd: i32) -> i32 {
    let part = |number: i32| u8::try_from(number % 100).expect("two digits");
    let day = date(yyyymmdd / 10_000, part(yyyymmdd / 100), part(yyyymmdd));
    let day = day.expect("the days of records are days of the calendar");
    day.to_julian_day() - UtcDateTime::UNIX_EPOCH.to_julian_day()
}

fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        let check = |day: i32, days: i32| assert_eq!(days_since_1970(day), days, "{day}");
        check(19_700_101, 0);
        check(19_691_231, -1);
        check(20_000_301, 11_017);
        check(10_101, -719_162);
        check(99_991_231, 2_932_896);
    }

    #[test]
    fn a_time_survives_its_text() {
        let at = |seconds: u64| Timestamp::of(UNIX_EPOCH + std::time::Duration::from_secs(seconds));
        for seconds in [0, 951_782_399, 951_782_400, 1_777_636_800, 4_102_444_799] {
            let text = String::from(at(seconds));
            assert_eq!(Timestamp::try_from(text.clone()), Ok(at(seconds)), "{text}");
            assert_eq!(Timestamp::from_compact(&at(seconds).compact()), Some(at(seconds)), "{text}");
        }
        assert_eq!(at(1_777_636_800).compact(), "20260501T120000Z");
        for text in ["2026-02-30T00:00:00Z", "2026-02-03T24:00:00Z", "+026-02-03T00:00:00Z", "yesterday"] {
            assert!(Timestamp::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
