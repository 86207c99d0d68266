//! UTC time as text, and days as numbers. Nothing here reads a clock.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// A second in UTC, written `2026-05-01T12:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(i64);

/// The text is no time of the form `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a time of the form YYYY-MM-DDThh:mm:ssZ")]
pub struct InvalidTimestamp;

const DAY: i64 = 86_400;

impl Timestamp {
    pub fn of(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
    }

    /// `YYYYMMDDThhmmssZ`, which sorts by time and needs no quoting anywhere.
    pub fn compact(self) -> String {
        String::from(self).replace(['-', ':'], "")
    }

    /// `yyyymmdd`.
    pub(crate) fn day(self) -> i32 {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        i32::try_from(year * 10_000 + month * 100 + day).unwrap_or(i32::MAX)
    }

    /// Reads what [`compact`](Self::compact) writes.
    pub(crate) fn from_compact(text: &str) -> Option<Self> {
        let part = |from: usize, to: usize| text.get(from..to);
        let (date, time) = (part(0, 8)?, part(9, 15)?);
        let full = format!(
            "{}-{}-{}T{}:{}:{}Z",
            &date[..4],
            &date[4..6],
            &date[6..],
            &time[..2],
            &time[2..4],
            &time[4..]
        );
        Self::try_from(full).ok().filter(|time| time.compact() == text)
    }

    #[must_use]
    pub fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)))
    }
}

impl From<Timestamp> for String {
    fn from(time: Timestamp) -> Self {
        let (year, month, day) = civil(time.0.div_euclid(DAY));
        let second = time.0.rem_euclid(DAY);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

impl TryFrom<String> for Timestamp {
    type Error = InvalidTimestamp;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let number = |from: usize, to: usize| -> Option<i64> { text.get(from..to)?.parse().ok() };
        let read = || {
            let day = i32::try_from(number(0, 4)? * 10_000 + number(5, 7)? * 100 + number(8, 10)?).ok()?;
            let second = number(11, 13)? * 3600 + number(14, 16)? * 60 + number(17, 19)?;
            Some(Self(i64::from(days_since_1970(day)) * DAY + second))
        };
        read().filter(|time| String::from(*time) == text).ok_or(InvalidTimestamp)
    }
}

/// Days from 1970-01-01 to the day `yyyymmdd`, the form dates have in Arrow and Parquet.
pub(crate) fn days_since_1970(yyyymmdd: i32) -> i32 {
    // Howard Hinnant's `days_from_civil`: years begin in March, so that leap days come last.
    let (year, month, day) = (yyyymmdd / 10_000, yyyymmdd / 100 % 100, yyyymmdd % 100);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Year, month and day of a number of days since 1970-01-01 (Hinnant's `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
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
        for seconds in [0, 951_782_399, 951_782_400, 1_777_636_800, 4_102_444_799] {
            let text = String::from(Timestamp(seconds));
            assert_eq!(Timestamp::try_from(text.clone()), Ok(Timestamp(seconds)), "{text}");
        }
        assert_eq!(Timestamp(1_777_636_800).compact(), "20260501T120000Z");
        assert!(Timestamp::try_from("2026-02-30T00:00:00Z".to_owned()).is_err());
        assert!(Timestamp::try_from("yesterday".to_owned()).is_err());
    }
}
