//! Dates of any precision, in formats that know only days and moments.

use catalog::date::{PartialDate, TemporalEnd, TemporalExtent};

/// The first moment of a day in RFC 3339; `None` of a date that is not known to the day, rather than a made-up one.
pub(crate) fn moment(date: PartialDate) -> Option<String> {
    date.day().map(|_| format!("{date}T00:00:00Z"))
}

/// The moments that a date begins and ends at: `2019` is the whole year.
pub(crate) fn first_moment(date: PartialDate) -> String {
    format!("{}T00:00:00Z", first_day(date))
}

/// See [`first_moment`].
pub(crate) fn last_moment(date: PartialDate) -> String {
    format!("{}T23:59:59Z", last_day(date))
}

/// The first day that a date can mean.
pub(crate) fn first_day(date: PartialDate) -> PartialDate {
    PartialDate::from_number(date.first_day()).expect("a date begins on a day")
}

/// The last day that a date can mean.
pub(crate) fn last_day(date: PartialDate) -> PartialDate {
    PartialDate::from_number(date.last_day()).expect("a date ends on a day")
}

/// The begin and the end of a period, each where it is known; `None` when neither is.
pub(crate) fn ends(period: &TemporalExtent) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
    let end = match period.end {
        TemporalEnd::On(date) => Some(date),
        TemporalEnd::Ongoing | TemporalEnd::Unknown => None,
    };
    period.is_known().then_some((period.begin, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_no_moment_unless_its_day_is_known() {
        let check = |text: &str, expected: [Option<&str>; 3]| {
            let date = text.parse().expect("a date");
            let found = [moment(date), Some(first_moment(date)), Some(last_moment(date))];
            assert_eq!(found.each_ref().map(Option::as_deref), expected);
        };
        check("2020-02", [None, Some("2020-02-01T00:00:00Z"), Some("2020-02-29T23:59:59Z")]);
        let day = [Some("2020-02-03T00:00:00Z"), Some("2020-02-03T00:00:00Z"), Some("2020-02-03T23:59:59Z")];
        check("2020-02-03", day);
    }
}
