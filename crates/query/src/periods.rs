//! Covered time: days as numbers, and the bars of the histogram as bits.

use catalog::date::{TemporalEnd, TemporalExtent};
use catalog::results::PeriodCount;

/// The first and last day a record covers, as `yyyymmdd`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub begin: i32,
    pub end: i32,
}

impl Days {
    /// Overlaps no period: what a record without a known period has.
    pub const NEVER: Self = Self { begin: 99_999_999, end: 0 };
    /// The end of what goes on.
    pub const OPEN_END: i32 = 99_991_231;

    pub fn of(extent: &TemporalExtent) -> Self {
        let begin = extent.begin.map(catalog::date::PartialDate::first_day);
        match (begin, extent.end) {
            (Some(begin), TemporalEnd::On(end)) if end.last_day() >= begin => {
                Self { begin, end: end.last_day() }
            }
            // An end before its begin is a slip of the keyboard; the begin is the better witness.
            (Some(begin), TemporalEnd::On(_) | TemporalEnd::Unknown) => {
                Self { begin, end: extent.begin.map_or(begin, catalog::date::PartialDate::last_day) }
            }
            (Some(begin), TemporalEnd::Ongoing) => Self { begin, end: Self::OPEN_END },
            (None, TemporalEnd::On(end)) => Self { begin: end.first_day(), end: end.last_day() },
            (None, TemporalEnd::Ongoing | TemporalEnd::Unknown) => Self::NEVER,
        }
    }
}

const FIRST_YEAR: i32 = 1950;
const YEARS: i32 = 5;
/// Bars after the first one, which stands for everything before `FIRST_YEAR`.
const BARS: i32 = 16;

/// One bit per bar that the period touches: bit 0 is everything before 1950, then five years each; what lies
/// behind the last bar counts in it.
pub fn mask(days: Days) -> i64 {
    if days == Days::NEVER {
        return 0;
    }
    let bar = |day: i32| ((day / 10_000 - FIRST_YEAR).div_euclid(YEARS) + 1).clamp(0, BARS);
    (bar(days.begin)..=bar(days.end)).map(|bar| 1 << bar).sum()
}

/// The bars, oldest first, with the counts of records by mask: what was before, then ten years each, as narrow bars are
/// hard to hit.
pub fn bars(masks: &[(i64, u64)]) -> Vec<PeriodCount> {
    (0..=BARS / 2)
        .map(|bar| {
            let bits = if bar == 0 { 1 } else { 0b11 << (2 * bar - 1) };
            let count = masks.iter().filter(|(mask, _)| mask & bits != 0).map(|(_, count)| count).sum();
            let first = FIRST_YEAR + (bar - 1) * 2 * YEARS;
            let year = |year: i32| u16::try_from(year).expect("a year between 1940 and 2029");
            PeriodCount { first: (bar > 0).then(|| year(first)), last: year(first + 2 * YEARS - 1), count }
        })
        .collect()
}

/// Bars of one year each, before which there is one for all years before.
const SINGLE_YEARS: u16 = 9;

/// The bars up to the last year of any record, oldest first, with the counts of records by year; 0 is an unknown one.
pub fn year_bars(years: &[(i64, u64)]) -> Vec<PeriodCount> {
    let known = years.iter().filter_map(|(year, count)| Some((u16::try_from(*year).ok()?, *count)));
    let known: Vec<(u16, u64)> = known.filter(|(year, _)| *year > SINGLE_YEARS).collect();
    let Some(last) = known.iter().map(|(year, _)| *year).max() else { return Vec::new() };
    let sum = |from: u16, to: u16| {
        known.iter().filter(|(year, _)| (from..=to).contains(year)).map(|(_, count)| count).sum()
    };
    let before = last - SINGLE_YEARS;
    let earlier = PeriodCount { first: None, last: before, count: sum(0, before) };
    let single =
        (before + 1..=last).map(|year| PeriodCount { first: Some(year), last: year, count: sum(year, year) });
    std::iter::once(earlier).chain(single).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_touches_its_bars() {
        let check =
            |begin, end, expected: i64| assert_eq!(mask(Days { begin, end }), expected, "{begin} {end}");
        check(19_400_101, 19_491_231, 1);
        check(19_491_231, 19_500_101, 0b11);
        check(20_250_101, Days::OPEN_END, 1 << 16);
        check(20_200_101, Days::OPEN_END, (1 << 15) | (1 << 16));
        assert_eq!(mask(Days::NEVER), 0);
    }

    #[test]
    fn bars_add_up_their_records() {
        let bars = bars(&[(0b11, 2), (0b10, 3)]);
        assert_eq!((bars[0].first, bars[0].last, bars[0].count), (None, 1949, 2));
        assert_eq!((bars[1].first, bars[1].last, bars[1].count), (Some(1950), 1959, 5));
        assert_eq!(bars.last().map(|bar| bar.last), Some(2029));
    }

    #[test]
    fn years_end_with_the_last_that_any_record_has() {
        let bars = year_bars(&[(0, 9), (1998, 2), (2015, 1), (2016, 3), (2024, 5)]);
        assert_eq!((bars[0].first, bars[0].last, bars[0].count), (None, 2015, 3));
        assert_eq!((bars[1].first, bars[1].last, bars[1].count), (Some(2016), 2016, 3));
        assert_eq!((bars.len(), bars[9].last, bars[9].count), (10, 2024, 5));
        assert_eq!(year_bars(&[(0, 9)]), []);
    }
}
