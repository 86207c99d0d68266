//! The parameters of a search of records (OGC 20-004r1 §8.2, §11), read into a [`Search`].

use app::api::refusal::not_accepted;
use catalog::date::PartialDate;
use catalog::search::{Area, MAX_TEXT, MAX_VALUES, Page, Relation, Sort};
use catalog::{Bbox, Facet, Search};

use crate::http::doors::asked::Asked;
use crate::http::doors::problem::Problem;
use crate::http::doors::{filter, paging};

/// Records of a page unless told otherwise, and at most.
const LIMIT: u32 = 10;
pub(in crate::http::doors) const MAX_LIMIT: u32 = 1000;
/// Properties that records can be sorted by.
pub(super) const SORTABLE: [&str; 2] = ["title", "updated"];
const SORTS: &str = "title, updated, -updated";
const BOX: &str = "west,south,east,north";
const TIME: &str = "2013-06-21, 2013-06-21/.., ../2013-06-21, 2013-01-01/2013-12-31";

/// All parameters that are known.
pub(super) const KNOWN: [&str; 22] = [
    "f",
    "lang",
    "limit",
    "offset",
    "cursor",
    "bbox",
    "datetime",
    "q",
    "ids",
    "externalIds",
    "sortby",
    "filter",
    "filter-lang",
    "filter-crs",
    "facets",
    "org",
    "theme",
    "topic",
    "type",
    "format",
    "status",
    "source",
];

/// The search that the parameters, which may be those of `known`, ask for, and the ids that records must have, if any are named.
pub(in crate::http::doors) fn search(
    asked: &mut Asked,
    known: &[&str],
) -> Result<(Search, Vec<String>), Problem> {
    asked.allow(known);
    let mut search = Search { text: text(asked), area: area(asked), ..Search::default() };
    (search.begin, search.end) = asked.one("datetime", TIME, interval).unwrap_or_default();
    search.sort = asked.one("sortby", SORTS, sort).unwrap_or_default();
    for facet in Facet::ALL {
        let values = asked.list(facet.name());
        if !values.is_empty() {
            search.filters.insert(facet, values.into_iter().take(MAX_VALUES).collect());
        }
    }
    search.filter = filter::filter(asked);
    search.page = page(asked);
    search.after = paging::cursor(asked);
    let ids = asked.list("ids");
    asked.check()?;
    Ok((search, ids.into_iter().take(MAX_LIMIT as usize).collect()))
}

pub(in crate::http::doors) fn page(asked: &mut Asked) -> Page {
    let whole = |most: u32| move |text: &str| text.parse::<u32>().ok().filter(|number| *number <= most);
    // More than is given at once is no error, but gets less (OGC 17-069r4 §7.15.2).
    let limit = asked.one("limit", "1–1000", |text| text.parse().ok().filter(|limit: &u32| *limit > 0));
    let limit = limit.unwrap_or(LIMIT).min(MAX_LIMIT);
    let offset = asked.one("offset", "0–100000000", whole(Page::MAX_RESULTS)).unwrap_or(0);
    Page::slice(offset.into(), limit).expect("both are within the limits")
}

/// Words with commas between them: any is enough; with blanks: all, next to each other (§8.2.5.4).
fn text(asked: &mut Asked) -> String {
    let external = asked.list("externalIds");
    let terms = if external.is_empty() { asked.list("q") } else { external };
    let terms: Vec<String> = terms.iter().filter_map(|term| quoted(term)).collect();
    let text = terms.join(" OR ");
    if text.chars().count() > MAX_TEXT {
        asked.report("q", not_accepted("q", "…", &format!("≤ {MAX_TEXT}"), asked.lang));
        return String::new();
    }
    text
}

/// As the pages' own searches take it: nothing in it is an operator.
fn quoted(term: &str) -> Option<String> {
    let plain: String = term.chars().map(|char| if char == '"' { ' ' } else { char }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    match words[..] {
        [] => None,
        [word] if word.chars().all(char::is_alphanumeric) && !is_operator(word) => Some(word.to_owned()),
        _ => Some(format!("\"{}\"", words.join(" "))),
    }
}

fn is_operator(word: &str) -> bool {
    ["OR", "OU", "AND", "ET", "NOT", "SAUF", "NON", "PAS"].contains(&word)
}

/// Four numbers, or six with heights, which boxes of records do not have.
fn area(asked: &mut Asked) -> Option<Area> {
    let read = |text: &str| {
        let numbers: Vec<&str> = text.split(',').map(str::trim).collect();
        let sides = match numbers[..] {
            [west, south, _, east, north, _] | [west, south, east, north] => [west, south, east, north],
            _ => return None,
        };
        sides.join(",").parse::<Bbox>().ok()
    };
    let bbox = asked.one("bbox", BOX, read)?;
    Some(Area { bbox, relation: Relation::Intersects })
}

type Period = (Option<PartialDate>, Option<PartialDate>);

/// An instant, or an interval with open ends (OGC 17-069r4 §7.15.4).
pub(in crate::http::doors) fn interval(text: &str) -> Option<Period> {
    let Some((begin, end)) = text.split_once('/') else {
        let day = day(text)?;
        return Some((Some(day), Some(day)));
    };
    let side = |text: &str| match text {
        "" | ".." => Some(None),
        text => day(text).map(Some),
    };
    let (begin, end) = (side(begin)?, side(end)?);
    match (begin, end) {
        (Some(first), Some(last)) if last.last_day() < first.first_day() => None,
        period => Some(period),
    }
}

/// A date or the day of a time of RFC 3339.
fn day(text: &str) -> Option<PartialDate> {
    let (date, time) = text.split_once(['T', 't']).unwrap_or((text, ""));
    let is_time = |text: &str| text.len() >= 9 && text.as_bytes()[2] == b':' && text.as_bytes()[5] == b':';
    (time.is_empty() || is_time(time)).then(|| date.parse().ok()).flatten()
}

fn sort(text: &str) -> Option<Sort> {
    match text.trim_start_matches('+') {
        "title" => Some(Sort::Title),
        "updated" => Some(Sort::Oldest),
        "-updated" => Some(Sort::Newest),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_are_alternatives_and_blanks_are_phrases() {
        let check =
            |term: &str, expected: Option<&str>| assert_eq!(quoted(term).as_deref(), expected, "{term}");
        check("lakes", Some("lakes"));
        check("snow  depth", Some("\"snow depth\""));
        check("-ice", Some("\"-ice\""));
        check("OR", Some("\"OR\""));
        check("\"", None);
    }

    #[test]
    fn intervals_have_open_ends() {
        let check = |text: &str, expected: Option<(&str, &str)>| {
            let read = |text: &str| (text != "..").then(|| text.parse().expect("a date"));
            assert_eq!(interval(text), expected.map(|(begin, end)| (read(begin), read(end))), "{text}");
        };
        check("2013-06-21", Some(("2013-06-21", "2013-06-21")));
        check("2013-06-21T00:00:00Z/..", Some(("2013-06-21", "..")));
        check("/2013", Some(("..", "2013")));
        check("2014/2013", None);
        check("yesterday", None);
        check("2013-06-21Tnoon", None);
    }
}
