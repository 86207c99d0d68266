//! Days, which is as exactly as records know their dates. A time is read as its day.

use catalog::date::PartialDate;
use catalog::filter::{Day, Property};

use crate::node::{Node, What};
use crate::refused::{Reason, Refused};

/// An instant that a property is compared with, or a text that is one.
pub(super) fn instant(node: &Node, property: Property) -> Result<Day, Refused> {
    match &node.what {
        What::Instant(text) | What::Text(text) => number(text, node).map(Day::On),
        _ => Err(node.unfit(property)),
    }
}

/// First and last day of a time; whether it is an interval.
pub(super) fn span(node: &Node, property: Property) -> Result<(Day, Day, bool), Refused> {
    let What::Interval(ends) = &node.what else {
        return instant(node, property).map(|day| (day, day, false));
    };
    let [begin, end] = &ends[..] else { return Err(node.unfit(property)) };
    let side = |node: &Node, open: Day| match &node.what {
        What::Text(text) if text == ".." => Ok(open),
        _ => instant(node, property),
    };
    let (first, last) = (side(begin, Day::Never)?, side(end, Day::Open)?);
    match (first, last) {
        (Day::On(first), Day::On(last)) if first > last => Err(end.unfit(property)),
        _ => Ok((first, last, true)),
    }
}

/// A `full-date` or a `date-time` in UTC (RFC 3339 §5.6) as `yyyymmdd`.
fn number(text: &str, node: &Node) -> Result<i32, Refused> {
    let (date, time) = text.split_once(['T', 't']).map_or((text, None), |(date, time)| (date, Some(time)));
    let date = date.parse::<PartialDate>().ok().filter(|date| date.day().is_some());
    match date {
        Some(date) if time.is_none_or(is_utc_time) => Ok(date.first_day()),
        _ => Err(node.refused(Reason::no_date(text))),
    }
}

/// `hh:mm:ss` with any fraction, and `Z`.
fn is_utc_time(time: &str) -> bool {
    let Some(time) = time.strip_suffix(['Z', 'z']) else { return false };
    let (time, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = time.split(':').collect();
    let [hours, minutes, seconds] = parts[..] else { return false };
    // A leap second has the number 60.
    let is_part = |part: &str, most: u8| {
        part.len() == 2 && is_digits(part) && part.parse().is_ok_and(|part: u8| part <= most)
    };
    is_digits(fraction) && is_part(hours, 23) && is_part(minutes, 59) && is_part(seconds, 60)
}
