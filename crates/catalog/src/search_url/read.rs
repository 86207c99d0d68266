//! Reading a query string: what cannot be used is reported, everything else is kept.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::str::FromStr;

use percent_encoding::percent_decode_str;

use super::write::relation_code;
use super::{MAX_SHOWN, ParamProblem, ProblemKind};
use crate::bbox::Bbox;
use crate::codes::{Theme, Topic};
use crate::date::PartialDate;
use crate::search::{Area, Facet, MAX_TEXT, MAX_VALUES, Page, Relation, Search, Sort};

/// The parameters that are no facets.
const SINGLE: [&str; 14] = [
    "q",
    "bbox",
    "west",
    "south",
    "east",
    "north",
    "relation",
    "begin",
    "end",
    "foundational",
    "mappable",
    "sort",
    "page",
    "size",
];

/// The fields of the form that asks for an area without a map, in the order of a box.
const SIDES: [&str; 4] = ["west", "south", "east", "north"];

/// Added to links by mailings, advertisements and Canada.ca's basic-HTML switch; they say nothing about the search.
const IGNORED: [&str; 6] = ["fbclid", "gclid", "msclkid", "_ga", "_gl", "wbdisable"];
const IGNORED_PREFIX: &str = "utm_";

/// Reads a query string leniently: what cannot be used is reported, everything else is kept.
///
/// A parameter without a value, as forms send for empty fields, counts as not given. A leading `?` is accepted.
pub fn from_query(query: &str) -> (Search, Vec<ParamProblem>) {
    let mut params = Params::parse(query);
    let mut search = Search { text: params.text(), ..Search::default() };
    search.area = params.area();
    (search.begin, search.end) = params.period();
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
    SIDES.map(|side| params.get(side).unwrap_or_default())
}

struct Params<'a> {
    /// Names with their values, in the order given; only known names and values that are not blank.
    pairs: Vec<(Cow<'a, str>, Cow<'a, str>)>,
    problems: Vec<ParamProblem>,
}

impl<'a> Params<'a> {
    fn parse(query: &'a str) -> Self {
        let mut params = Self { pairs: Vec::new(), problems: Vec::new() };
        let query = query.strip_prefix('?').unwrap_or(query);
        for part in query.split('&').filter(|part| !part.is_empty()) {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let (name, value) = (decode(name), decode(value));
            if SINGLE.contains(&&*name) || Facet::from_name(&name).is_some() {
                if !value.trim().is_empty() {
                    params.add(name, value);
                }
            } else if !is_ignored(&name) {
                params.report(&name, &value, ProblemKind::UnknownParam);
            }
        }
        params
    }

    /// The same value twice is one value: forms with a hidden copy of a field send that.
    fn add(&mut self, name: Cow<'a, str>, value: Cow<'a, str>) {
        let is_repeated = Facet::from_name(&name).is_none()
            && self.pairs.iter().any(|(known, first)| *known == name && *first != value);
        if is_repeated {
            self.report(&name, &value, ProblemKind::Repeated);
        } else {
            self.pairs.push((name, value));
        }
    }

    /// Each problem once, however often the address repeats it.
    fn report(&mut self, param: &str, value: &str, kind: ProblemKind) {
        let shown = |text: &str| text.trim().chars().take(MAX_SHOWN).collect::<String>();
        let problem = ParamProblem { param: shown(param), value: shown(value), kind };
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    fn get(&self, name: &str) -> Option<String> {
        self.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim().to_owned())
    }

    /// The value as `read` understands it; reported as `kind` when it does not.
    fn read<T>(&mut self, name: &str, kind: ProblemKind, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.get(name)?;
        let understood = read(&value);
        if understood.is_none() {
            self.report(name, &value, kind);
        }
        understood
    }

    fn text(&mut self) -> String {
        let text = clean_text(&self.get("q").unwrap_or_default());
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
            self.read("bbox", ProblemKind::InvalidBbox, |value| value.parse().ok())
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

    fn period(&mut self) -> (Option<PartialDate>, Option<PartialDate>) {
        let mut date =
            |name| self.read(name, ProblemKind::InvalidDate, |value| PartialDate::from_str(value).ok());
        let (begin, end) = (date("begin"), date("end"));
        if let (Some(first), Some(last)) = (begin, end)
            && last.last_day() < first.first_day()
        {
            self.report("end", &last.to_string(), ProblemKind::EndBeforeBegin);
            return (begin, None);
        }
        (begin, end)
    }

    fn facet(&mut self, facet: Facet) -> BTreeSet<String> {
        let given: Vec<String> = self
            .pairs
            .iter()
            .filter(|(name, _)| name == facet.name())
            .flat_map(|(_, value)| value.split(','))
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
            .collect();
        let mut values = BTreeSet::new();
        for value in given {
            if !is_facet_value(facet, &value) {
                self.report(facet.name(), &value, ProblemKind::InvalidFacetValue);
            } else if values.len() < MAX_VALUES {
                values.insert(value);
            } else if !values.contains(&value) {
                self.report(facet.name(), &value, ProblemKind::TooManyValues);
                break;
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

/// Decodes `+` and percent sequences; bytes that are no UTF-8 become replacement characters.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains(['+', '%']) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned())
}

fn is_ignored(name: &str) -> bool {
    name.starts_with(IGNORED_PREFIX) || IGNORED.contains(&name)
}

/// Blanks collapsed to one, other control characters dropped.
fn clean_text(text: &str) -> String {
    let visible: String = text.chars().filter(|char| char.is_whitespace() || !char.is_control()).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read_relation(value: &str) -> Option<Relation> {
    [Relation::Intersects, Relation::Within].into_iter().find(|relation| relation_code(*relation) == value)
}

/// `on` is what a checkbox without a value of its own sends.
fn read_flag(value: &str) -> Option<bool> {
    match value {
        "true" | "on" | "1" => Some(true),
        "false" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// The value of a side, in the range of its kind.
fn side_degrees(side: &str, value: &str) -> Option<f64> {
    let limit = if matches!(side, "west" | "east") { 180.0 } else { 90.0 };
    degrees(value).filter(|number| number.abs() <= limit)
}

/// A number as typed in either language: `-75.5` or `-75,5`.
fn degrees(value: &str) -> Option<f64> {
    value.replace(',', ".").replace('\u{2212}', "-").parse().ok().filter(|number: &f64| number.is_finite())
}

/// Themes and topics are closed lists; the other facets have keys that only the snapshot knows.
fn is_facet_value(facet: Facet, value: &str) -> bool {
    match facet {
        Facet::Theme => Theme::from_code(value).is_some(),
        Facet::Topic => Topic::from_code(value).is_some(),
        Facet::Org | Facet::Type | Facet::Format | Facet::Status | Facet::Source => is_key(value),
    }
}

/// `[A-Za-z0-9][A-Za-z0-9-]{0,79}`
fn is_key(value: &str) -> bool {
    value.len() <= 80
        && value.starts_with(|first: char| first.is_ascii_alphanumeric())
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
