//! The canonical query string: fixed order, sorted values, defaults left out.

use std::fmt::{Display, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::search::{Facet, Page, Relation, Search, Sort, Timeline};

/// What a query value spells out. Stricter than RFC 3986 demands (quotes, `&` and `+` must go), yet readable:
/// `-`, `.`, `_`, `~`, `*`, `,`, `:` and `/` stay, blanks become `+`.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'*')
    .remove(b',')
    .remove(b':')
    .remove(b'/')
    .remove(b' ');

/// The canonical query string, without `?`; empty for the default search.
pub fn to_query(search: &Search) -> String {
    let mut query = Query::default();
    if !search.text.is_empty() {
        query.add("q", &search.text);
    }
    if let Some(area) = search.area {
        query.add("bbox", area.bbox);
        if area.relation != Relation::default() {
            query.add("relation", relation_code(area.relation));
        }
    }
    let dates = [
        ("begin", search.begin),
        ("end", search.end),
        ("updated-begin", search.updated_begin),
        ("updated-end", search.updated_end),
    ];
    for (name, date) in dates {
        if let Some(date) = date {
            query.add(name, date);
        }
    }
    for facet in Facet::ALL {
        for value in search.selected(facet) {
            query.add(facet.name(), value);
        }
    }
    for (name, is_on) in [("foundational", search.foundational), ("mappable", search.mappable)] {
        if is_on {
            query.add(name, true);
        }
    }
    if search.timeline != Timeline::default() {
        query.add("timeline", search.timeline.code());
    }
    if search.sort != Sort::default() {
        query.add("sort", search.sort.code());
    }
    if search.page.number() != Page::default().number() {
        query.add("page", search.page.number());
    }
    if search.page.size() != Page::default().size() {
        query.add("size", search.page.size());
    }
    query.0
}

pub(super) const fn relation_code(relation: Relation) -> &'static str {
    match relation {
        Relation::Intersects => "intersects",
        Relation::Within => "within",
    }
}

#[derive(Default)]
struct Query(String);

impl Query {
    fn add(&mut self, name: &str, value: impl Display) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        self.0.push_str(name);
        self.0.push('=');
        self.0.push_str(&escaped(&value.to_string()));
    }
}

/// A text as the value of a parameter.
pub fn escaped(value: &str) -> String {
    let mut query = String::with_capacity(value.len());
    for (position, word) in value.split(' ').enumerate() {
        if position > 0 {
            query.push('+');
        }
        write!(query, "{}", utf8_percent_encode(word, ESCAPED)).expect("a String takes every text");
    }
    query
}
