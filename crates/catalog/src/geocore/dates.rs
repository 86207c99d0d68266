//! Dates and periods as real items hold them: any precision, datetimes, sentinels.

use std::cmp::Reverse;

use super::json::Json;
use super::text::{meaningful, scalar};
use super::warning::{Notes, Warning};
use crate::date::{PartialDate, TemporalEnd, TemporalExtent};
use crate::record::{DateKind, RecordDate};

/// Years that stand for "unknown" (`0001-01-01`, `0000-00-00`) or for "for ever" (`9999-12-31`).
const UNKNOWN_YEARS: [&str; 2] = ["0000", "0001"];
const ENDLESS_YEAR: &str = "9999";

/// What an open end is called.
const ONGOING: [&str; 8] =
    ["present", "now", "ongoing", "current", "présent", "en cours", "actuel", "present; présent"];

/// A date in any of the forms; what is no date is noted, sentinels are not.
pub(super) fn date(value: &Json, notes: &mut Notes) -> Option<PartialDate> {
    let text = scalar(value, notes)?;
    let text = meaningful(&text)?;
    if is_sentinel(text) {
        return None;
    }
    let date = parse(text);
    if date.is_none() {
        notes.add(Warning::UnreadableDate);
    }
    date
}

fn is_sentinel(text: &str) -> bool {
    UNKNOWN_YEARS.iter().any(|year| text.starts_with(year)) || text.starts_with(ENDLESS_YEAR)
}

/// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, the same with `/` or without any separator, each with or without a time.
fn parse(text: &str) -> Option<PartialDate> {
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let day = day.strip_suffix('Z').unwrap_or(day);
    if day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()) {
        return numbers(&day[..4], &[&day[4..6], &day[6..]]);
    }
    let mut parts = day.split(['-', '/']);
    let year = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    numbers(year, &rest)
}

/// A month or day `00` means that only the rest is known.
fn numbers(year: &str, rest: &[&str]) -> Option<PartialDate> {
    let number = |text: &str, digits: usize| -> Option<u16> {
        let is_number = (1..=digits).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { text.parse().ok() } else { None }
    };
    let year = if year.len() == 4 { number(year, 4)? } else { return None };
    let mut known = Vec::with_capacity(2);
    for part in rest {
        known.push(u8::try_from(number(part, 2)?).ok()?);
    }
    match known[..] {
        [] | [0] | [0, 0] => PartialDate::new(year, None, None),
        [month] | [month, 0] => PartialDate::new(year, Some(month), None),
        [month, day] => PartialDate::new(year, Some(month), Some(day)),
        _ => None,
    }
}

/// The dates of `date`: an object of kinds in the flat shape, a list in the structured one. In the order of the kinds.
pub(super) fn record_dates(value: &Json, notes: &mut Notes) -> Vec<RecordDate> {
    let mut dates = Vec::new();
    for (key, entry) in value.fields() {
        if let Some(kind) = kind_of(key) {
            // Old items give the date itself instead of `{text, date}`.
            let field = if entry.fields().is_empty() { entry } else { entry.get("date") };
            dates.extend(date(field, notes).map(|date| RecordDate { kind, date }));
        }
    }
    for entry in value.items() {
        let (en, fr) = super::text::halves(entry.get("dateType"), notes);
        let Some(kind) = [en, fr].into_iter().flatten().find_map(|name| kind_of(&name)) else {
            notes.add(Warning::UnknownCode);
            continue;
        };
        dates.extend(date(entry.get("date"), notes).map(|date| RecordDate { kind, date }));
    }
    // Of several revisions the last counts, of other dates the first that is given.
    let day =
        |dated: &RecordDate| (dated.kind == DateKind::Revision).then(|| Reverse(dated.date.first_day()));
    dates.sort_by_key(|dated| (dated.kind, day(dated)));
    dates.dedup_by_key(|dated| dated.kind);
    dates
}

/// The kind a key of the flat shape or a date type of ISO 19115 and HNAP names.
fn kind_of(name: &str) -> Option<DateKind> {
    let name: String =
        name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    Some(match name.as_str() {
        "published" | "publication" => DateKind::Published,
        "created" | "creation" | "création" => DateKind::Created,
        "revision" | "révision" | "revised" => DateKind::Revision,
        "notavailable" | "nondisponible" | "indisponible" => DateKind::NotAvailable,
        "inforce" | "envigueur" => DateKind::InForce,
        "adopted" | "adoptée" | "adopté" => DateKind::Adopted,
        "deprecated" | "déprécié" | "désapprouvé" => DateKind::Deprecated,
        "superceded" | "superseded" | "remplacé" => DateKind::Superceded,
        _ => return None,
    })
}

/// The period of `temporalExtent`. Of a list of periods, that from the first beginning to the last end.
pub(super) fn period(value: &Json, notes: &mut Notes) -> TemporalExtent {
    let periods = value.items().iter().map(|entry| one_period(entry, notes)).filter(TemporalExtent::is_known);
    let Some((all, count)) = periods.fold(None, |all: Option<(TemporalExtent, usize)>, period| match all {
        Some((all, count)) => Some((around(all, period), count + usize::from(all != period))),
        None => Some((period, 1)),
    }) else {
        return one_period(value, notes);
    };
    if count > 1 {
        notes.add(Warning::SeveralPeriods);
    }
    all
}

fn around(a: TemporalExtent, b: TemporalExtent) -> TemporalExtent {
    let first =
        |dates: [Option<PartialDate>; 2]| dates.into_iter().flatten().min_by_key(|date| date.first_day());
    let last = |end: TemporalEnd, begin: Option<PartialDate>| match end {
        TemporalEnd::On(date) => Some(date),
        TemporalEnd::Unknown => begin,
        TemporalEnd::Ongoing => None,
    };
    // Of a period that only its beginning or its end is known of, that day is in the whole.
    let begin_of = |period: TemporalExtent| period.begin.or_else(|| last(period.end, None));
    let end = match (last(a.end, a.begin), last(b.end, b.begin)) {
        (Some(a), Some(b)) => TemporalEnd::On(if a.last_day() >= b.last_day() { a } else { b }),
        _ => TemporalEnd::Ongoing,
    };
    TemporalExtent { begin: first([begin_of(a), begin_of(b)]), end }
}

/// One period. An end that is null, or absent, is open when there is a beginning.
fn one_period(value: &Json, notes: &mut Notes) -> TemporalExtent {
    let begin = date(value.get_any(&["begin", "start"]), notes);
    let end = match end(value.get("end"), notes) {
        TemporalEnd::Ongoing if begin.is_none() && value.get("end").is_null() => TemporalEnd::Unknown,
        end => end,
    };
    match (begin, end) {
        (Some(first), TemporalEnd::On(last)) if last.last_day() < first.first_day() => {
            notes.add(Warning::ReversedPeriod);
            TemporalExtent { begin: Some(last), end: TemporalEnd::On(first) }
        }
        _ => TemporalExtent { begin, end },
    }
}

fn end(value: &Json, notes: &mut Notes) -> TemporalEnd {
    if value.is_null() {
        return TemporalEnd::Ongoing;
    }
    let text = value.text().unwrap_or_default().trim().to_lowercase();
    if ONGOING.contains(&text.as_str()) || text.starts_with(ENDLESS_YEAR) {
        return TemporalEnd::Ongoing;
    }
    date(value, notes).map_or(TemporalEnd::Unknown, TemporalEnd::On)
}
