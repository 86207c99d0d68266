//! Reading a query string: what cannot be used is reported, everything else is kept.

use std::collections::BTreeSet;
use std::str::FromStr;

use super::decode::clean;
use super::params::Params;
use super::write::relation_code;
use super::{ParamProblem, ProblemKind};
use crate::bbox::Bbox;
use crate::codes::{Theme, Topic};
use crate::date::PartialDate;
use crate::search::{Area, Facet, MAX_TEXT, MAX_VALUES, Page, Relation, Search, Sort, Timeline};

/// The fields of the form that asks for an area without a map, in the order of a box.
const SIDES: [&str; 4] = ["west", "south", "east", "north"];

/// Reads a query string leniently: what cannot be used is reported, everything else is kept.
///
/// A parameter without a value, as forms send for empty fields, counts as not given, and so does one that nobody knows. A
/// leading `?` is accepted.
pub fn from_query(query: &str) -> (Search, Vec<ParamProblem>) {
    let mut params = Params::parse(query);
    let mut search = Search { text: params.text(), ..Search::default() };
    search.area = params.area();
    (search.begin, search.end) = params.period(["begin", "end"]);
    (search.updated_begin, search.updated_end) = params.period(["updated-begin", "updated-end"]);
    search.timeline =
        params.read("timeline", ProblemKind::InvalidTimeline, Timeline::from_code).unwrap_or_default();
    for facet in Facet::ALL {
        let values = params.facet(facet);
        if !values.is_empty() {
            search.filters.insert(facet, values);
        }
    }
    search.foundational = params.flag("foundational");
    search.mappable = params.flag("mappable");
    search.sort = params.read("sort", ProblemKind::InvalidSort, Sort::from_code).unwrap_or_default();
    search.page = params.page();
    (search, params.problems)
}

/// The texts of `west`, `south`, `east` and `north` as typed, for a form that has to show them again.
pub fn typed_sides(query: &str) -> [String; 4] {
    let params = Params::parse(query);
    SIDES.map(|side| clean(&params.get(side).unwrap_or_default()))
}

impl Params<'_> {
    fn text(&mut self) -> String {
        let text = clean(&self.get("q").unwrap_or_default());
        if text.chars().nth(MAX_TEXT).is_none() {
            return text;
        }
        self.report("q", &text, ProblemKind::TextTooLong);
        let kept: String = text.chars().take(MAX_TEXT).collect();
        kept.trim_end().to_owned()
    }

    /// `bbox` where it is given, else the four fields. `relation` is checked even when there is no area.
    fn area(&mut self) -> Option<Area> {
        let relation = self.read("relation", ProblemKind::InvalidRelation, read_relation).unwrap_or_default();
        let bbox = if self.get("bbox").is_some() {
            self.read("bbox", ProblemKind::InvalidBbox, |value| plain_minus(value).parse().ok())
        } else {
            self.sides()
        };
        bbox.map(|bbox| Area { bbox, relation })
    }

    fn sides(&mut self) -> Option<Bbox> {
        let given = SIDES.map(|side| self.get(side));
        if given.iter().all(Option::is_none) {
            return None;
        }
        for (side, value) in SIDES.iter().zip(&given) {
            match value {
                None => self.report(side, "", ProblemKind::MissingSide),
                Some(value) if side_degrees(side, value).is_none() => {
                    self.report(side, value, ProblemKind::InvalidBbox);
                }
                Some(_) => {}
            }
        }
        let [west, south, east, north] =
            [0, 1, 2, 3].map(|at: usize| side_degrees(SIDES[at], given[at].as_ref()?));
        let (Some(west), Some(south), Some(east), Some(north)) = (west, south, east, north) else {
            return None;
        };
        // Through the text form, so that both ways of asking for a box round alike.
        let text = format!("{west},{south},{east},{north}");
        let bbox = text.parse().ok();
        if bbox.is_none() {
            self.report("bbox", &text, ProblemKind::InvalidBbox);
        }
        bbox
    }

    fn period(&mut self, names: [&str; 2]) -> (Option<PartialDate>, Option<PartialDate>) {
        let mut date =
            |name| self.read(name, ProblemKind::InvalidDate, |value| PartialDate::from_str(value).ok());
        let [begin, end] = names.map(&mut date);
        if let (Some(first), Some(last)) = (begin, end)
            && last.last_day() < first.first_day()
        {
            self.report(names[1], &last.to_string(), ProblemKind::EndBeforeBegin);
            return (begin, None);
        }
        (begin, end)
    }

    fn facet(&mut self, facet: Facet) -> BTreeSet<String> {
        let mut values = BTreeSet::new();
        let given = self.take(facet);
        let given = given.iter().flat_map(|value| value.split(',')).map(str::trim);
        for value in given.filter(|value| !value.is_empty()) {
            match facet_value(facet, value) {
                None => self.report(facet.name(), value, ProblemKind::InvalidFacetValue),
                Some(known) if values.len() < MAX_VALUES => {
                    values.insert(known);
                }
                Some(known) if values.contains(&known) => {}
                Some(_) => {
                    self.report(facet.name(), value, ProblemKind::TooManyValues);
                    break;
                }
            }
        }
        values
    }

    fn flag(&mut self, name: &str) -> bool {
        self.read(name, ProblemKind::InvalidFlag, read_flag).unwrap_or_default()
    }

    fn page(&mut self) -> Page {
        let first = Page::default();
        let number = |value: &str| Page::new(value.parse().ok()?, first.size());
        let number = self.read("page", ProblemKind::InvalidPage, number).map_or(first.number(), Page::number);
        let size = |value: &str| Page::new(number, value.parse().ok()?);
        self.read("size", ProblemKind::InvalidSize, size).unwrap_or_else(|| first.at(number))
    }
}

fn read_relation(value: &str) -> Option<Relation> {
    [Relation::Intersects, Relation::Within]
        .into_iter()
        .find(|relation| relation_code(*relation).eq_ignore_ascii_case(value))
}

/// `on` is what a checkbox without a value of its own sends.
fn read_flag(value: &str) -> Option<bool> {
    match value.to_ascii_lowercase().as_str() {
        "true" | "on" | "1" => Some(true),
        "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// The value of a side; a latitude in the range of its kind. Longitudes go round the world.
fn side_degrees(side: &str, value: &str) -> Option<f64> {
    let limit = if matches!(side, "west" | "east") { Bbox::FARTHEST_LONGITUDE } else { 90.0 };
    degrees(value).filter(|number| number.abs() <= limit)
}

/// A number as typed in either language: `-75.5` or `-75,5`.
fn degrees(value: &str) -> Option<f64> {
    plain_minus(value).replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

/// With the minus of keyboards for that of print.
fn plain_minus(value: &str) -> String {
    value.replace('\u{2212}', "-")
}

/// The value as addresses write it. Themes and topics are closed lists; the other facets have keys that only a catalogue
/// knows, and it spells them itself ([`Catalogue::spelt`](crate::Catalogue::spelt)).
fn facet_value(facet: Facet, value: &str) -> Option<String> {
    let is_meant = |code: &&str| code.eq_ignore_ascii_case(value);
    match facet {
        Facet::Theme => Theme::ALL.iter().map(|theme| theme.code()).find(is_meant).map(str::to_owned),
        Facet::Topic => Topic::ALL.iter().map(|topic| topic.code()).find(is_meant).map(str::to_owned),
        Facet::Org | Facet::Type | Facet::Format | Facet::Status | Facet::Source => {
            is_key(value).then(|| value.to_owned())
        }
    }
}

/// `[A-Za-z0-9][A-Za-z0-9-]{0,79}`
fn is_key(value: &str) -> bool {
    value.len() <= 80
        && value.starts_with(|first: char| first.is_ascii_alphanumeric())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
